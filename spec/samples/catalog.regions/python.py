import cloudnexus

client = cloudnexus.Client()

for region in client.catalog.regions():
    print(f"{region.id}: {region.name}{'' if region.available else ', not available'}")
