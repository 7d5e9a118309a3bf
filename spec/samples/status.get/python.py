import cloudnexus

client = cloudnexus.Client()

status = client.status.get()
print(f"CloudNexus {status.api_version}: {status.status}")
for component in status.components:
    print(f"{component.name}: {component.detail or component.status}")
