import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus();
const { CN_CLIENT_ID = '', CN_CLIENT_SECRET = '' } = process.env;
const client = { client_id: CN_CLIENT_ID, client_secret: CN_CLIENT_SECRET };

const { access_token } = await cn.oauth.token({ ...client, grant_type: 'client_credentials' });
const token = await cn.oauth.introspect({ ...client, token: access_token });
console.log(token.active ? `Good for ${token.scope} in ${token.account_id}` : 'Not active');
