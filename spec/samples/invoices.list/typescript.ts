import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

for await (const invoice of cn.invoices.list({ filter: { status: 'finalized' } })) {
  console.log(
    `${invoice.id} from ${invoice.period_start}: ${(invoice.amount_due / 100).toFixed(2)} ${invoice.currency}`,
  );
}
