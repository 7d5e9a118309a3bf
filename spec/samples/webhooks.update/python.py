import cloudnexus

client = cloudnexus.Client()

webhook = client.webhooks.update(
    "whk_7n2p5r",
    url="https://example.com/hooks/cloudnexus",
    events=["server.created", "server.scaled", "security.threat.detected"],
    description="Production events",
    status="active",
)
print(f"{webhook.id} receives {', '.join(webhook.events)}")
