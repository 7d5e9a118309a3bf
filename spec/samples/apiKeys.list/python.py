import cloudnexus

client = cloudnexus.Client()

for key in client.api_keys.list():
    print(f"{key.id} {key.name} ({key.hint}): last used {key.last_used_at or 'never'}")
