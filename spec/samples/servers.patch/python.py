import cloudnexus

client = cloudnexus.Client()

server = client.servers.patch("srv_2x9k4m", name="web-1")
print(f"{server.id} is now called {server.name}")
