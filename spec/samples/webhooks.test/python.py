import cloudnexus

client = cloudnexus.Client()

delivery = client.webhooks.test("whk_7n2p5r", event="server.created")
print(f"{delivery.id} with a sample of {delivery.event_type} is {delivery.status}")
