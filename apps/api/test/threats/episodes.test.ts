import { randomBytes } from 'node:crypto';
import { describe, expect, test, type TestContext } from 'vitest';
import { createAccount } from '../../src/identity/accounts.ts';
import type { Store } from '../../src/store/store.ts';
import { Episodes } from '../../src/threats/episodes.ts';
import { purgeEpisodes } from '../../src/threats/record.ts';
import type { Sighting } from '../../src/threats/sighting.ts';
import { defaultThresholds } from '../../src/threats/thresholds.ts';
import { FailingStore } from '../contract/kit/failing-store.ts';
import { engines, newStore, type Engine } from '../engines.ts';

const minute = 60_000;

interface World {
  readonly store: Store;
  readonly accountId: string;
  /** The clock of all. */
  pass(milliseconds: number): void;
  /** Of another process, where it isn't the first. */
  episodes(store?: Store): Episodes;
  sighting(sourceIp?: string): Sighting;
  /** What was told. */
  told(): Promise<unknown[]>;
}

async function newWorld(engine: Engine, test_: TestContext): Promise<World> {
  const store = await newStore(engine, test_);
  let now = Date.now();
  const sources = { clock: () => now, random: randomBytes };
  const { id: accountId } = await createAccount(store, { name: 'Example', tier: 'starter' }, sources);
  return {
    store,
    accountId,
    pass: (milliseconds) => void (now += milliseconds),
    episodes: (own = store) =>
      new Episodes({ store: own, sources, thresholds: { ...defaultThresholds, perHour: 3 }, capacity: 10 }),
    sighting: (sourceIp = '192.0.2.1') => ({ attackType: 'PORT_SCAN', sourceIp, accountId }),
    told: async () => {
      const rows = await store.all<{ payload: string }>(
        `select payload from events where type = 'security.threat.detected' order by position`,
      );
      return rows.map(({ payload }) => JSON.parse(payload).data);
    },
  };
}

describe.each(engines)('on %s', (engine) => {
  test('it is told once, with what was blocked by then', async (context) => {
    const { episodes, sighting, pass, told } = await newWorld(engine, context);
    const own = episodes();
    own.begin(sighting(), 20);
    await own.step();
    expect(await told()).toEqual([]);
    for (let index = 0; index < 480; index += 1) own.add(sighting());
    pass(10_000);
    await own.step();
    for (let index = 0; index < 100; index += 1) own.add(sighting());
    pass(minute);
    await own.step();
    expect(await told()).toEqual([
      { source_ip: '192.0.2.1', attack_type: 'PORT_SCAN', mitigated: true, packets_blocked: 500 },
    ]);
  });

  test('while it goes on it is one, and after a silence there is another', async (context) => {
    const { episodes, sighting, pass, told } = await newWorld(engine, context);
    const own = episodes();
    const notice = (): void => void (own.add(sighting()) || own.begin(sighting(), 1));
    for (let at = 0; at < 60; at += 1) {
      notice();
      pass(minute);
      await own.step();
    }
    expect(await told()).toHaveLength(1);
    pass(11 * minute);
    await own.step();
    expect(own.counts().open).toBe(0);
    notice();
    pass(minute);
    await own.step();
    expect(await told()).toHaveLength(2);
  });

  test('two processes that see the same tell it once, and so does one that starts in the midst of it', async (context) => {
    const { episodes, sighting, pass, told } = await newWorld(engine, context);
    const both = [episodes(), episodes()];
    for (const each of both) each.begin(sighting(), 20);
    pass(10_000);
    await Promise.all(both.map((each) => each.step()));
    const third = episodes();
    third.begin(sighting(), 20);
    pass(10_000);
    await third.step();
    expect(await told()).toHaveLength(1);
    expect([...both, third].map((each) => each.counts().told.get('PORT_SCAN') ?? 0).sort()).toEqual([0, 0, 1]);
  });

  test('addresses of one IPv6 network are one attacker', async (context) => {
    const { episodes, sighting, pass, told } = await newWorld(engine, context);
    const own = episodes();
    own.begin(sighting('2001:db8::1'), 1);
    expect(own.add(sighting('2001:db8::2'))).toBe(true);
    expect(own.add(sighting('2001:db8:0:1::2'))).toBe(false);
    await own.step(true);
    expect(await told()).toMatchObject([{ source_ip: '2001:db8::1', packets_blocked: 2 }]);
    pass(minute);
  });

  test('an attack from everywhere is told a few times, not for every address', async (context) => {
    const { episodes, sighting, told } = await newWorld(engine, context);
    const own = episodes();
    for (let index = 0; index < 50; index += 1) own.begin(sighting(`192.0.2.${index}`), 1);
    await own.step(true);
    expect(await told()).toHaveLength(3);
    expect(own.counts()).toMatchObject({ open: 10, untold: 47 });
  });

  test('of an account that does not exist nothing is kept', async (context) => {
    const { store, episodes, sighting } = await newWorld(engine, context);
    const own = episodes();
    own.begin({ ...sighting(), accountId: 'acc_nobody' }, 1_000);
    await own.step(true);
    expect(own.counts()).toMatchObject({ open: 0 });
    expect(await store.all('select * from threat_episodes')).toEqual([]);
  });

  test('what could not be written is written when the store is back, with what came meanwhile', async (context) => {
    const { store, episodes, sighting, pass, told } = await newWorld(engine, context);
    const failing = new FailingStore(store);
    const own = episodes(failing);
    own.begin(sighting(), 20);
    pass(10_000);
    await expect(failing.failing('unreachable', () => own.step())).rejects.toThrow('does not answer');
    own.add(sighting(), 5);
    await own.step();
    expect(await told()).toMatchObject([{ packets_blocked: 25 }]);
  });

  test('what has been over for a day is deleted', async (context) => {
    const { store, episodes, sighting } = await newWorld(engine, context);
    const own = episodes();
    own.begin(sighting(), 1);
    await own.step(true);
    expect(await purgeEpisodes(store, Date.now() + 60 * minute)).toBe(0);
    expect(await purgeEpisodes(store, Date.now() + 25 * 60 * minute)).toBe(1);
  });
});
