import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const key = await cn.apiKeys.delete('key_6j9q2s');
console.log(`${key.name} (${key.hint}) was revoked at ${key.revoked_at}`);
