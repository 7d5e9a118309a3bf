import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openFeed } from '../../src/events/feed/feed.ts';
import { comparePositions, type Position } from '../../src/events/feed/position.ts';
import { readFeed, type FeedEvent } from '../../src/events/feed/read.ts';
import { migrate } from '../../src/store/migrate.ts';
import { engines, newAddress, open, useOwnPostgres } from '../engines.ts';
import { account } from './set-up.ts';

const program = fileURLToPath(new URL('programs/write.ts', import.meta.url));
const run = promisify(execFile);
const [writers, each] = [8, 60];

useOwnPostgres();

describe.each(engines)('on %s', (engine) => {
  test('who follows the feed while 8 processes write misses nothing, and sees all in one order', async (context) => {
    const address = await newAddress(engine, context);
    const store = await open(address, context);
    await migrate(store, Date.now);
    await store.run("insert into accounts (id, name, tier, created_at) values ($1, 'x', 'starter', 0)", account);
    const feed = await openFeed(store, { clock: Date.now, random: randomBytes });

    const followed: FeedEvent[] = [];
    let after: Position | undefined;
    const writing = { isOver: false };
    const follow = async (): Promise<void> => {
      while (!writing.isOver) {
        await read();
        await delay(1);
      }
    };
    const read = async (): Promise<void> => {
      for (let isCaughtUp = false; !isCaughtUp;) {
        const page = await readFeed(store, feed, { accountId: account, after, limit: 7 });
        followed.push(...page.events);
        ({ reached: after, isCaughtUp } = page);
      }
    };
    const following = follow();
    const outputs = await Promise.all(
      Array.from({ length: writers }, () => run(process.execPath, [program, address, account, String(each)])),
    );
    writing.isOver = true;
    await following;
    await expect
      .poll(async () => (await readFeed(store, feed, { after, limit: 1 })).isWaiting, { timeout: 10_000 })
      .toBe(false);
    await read();

    const written = outputs.map(({ stdout }): string[] => JSON.parse(stdout));
    const ids = followed.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(written.flat().toSorted());
    const positions = followed.map(({ position }) => position);
    expect(positions).toEqual(positions.toSorted(comparePositions));
    // What one process wrote in turn is in its order.
    for (const own of written) expect(ids.filter((id) => own.includes(id))).toEqual(own);
    // Who reads afterwards sees the same.
    expect((await readFeed(store, feed, { accountId: account, limit: 10_000 })).events).toEqual(followed);
  }, 120_000);
});
