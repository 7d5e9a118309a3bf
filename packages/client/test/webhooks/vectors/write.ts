// The cases of fixtures/webhook-signatures.json, which the SDKs of every language run. `node test/webhooks/vectors/write.ts`
// writes the file, and `oxfmt` formats it.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hexVectors } from './hex.ts';
import { now } from './making.ts';
import { standardVectors } from './standard.ts';

export const fixtureFile = fileURLToPath(new URL('../../../fixtures/webhook-signatures.json', import.meta.url));

/** The text of the fixture. */
export const fixture = `${JSON.stringify(
  {
    about:
      'What the SDKs take for a true delivery. Written by packages/client/test/webhooks/vectors/write.ts. `now` is the Unix time of every case. `unwrap` is the type of the event, or the reason of the error. `verify` is the result of verifyWebhook(payload, X-CloudNexus-Signature, secrets[0]), or the reason of its error. A payload is a text, or bytes in base64. The tolerance is 300 seconds where none is given.',
    now,
    vectors: [...hexVectors, ...standardVectors],
  },
  null,
  2,
)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(fixtureFile, fixture);
