import cloudnexus

client = cloudnexus.Client()

for server in client.servers.list(filter={"region": "us-east-1"}):
    print(f"{server.id} {server.name}: {server.status}")
