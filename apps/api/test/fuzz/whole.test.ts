import { describe, expect, test } from 'vitest';
import { engines } from '../engines.ts';
import { startWhole } from '../kit/api.ts';
import { settings } from './settings.ts';
import { fuzzBytes, fuzzedAccount, fuzzRequests, type Distribution } from './whole.ts';

describe.each(engines)('on %s', (engine) => {
  test('whatever is sent, every answer is one of the contract', { timeout: 600_000 }, async (context) => {
    const api = await startWhole(engine, context);
    const fuzzed = await fuzzedAccount(api, (step) => context.onTestFinished(step));
    const statuses = await fuzzRequests(fuzzed, settings(2200));
    // A fuzzer that only ever gets refused at the door finds nothing.
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404, 405, 406, 409, 415]));
    expect((statuses.get(200) ?? 0) / total(statuses)).toBeGreaterThan(0.05);
    expect(total(await fuzzBytes(fuzzed, settings(300)))).toBeGreaterThan(200);
  });
});

function total(statuses: Distribution): number {
  return [...statuses.values()].reduce((sum, each) => sum + each, 0);
}
