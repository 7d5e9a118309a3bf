import cloudnexus

client = cloudnexus.Client()

for webhook in client.webhooks.list(filter={"event": "server.created"}):
    print(f"{webhook.id} {webhook.url}: {webhook.status}")
