import type { Happening } from '../events/emit.ts';

/** As the contract names it. */
export type AttackType = Extract<Happening, { event: 'security.threat.detected' }>['data']['attack_type'];

/** Something of an attack that was blocked: a request, or a packet. */
export interface Sighting {
  readonly attackType: AttackType;
  readonly sourceIp: string;
  /** Whose account was attacked. Callers can name one that does not exist. */
  readonly accountId: string;
}
