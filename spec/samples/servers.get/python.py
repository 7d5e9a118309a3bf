import cloudnexus

client = cloudnexus.Client()

server = client.servers.get("srv_2x9k4m")
print(f"{server.name} is {server.status} at {server.ip}")
