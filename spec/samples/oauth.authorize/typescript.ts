import { createHash, randomBytes } from 'node:crypto';
import { CloudNexus } from '@cloudnexus/sdk';

const cn = new CloudNexus();
const { CN_CLIENT_ID = '' } = process.env;
const verifier = randomBytes(32).toString('base64url'); // keep it for cn.oauth.token()

const url = cn.oauth.authorize({
  response_type: 'code',
  client_id: CN_CLIENT_ID,
  redirect_uri: 'https://app.example.com/callback',
  scope: 'servers:read',
  state: randomBytes(16).toString('base64url'),
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
});
console.log(`Send the person to ${url}`);
