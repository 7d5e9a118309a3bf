import cloudnexus

client = cloudnexus.Client()

invoice = client.invoices.get("inv_2025q1a7")
for line in invoice.lines:
    print(f"{line.description}: {line.amount / 100:.2f} {invoice.currency}")
