import cloudnexus

client = cloudnexus.Client()

delivery = client.deliveries.get("dlv_4h6t8w")
print(f"{delivery.id} is {delivery.status}")
for attempt in delivery.attempts:
    print(f"{attempt.number}: {attempt.response_status or attempt.error} in {attempt.timings.total_ms} ms")
