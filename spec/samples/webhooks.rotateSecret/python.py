import cloudnexus

client = cloudnexus.Client()

webhook = client.webhooks.rotate_secret("whk_7n2p5r", grace_period=3600)
print(f"Store this secret, it is not shown again: {webhook.secret}")
print(f"The old one signs until {webhook.previous_secret_expires_at}")
