import cloudnexus

client = cloudnexus.Client()

webhook = client.deliveries.recover(
    "whk_7n2p5r",
    since="2025-01-15T16:00:00Z",
    until="2025-01-15T18:00:00Z",
)
if webhook.recovery:
    print(f"The recovery of {webhook.id} is {webhook.recovery.status}")
