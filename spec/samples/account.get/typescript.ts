import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus(process.env.CN_API_KEY);

const account = await cn.account.get();
console.log(
  `${account.id} is ${account.tier}: ${account.rate_limit.limit} requests in ${account.rate_limit.window_seconds} s`,
);
console.log(`This ${account.credential.kind} may: ${account.credential.scopes.join(', ')}`);
