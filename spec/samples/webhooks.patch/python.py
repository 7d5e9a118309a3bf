import cloudnexus

client = cloudnexus.Client()

webhook = client.webhooks.patch("whk_7n2p5r", status="paused")
print(f"{webhook.id} is {webhook.status}")
