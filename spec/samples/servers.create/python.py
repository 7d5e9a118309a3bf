import cloudnexus

client = cloudnexus.Client()

server = client.servers.create(
    region="us-east-1",
    plan="professional",
    image="ubuntu-22.04",
    count=2,
)
print(f"Deployed: {server.id} and {len(server.siblings)} more")
