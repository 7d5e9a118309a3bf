import cloudnexus

client = cloudnexus.Client()

ticket = client.events.ticket()
# What a browser needs: new WebSocket(url, protocols)
print({"url": ticket.url, "protocols": [ticket.protocol, f"cloudnexus.ticket.{ticket.ticket}"]})
