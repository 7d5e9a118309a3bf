import { describe, expect, test, vi } from 'vitest';
import { startIdentity } from '../../src/identity/identity.ts';
import { getKey } from '../../src/identity/keys/get.ts';
import { LastUsed } from '../../src/identity/last-used.ts';
import type { Store } from '../../src/store/store.ts';
import { engines } from '../engines.ts';
import { setUp } from './set-up.ts';

const minute = 60_000;

describe.each(engines)('on %s', (engine) => {
  test('the last use of a key is written to the minute', async (context) => {
    const { store, sources, newKey } = await setUp(engine, context);
    const { apiKey } = await newKey();
    const lastUsed = new LastUsed(store, sources.clock);
    lastUsed.note(apiKey.id);
    expect((await getKey(store, apiKey, sources.clock)).lastUsedAt).toBeNull();
    await lastUsed.flush();
    expect((await getKey(store, apiKey, sources.clock)).lastUsedAt).toBe(Date.parse('2025-01-15T14:22:00Z'));
  });

  test('many keys are written at once, each with its own minute', async (context) => {
    const { store, sources, time, newKey } = await setUp(engine, context);
    const lastUsed = new LastUsed(store, sources.clock);
    const keys = await Promise.all(Array.from({ length: 130 }, () => newKey()));
    const early = time.now - (time.now % minute);
    for (const { apiKey } of keys) lastUsed.note(apiKey.id);
    time.now += minute;
    for (const { apiKey } of keys.slice(0, 60)) lastUsed.note(apiKey.id);
    await lastUsed.flush();
    const written = await Promise.all(keys.map(({ apiKey }) => getKey(store, apiKey, sources.clock)));
    expect(written.map(({ lastUsedAt }) => lastUsedAt)).toEqual(
      keys.map((_, index) => (index < 60 ? early + minute : early)),
    );
  });

  test('another process that is late does not set it back', async (context) => {
    const { store, sources, time, newKey } = await setUp(engine, context);
    const { apiKey } = await newKey();
    const [late, prompt] = [new LastUsed(store, sources.clock), new LastUsed(store, sources.clock)];
    late.note(apiKey.id);
    time.now += 5 * minute;
    prompt.note(apiKey.id);
    await prompt.flush();
    await late.flush();
    expect((await getKey(store, apiKey, sources.clock)).lastUsedAt).toBe(Date.parse('2025-01-15T14:27:00Z'));
  });

  test('what the store did not take is written the next time', async (context) => {
    const { store, sources, time, newKey } = await setUp(engine, context);
    const { apiKey } = await newKey();
    const failing = Object.assign(Object.create(store), { run: () => Promise.reject(new Error('no store')) });
    const lastUsed = new LastUsed(failing, sources.clock);
    lastUsed.note(apiKey.id);
    await expect(lastUsed.flush()).rejects.toThrow('no store');
    Object.assign(failing, { run: store.run.bind(store) });
    time.now += minute;
    await lastUsed.flush();
    expect((await getKey(store, apiKey, sources.clock)).lastUsedAt).toBe(Date.parse('2025-01-15T14:22:00Z'));
  });

  test('it is written once in a minute, however often it is flushed', async (context) => {
    const { store, sources, time, newKey } = await setUp(engine, context);
    const keys = await Promise.all([newKey(), newKey()]);
    const run = vi.fn<Store['run']>((...given) => store.run(...given));
    const lastUsed = new LastUsed(Object.assign(Object.create(store), { run }), sources.clock);
    for (const { apiKey } of keys) {
      lastUsed.note(apiKey.id);
      await lastUsed.flush();
      lastUsed.note(apiKey.id);
      await lastUsed.flush();
    }
    expect(run).toHaveBeenCalledTimes(2);
    time.now += minute;
    for (const { apiKey } of keys) lastUsed.note(apiKey.id);
    await lastUsed.flush();
    expect(run).toHaveBeenCalledTimes(3);
    expect((await getKey(store, keys[0].apiKey, sources.clock)).lastUsedAt).toBe(Date.parse('2025-01-15T14:23:00Z'));
  });

  test('it is written soon, and at the end', async (context) => {
    const { store, sources, time, newKey } = await setUp(engine, context);
    const { apiKey, key } = await newKey();
    const identity = startIdentity({ store, clock: sources.clock, development: false, warn: () => {}, flushEvery: 20 });
    const lastUsedAt = async (): Promise<number | null> => (await getKey(store, apiKey, sources.clock)).lastUsedAt;
    await identity.authenticate(key);
    await expect.poll(lastUsedAt).toBe(Date.parse('2025-01-15T14:22:00Z'));
    time.now += minute;
    await identity.authenticate(key);
    await identity.close();
    expect(await lastUsedAt()).toBe(Date.parse('2025-01-15T14:23:00Z'));
  });
});
