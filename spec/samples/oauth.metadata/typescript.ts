import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus();

const metadata = await cn.oauth.metadata();
console.log(`${metadata.issuer} issues tokens at ${metadata.token_endpoint}`);
