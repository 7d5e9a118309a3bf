import cloudnexus

client = cloudnexus.Client()

webhook = client.webhooks.get("whk_7n2p5r")
print(f"{webhook.url} is {webhook.status}, last success: {webhook.last_success_at or 'none'}")
