import cloudnexus

client = cloudnexus.Client()

for cluster in client.clusters.k8s.list(filter={"region": "us-east-1"}):
    print(f"{cluster.id} {cluster.name}: {cluster.status}, {cluster.node_count} nodes")
