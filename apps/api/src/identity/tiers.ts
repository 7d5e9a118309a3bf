// What an account has subscribed to, and how many requests a minute that is.
import type { AccountTier } from '@cloudnexus/types';

export type Tier = Extract<AccountTier, 'starter' | 'professional' | 'enterprise'>;

const limits: Record<Tier, number> = { starter: 100, professional: 500, enterprise: 2000 };

export const allTiers = Object.keys(limits) as Tier[]; // Object.keys forgets the type of the keys of a literal

export function isTier(text: string): text is Tier {
  return Object.hasOwn(limits, text);
}

/** Requests a minute. A tier that is unknown has the least: a newer release may have written it. */
export function limitOf({ tier, ownLimit }: { tier: string; ownLimit: number | null }): number {
  if (!isTier(tier)) return limits.starter;
  return tier === 'enterprise' && ownLimit !== null ? ownLimit : limits[tier];
}
