// The short form of `test/chaos/deliveries.ts`: what is committed is delivered, whatever ends.
import { needPart } from '@cloudnexus/repo/parts';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { engines, newAddress, open } from '../engines.ts';
import { newDatabase, startPostgres } from '../postgres/server.ts';
import { killUnderLoad } from './kit/kill.ts';
import { interruptUnderLoad } from './kit/outage.ts';
import { start } from './kit/start.ts';

const kills = 6;

describe.each(engines)('on %s', (engine) => {
  test(`after ${kills} kills under load nothing is lost, and no more sent twice than was in flight`, async (context) => {
    const address = await newAddress(engine, context);
    const store = await open(address, context);
    await migrate(store, Date.now);
    const { events, lost, duplicates, inFlight } = await killUnderLoad(store, address, kills);
    expect(events).toBeGreaterThan(kills * 10);
    expect(lost).toBe(0);
    expect(inFlight).toBeGreaterThan(0);
    expect(duplicates).toBeLessThanOrEqual(inFlight);
  }, 120_000);
});

test('when Postgres comes back deliveries go on, and nothing is lost', async (context) => {
  const server = await startPostgres(needPart('postgres', context), { durable: true });
  context.onTestFinished(() => server.stop());
  const store = await open(await newDatabase(server.url), context);
  await migrate(store, Date.now);
  const { events, lost, resumedAfter } = await interruptUnderLoad(store, server, 1, () =>
    start(store, context, { warn: () => {} }),
  );
  expect(events).toBeGreaterThan(50);
  expect(lost).toBe(0);
  for (const after of resumedAfter) expect(after).toBeLessThan(20_000);
}, 120_000);
