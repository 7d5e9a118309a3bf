import type { Means } from './means.ts';

export type { Means } from './means.ts';

/** What the contract is held against. */
export interface Target {
  name: TargetName;
  /** With the base path, without a slash at the end. */
  baseUrl: string;
  credentials: Credentials;
  /** What else there is to test with. The mock needs nothing: it answers with examples. */
  means: Means;
  close(): Promise<void>;
}

export const targetNames = ['mock', 'api'] as const;

export type TargetName = (typeof targetNames)[number];

export interface Credentials {
  apiKey: string;
  accountId: string;
}

/** Where a target is, and what it takes to talk to it, as the environment says. */
export type Environment = Readonly<Record<string, string | undefined>>;
