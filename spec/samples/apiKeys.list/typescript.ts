import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

for await (const key of cn.apiKeys.list()) {
  console.log(`${key.id} ${key.name} (${key.hint}): last used ${key.last_used_at ?? 'never'}`);
}
