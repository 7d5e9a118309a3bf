import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

for await (const node of cn.clusters.k8s.nodes('k8s_3r7v9x', { filter: { status: 'ready' } })) {
  console.log(`${node.name} at ${node.ip}: ${node.kubelet_version}`);
}
