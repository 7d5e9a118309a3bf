import cloudnexus

client = cloudnexus.Client()

event = client.events.get("evt_9f8a7b6c5d4e")
print(f"{event.timestamp} {event.event}: {event.data}")
