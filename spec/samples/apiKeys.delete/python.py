import cloudnexus

client = cloudnexus.Client()

key = client.api_keys.delete("key_6j9q2s")
print(f"{key.name} ({key.hint}) was revoked at {key.revoked_at}")
