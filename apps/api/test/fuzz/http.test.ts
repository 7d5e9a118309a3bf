// Whatever comes, the answer is one the contract has, with the headers that every answer has, and takes from one bucket.
import { Agent } from 'node:http';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { account } from '../http/kit/fakes.ts';
import { startFor } from '../http/kit/start.ts';
import { requests } from './arbitraries.ts';
import { judge } from './oracle.ts';
import { send } from './send.ts';
import { settings } from './settings.ts';

const started = await startFor();
const agent = new Agent({ keepAlive: true, maxSockets: 4 });
afterAll(async () => {
  agent.destroy();
  await started.app.close();
});

const statuses = new Map<number, number>();

test('every answer to any request is one of the contract', { timeout: 600_000 }, async () => {
  const { limiter, reports } = started;
  await fc.assert(
    fc.asyncProperty(requests, fc.integer({ min: 0, max: 20 }), async (fuzzed, left) => {
      limiter.leave(account, left);
      limiter.taken.length = 0;
      const answered = await send(fuzzed, started.port, agent);
      if (answered === undefined) return;
      statuses.set(answered.status, (statuses.get(answered.status) ?? 0) + 1);
      expect(judge(answered)).toEqual([]);
      expect(limiter.taken).toHaveLength(1);
      expect(reports).toEqual([]);
    }),
    settings(2000),
  );
  // A fuzzer that only ever gets refused at the door finds nothing.
  const seen = [...statuses.keys()].sort();
  for (const status of [200, 400, 401, 403, 404, 405, 406, 409, 415, 429]) expect(seen).toContain(status);
  expect((statuses.get(200) ?? 0) / [...statuses.values()].reduce((sum, each) => sum + each)).toBeGreaterThan(0.08);
});
