// What an account has of what no operation makes, and whether its own limit is one that may be used up.
import { CloudNexus, type CloudNexusError } from '@cloudnexus/sdk';
import type { Means } from './means.ts';
import type { Credentials } from './target.ts';

/** To use up a larger limit takes longer than the minute it is for, or a part of it that others miss. */
const largest = 2000;

/** @throws an error that says which credentials are refused */
export async function survey(baseUrl: string, credentials: Credentials): Promise<Means> {
  const { apiKey, accountId } = credentials;
  const cn = new CloudNexus(apiKey, { baseUrl, accountId, maxRetries: 0 });
  const limit = await limitOf(cn, accountId);
  // Where a credential may not read something, the cases that need it wait.
  const [cluster] = await cn.clusters.k8s.list({ page: { size: 1 } }).then(({ data }) => data, nothing);
  const [invoice] = await cn.invoices.list({ page: { size: 1 } }).then(({ data }) => data, nothing);
  return {
    ...(limit <= largest && { limited: credentials }),
    ...(cluster && { cluster: cluster.id }),
    ...(invoice && { invoice: invoice.id }),
  };
}

async function limitOf(cn: CloudNexus, accountId: string): Promise<number> {
  try {
    await cn.account.get();
    return cn.rateLimit?.limit ?? Infinity;
  } catch (error) {
    const { message } = error as CloudNexusError; // the SDK throws no others
    throw new Error(`the API refuses the credentials of ${accountId}: ${message}`, { cause: error });
  }
}

function nothing(): [] {
  return [];
}
