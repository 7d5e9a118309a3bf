// The text of a client's identifier. It is no secret.
import type { Random } from '../../ids.ts';

const shape = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;

export function newClientId(random: Random): string {
  return `client_${Buffer.from(random(10)).toString('hex')}`;
}

/** Anybody can ask for any: what can't be one is not looked up. */
export function isClientId(text: string): boolean {
  return shape.test(text);
}
