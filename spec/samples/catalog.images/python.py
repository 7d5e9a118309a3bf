import cloudnexus

client = cloudnexus.Client()

for image in client.catalog.images():
    print(f"{image.id}: {image.name} ({image.architecture})")
