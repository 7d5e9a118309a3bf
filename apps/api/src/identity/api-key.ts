// The text of an API key: `cn_live_sk_`, 32 characters of chance, and six of checksum, all of them base62.
import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Random } from '../ids.ts';

const prefix = 'cn_live_sk_';
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const chanceLength = 32;
const checksumLength = 6;
const shape = /^cn_live_sk_[0-9A-Za-z]{38}$/;
// Four characters at least, because the hint shows four.
const literalShape = /^cn_live_sk_[0-9A-Za-z]{4,38}$/;

export function newApiKey(random: Random): string {
  const body = prefix + chance(random);
  return body + checksum(body);
}

/** Whether the text looks like a key, one that somebody made up included. It costs next to nothing to ask. */
export function looksLikeKey(text: string): boolean {
  return literalShape.test(text);
}

/** Whether the text can be a key at all. A typo can't, and is told without asking the store. */
export function isApiKey(text: string): boolean {
  return shape.test(text) && checksum(text.slice(0, -checksumLength)) === text.slice(-checksumLength);
}

/**
 * Whether the text is a key that somebody made up for development, such as the one the published reference prints. Outside
 * development it is refused because it fails the checksum: one that passes is none.
 */
export function isLiteralKey(text: string): boolean {
  return literalShape.test(text) && !isApiKey(text);
}

/** What the store finds a key by. The key has 190 bits of chance, so a plain hash is enough. */
export function hashOf(key: string): string {
  return hash('sha256', key, 'hex');
}

/** What people recognise a key by. */
export function hintOf(key: string): string {
  return `${prefix}…${key.slice(-4)}`;
}

function checksum(text: string): string {
  let digits = '';
  for (let rest = crc32(text); digits.length < checksumLength; rest = Math.floor(rest / 62))
    digits = alphabet.charAt(rest % 62) + digits;
  return digits;
}

function chance(random: Random): string {
  let text = '';
  while (text.length < chanceLength) {
    for (const byte of random(chanceLength)) {
      // 248 = 4 × 62: the bytes above it would make the first eight characters likelier.
      if (byte < 248 && text.length < chanceLength) text += alphabet.charAt(byte % 62);
    }
  }
  return text;
}
