import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

for await (const cluster of cn.clusters.k8s.list({ filter: { region: 'us-east-1' } })) {
  console.log(`${cluster.id} ${cluster.name}: ${cluster.status}, ${cluster.node_count} nodes`);
}
