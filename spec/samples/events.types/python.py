import cloudnexus

client = cloudnexus.Client()

for event_type in client.events.types():
    print(f"{event_type.id}: {event_type.description}")
