import cloudnexus

client = cloudnexus.Client()

for plan in client.catalog.plans():
    print(f"{plan.id}: {plan.vcpus} vCPU, {plan.memory_mb} MiB, {plan.disk_gb} GiB")
