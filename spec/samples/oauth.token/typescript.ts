import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus();
const { CN_CLIENT_ID = '', CN_CLIENT_SECRET = '' } = process.env;

const token = await cn.oauth.token({
  grant_type: 'client_credentials',
  client_id: CN_CLIENT_ID,
  client_secret: CN_CLIENT_SECRET,
  scope: 'servers:read servers:write',
});
console.log(`A token for ${token.scope}, good for ${token.expires_in} seconds`);
