import cloudnexus

client = cloudnexus.Client()

server = client.servers.update(
    "srv_2x9k4m",
    name="web",
    plan="enterprise",
    tags={"env": "production", "team": "web"},
    autoscaling=None,
)
print(f"{server.name} is {server.status} to {server.plan}")
