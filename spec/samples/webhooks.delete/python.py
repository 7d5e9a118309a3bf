import cloudnexus

client = cloudnexus.Client()

webhook = client.webhooks.delete("whk_7n2p5r")
print(f"{webhook.id} is {webhook.status}")
