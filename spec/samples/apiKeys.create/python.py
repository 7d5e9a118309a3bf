import cloudnexus

client = cloudnexus.Client()

created = client.api_keys.create(
    name="dashboards",
    scopes=["servers:read", "clusters:read"],
)
print(f"{created.id} is shown only now: {created.key}")
