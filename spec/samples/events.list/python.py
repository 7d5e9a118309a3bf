import cloudnexus

client = cloudnexus.Client()

for event in client.events.list(filter={"event": "server.created"}):
    print(f"{event.timestamp} {event.event} {event.id}")
