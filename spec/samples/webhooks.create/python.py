import cloudnexus

client = cloudnexus.Client()

webhook = client.webhooks.create(
    url="https://example.com/hooks/cloudnexus",
    events=["server.created", "security.threat.detected"],
    description="Production events",
)
print(f"Created: {webhook.id}")
print(f"Store this secret, it is not shown again: {webhook.secret}")
