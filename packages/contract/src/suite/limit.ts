// The limit of an account, to the call. It comes last: what is used up is gone for a minute.
import { equal, ok, rejects } from 'node:assert/strict';
import { RateLimitError, type CloudNexus } from '@cloudnexus/sdk';
import type { Contract } from '../contract/contract.ts';
import { onApi, type Case, type Part } from './case.ts';
import { limits } from './provoke/limits.ts';
import { refusalCases } from './refusals.ts';
import type { Run } from './run.ts';

/** How many calls are under way at once. */
const together = 50;

export const limit: Part = {
  name: 'limit',
  cases: (contract: Contract) => [toTheCall, ...refusalCases(contract, ({ code }) => code in limits)],
};

const toTheCall: Case = {
  name: 'the limit holds to the call, and the refusal says when to come back',
  targets: onApi,
  needs: ['limited'],
  run: async (run) => {
    const first = clientOf(run);
    await first.account.get();
    const { remaining = 0, resetAt = new Date() } = first.rateLimit ?? {};
    for (let left = remaining; left > 0; left -= together) {
      await Promise.all(Array.from({ length: Math.min(left, together) }, () => clientOf(run).account.get()));
    }
    ok(Date.now() < resetAt.getTime(), 'It took longer than a minute to use up the limit.');
    await rejects(clientOf(run).account.get(), (error) => {
      ok(error instanceof RateLimitError);
      equal(error.rateLimit?.remaining, 0);
      const seconds = Number(error.retryAfter);
      return seconds >= 1 && seconds <= 60;
    });
  },
};

/** A client that was refused holds its next calls back, so that each call has its own. */
function clientOf({ client, target }: Run): CloudNexus {
  const { apiKey, accountId } = target.means.limited ?? target.credentials;
  return client({ accountId }, apiKey);
}
