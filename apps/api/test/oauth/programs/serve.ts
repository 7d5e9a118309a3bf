// Another process of the API, on the same store: prints its address.
//   node serve.ts <store> <public url>
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../../src/http/app.ts';
import { Cipher } from '../../../src/encryption/cipher.ts';
import { startIdentity } from '../../../src/identity/identity.ts';
import { startOAuth } from '../../../src/oauth/oauth.ts';
import { openStore } from '../../../src/store/open.ts';
import { FakeLimiter } from '../../http/kit/fakes.ts';
import { exampleHandlers } from '../../http/kit/handlers.ts';

const [address = '', publicUrl = ''] = process.argv.slice(2);
const sources = { clock: Date.now, random: randomBytes };
const store = await openStore(address);
const identity = startIdentity({ store, clock: Date.now, development: false, warn: console.error });
const cipher = new Cipher([Buffer.alloc(32, 7)]);
const oauth = startOAuth({ store, cipher, ...sources, publicUrl, authenticator: identity, warn: console.error });
const app = createApp<void>({
  handlers: { ...exampleHandlers(), ...oauth.handlers },
  around: (_, handler) => handler(),
  authenticator: identity,
  limiter: new FakeLimiter(),
  ...sources,
  report: console.error,
});
oauth.addPages(app, console.error);
await app.listen({ host: '127.0.0.1', port: 0 });
const { port } = app.server.address() as AddressInfo; // of a server that listens on a port
console.log(`http://127.0.0.1:${port}`);
