import cloudnexus

client = cloudnexus.Client()

for invoice in client.invoices.list(filter={"status": "finalized"}):
    print(f"{invoice.id} from {invoice.period_start}: {invoice.amount_due / 100:.2f} {invoice.currency}")
