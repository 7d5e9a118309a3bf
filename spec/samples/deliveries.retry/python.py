import cloudnexus

client = cloudnexus.Client()

delivery = client.deliveries.retry("dlv_4h6t8w")
print(f"{delivery.id} is {delivery.status}, next attempt at {delivery.next_attempt_at}")
