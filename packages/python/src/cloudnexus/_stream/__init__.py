"""The event stream: `client.events.subscribe()`. It needs the extra `cloudnexus[events]`."""
