import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const invoice = await cn.invoices.get('inv_2025q1a7');
for (const line of invoice.lines) {
  console.log(`${line.description}: ${(line.amount / 100).toFixed(2)} ${invoice.currency}`);
}
