import cloudnexus

client = cloudnexus.Client()

server = client.servers.delete("srv_2x9k4m")
print(f"{server.id} is {server.status}")
