import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus();
const { CN_CLIENT_ID = '', CN_CLIENT_SECRET = '' } = process.env;
const client = { client_id: CN_CLIENT_ID, client_secret: CN_CLIENT_SECRET };

const { access_token } = await cn.oauth.token({ ...client, grant_type: 'client_credentials' });
await cn.oauth.revoke({ ...client, token: access_token, token_type_hint: 'access_token' });
console.log('The token is good for nothing any more');
