// Tells at the start, and not at the first secret that can't be read, that a store was encrypted with another key.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { Cipher } from './cipher.ts';
import { StoreRefusedError } from '../store/errors.ts';
import type { Store } from '../store/store.ts';
import { keysInFile } from './keys.ts';

const place = 'encryption_check';
const text = 'CloudNexus';

/**
 * What encrypts the secrets of the store.
 *
 * @throws StoreRefusedError where they were encrypted with another key
 */
export async function openCipher(
  { encryptionKeys, dataDir }: Pick<Config, 'encryptionKeys' | 'dataDir'>,
  store: Store,
): Promise<Cipher> {
  const file = join(dataDir, 'encryption.key');
  // A new key for an old store would only hide that its own is missing.
  if (encryptionKeys === undefined && !existsSync(file) && (await isEncrypted(store))) throw otherKey();
  const cipher = new Cipher(encryptionKeys ?? keysInFile(file));
  await checkEncryption(store, cipher);
  return cipher;
}

/** @throws StoreRefusedError */
export async function checkEncryption(store: Store, cipher: Cipher): Promise<void> {
  await store.run(
    'insert into encryption_check (id, sample) values (1, $1) on conflict (id) do nothing',
    cipher.encrypt(text, place),
  );
  const row = await store.get<{ sample: Uint8Array }>('select sample from encryption_check where id = 1');
  try {
    if (row !== undefined && cipher.decrypt(row.sample, place) === text) return;
  } catch {
    // That it can't be read is all there is to know.
  }
  throw otherKey();
}

async function isEncrypted(store: Store): Promise<boolean> {
  return (await store.get('select 1 as one from encryption_check')) !== undefined;
}

function otherKey(): StoreRefusedError {
  return new StoreRefusedError(
    'The secrets in the store were encrypted with another key. Set CN_ENCRYPTION_KEY to the one it was made with, or bring back the file encryption.key of its data directory.',
  );
}
