import cloudnexus

client = cloudnexus.Client()

cluster = client.clusters.k8s.get("k8s_3r7v9x")
print(f"{cluster.name} runs Kubernetes {cluster.version} on {cluster.node_count} nodes")
