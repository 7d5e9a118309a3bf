import cloudnexus

client = cloudnexus.Client()

for delivery in client.deliveries.list("whk_7n2p5r", filter={"status": "retrying"}):
    print(f"{delivery.id} {delivery.event_type}: {delivery.last_error}, again at {delivery.next_attempt_at}")
