// Stored answers may hold what is shown once, such as an API key, so none is stored as it is.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

export class Cipher {
  readonly #keys: readonly Uint8Array[];

  /** @param keys of 32 bytes: the one to encrypt with, then those that were used before it */
  constructor(keys: readonly Uint8Array[]) {
    if (keys.length === 0 || keys.some((key) => key.length !== 32))
      throw new Error('Answers are encrypted with a key of 32 bytes.');
    this.#keys = keys;
  }

  /** @param place where the text is kept; it can't be read in another */
  encrypt(text: string, place: string): Uint8Array {
    const [key = new Uint8Array()] = this.#keys; // there is one
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(place));
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws where it was encrypted with another key, for another place, or changed */
  decrypt(bytes: Uint8Array, place: string): string {
    for (const key of this.#keys) {
      const text = decryptWith(key, bytes, place);
      if (text !== undefined) return text;
    }
    throw new Error('A stored answer was encrypted with a key that is not here, or has been changed since.');
  }
}

function decryptWith(key: Uint8Array, bytes: Uint8Array, place: string): string | undefined {
  try {
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), { authTagLength: tagLength });
    decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-tagLength));
    const text = decipher.update(bytes.subarray(nonceLength, -tagLength));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return undefined; // Which of the three it is can't be told.
  }
}
