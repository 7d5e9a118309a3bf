import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const cluster = await cn.clusters.k8s.get('k8s_3r7v9x');
console.log(`${cluster.name} runs Kubernetes ${cluster.version} on ${cluster.node_count} nodes`);
