// What cookies of the consent page are signed with: made once, kept encrypted, the same for every process and after a restart.
import type { Cipher } from '../encryption/cipher.ts';
import type { Random } from '../ids.ts';
import type { Queries } from '../store/store.ts';

const place = 'oauth_cookie_keys';

export async function cookieKeys(queries: Queries, cipher: Cipher, random: Random): Promise<string[]> {
  await queries.run(
    'insert into oauth_cookie_keys (id, secret) values (1, $1) on conflict (id) do nothing',
    cipher.encrypt(Buffer.from(random(32)).toString('base64url'), place),
  );
  const rows = await queries.all<{ secret: Uint8Array }>('select secret from oauth_cookie_keys order by id desc');
  return rows.map(({ secret }) => cipher.decrypt(secret, place));
}
