// Stand-ins for identity and limits, as little as the HTTP layer can tell from the real ones.
import type { Authenticator, Principal } from '../../../src/identity/principal.ts';
import type { Bucket, Limiter, Taken } from '../../../src/rate/limiter.ts';

export const account = 'acc_8k3m5p';

export const everyScope = [
  'servers:read',
  'servers:write',
  'clusters:read',
  'webhooks:read',
  'webhooks:write',
  'events:read',
  'keys:read',
  'keys:write',
  'billing:read',
];

export function principal(given: Partial<Omit<Principal, 'scopes'>> & { scopes?: readonly string[] } = {}): Principal {
  const { scopes = everyScope, ...rest } = given;
  return {
    accountId: account,
    keyId: 'key_6j9q2s',
    clientId: undefined,
    role: 'owner',
    limit: 500,
    ...rest,
    scopes: new Set(scopes),
  };
}

/** Knows `owner` and `viewer`, at once, and `slow`, a moment later. */
export class FakeAuthenticator implements Authenticator {
  /** What was asked for, in order. */
  readonly asked: string[] = [];
  readonly #remember: boolean;
  #known = new Map([
    ['owner', principal()],
    ['viewer', principal({ role: 'viewer', scopes: everyScope.filter((scope) => scope.endsWith(':read')) })],
    ['slow', principal()],
  ]);

  constructor(remember = true) {
    this.#remember = remember;
  }

  authenticate(credential: string): Principal | undefined | Promise<Principal | undefined> {
    if (this.#remember) this.asked.push(credential);
    const found = this.#known.get(credential);
    return credential === 'slow' ? new Promise((resolve) => setImmediate(() => resolve(found))) : found;
  }
}

/** Counts without windows: a bucket is empty for good. */
export class FakeLimiter implements Limiter {
  taken: Bucket[] = [];
  resetAt = 1_736_951_160_000;
  #left = new Map<string, number>();

  /** Of an address. */
  addressLimit = 1_000_000;

  take(bucket: Bucket): Taken {
    this.taken.push(bucket);
    const [name, limit] = 'account' in bucket ? [bucket.account, bucket.limit] : [bucket.address, this.addressLimit];
    const left = this.#left.get(name) ?? limit;
    this.#left.set(name, Math.max(0, left - 1));
    return { limit, remaining: Math.max(0, left - 1), resetAt: this.resetAt, allowed: left > 0 };
  }

  /** How many requests the account has left. */
  leave(name: string, left: number): void {
    this.#left.set(name, left);
  }
}
