import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkEncryption, openCipher } from '../../src/encryption/check.ts';
import { keysInFile, parseKeys } from '../../src/encryption/keys.ts';
import { Cipher } from '../../src/encryption/cipher.ts';
import { StoreRefusedError } from '../../src/store/errors.ts';
import { engines, newFolder, newStore } from '../engines.ts';

const [one, two] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];

test('a key is made once, in a file that only its owner can read', (context) => {
  const file = join(newFolder(context), 'data', 'encryption.key');
  const [key] = keysInFile(file);
  expect(key).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(keysInFile(file)).toEqual([key]);
});

test('a file with something else in it is refused, and left as it is', (context) => {
  const file = join(newFolder(context), 'encryption.key');
  writeFileSync(file, 'not a key');
  expect(() => keysInFile(file)).toThrow(`The encryption key in ${file} can't be used.`);
});

test('a key of another length is refused without being shown', () => {
  expect(() => parseKeys('c2VjcmV0')).toThrow(/^must be 32 bytes in base64/);
});

describe.each(engines)('a store on %s', (engine) => {
  test('is refused with another key than it was made with', async (context) => {
    const store = await newStore(engine, context);
    await checkEncryption(store, new Cipher([one]));
    await checkEncryption(store, new Cipher([one]));
    await expect(checkEncryption(store, new Cipher([two]))).rejects.toThrow(StoreRefusedError);
    await checkEncryption(store, new Cipher([two, one]));
  });

  test('is refused where its key is missing, and no other key is made', async (context) => {
    const store = await newStore(engine, context);
    const dataDir = newFolder(context);
    await openCipher({ encryptionKeys: undefined, dataDir }, store);
    rmSync(join(dataDir, 'encryption.key'));
    await expect(openCipher({ encryptionKeys: undefined, dataDir }, store)).rejects.toThrow(StoreRefusedError);
    expect(existsSync(join(dataDir, 'encryption.key'))).toBe(false);
  });
});
