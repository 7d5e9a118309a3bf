import cloudnexus

client = cloudnexus.Client()

for node in client.clusters.k8s.nodes("k8s_3r7v9x", filter={"status": "ready"}):
    print(f"{node.name} at {node.ip}: {node.kubelet_version}")
