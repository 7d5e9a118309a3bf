// What a target has besides an account of its own. What is left out keeps waiting those cases that need it, and nothing else.
import type { Credentials } from './target.ts';

export interface Means {
  /** An account whose limit the suite may use up. */
  limited?: Credentials;
  /** Another account, which must see nothing of the first one's. */
  stranger?: Credentials;
  /** An application with all grants, for `servers:read` and `servers:write`. */
  client?: OAuthClient;
  /** An application that may get tokens by its own credentials alone. */
  machine?: Pick<OAuthClient, 'id' | 'secret'>;
  /** The identifier of a Kubernetes cluster of the account. The API has no operation that makes one. */
  cluster?: string;
  /** The identifier of an invoice of the account. */
  invoice?: string;
  /** An endpoint that takes what webhooks send. */
  endpoint?: string;
  spare?: Spare;
  /** Makes it look as if the first request with an idempotency key were still running. */
  interrupt?: (idempotencyKey: string) => Promise<void>;
}

export interface OAuthClient {
  id: string;
  secret: string;
  redirectUri: string;
}

/** A second API of the same making, whose store can be made to fail, and whose limit for addresses may be used up. */
export interface Spare {
  baseUrl: string;
  credentials: Credentials;
  /** For as long as `work` takes, whatever it asks of the store goes wrong: as a mistake, or because it can't be reached. */
  failing<T>(how: 'broken' | 'unreachable', work: () => Promise<T>): Promise<T>;
}

/** What to give a target for what it lacks, in words. */
export const lacking: Record<keyof Means, string> = {
  limited: 'an account whose limit may be used up',
  stranger: 'the credentials of another account',
  client: 'an OAuth client with all grants',
  machine: 'an OAuth client with client credentials alone',
  cluster: 'a Kubernetes cluster in the account',
  invoice: 'an invoice in the account',
  endpoint: 'an endpoint that takes deliveries',
  spare: 'a second API that can be made to fail',
  interrupt: 'a hand in the store',
};
