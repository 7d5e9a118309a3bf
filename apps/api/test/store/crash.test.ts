// A process that is killed at any moment loses what it had not committed, and nothing else.
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { engines, newAddress, open } from '../engines.ts';
import { startProgram } from './programs.ts';

const kills = 20;
const table = 'create table halves (pair bigint, half bigint, primary key (pair, half))';

describe.each(engines)('on %s', (engine) => {
  test(`after each of ${kills} kills every acknowledged transaction is there, and every transaction whole`, async (context) => {
    const address = await newAddress(engine, context);
    const store = await open(address, context);
    await store.transaction(async (tx) => await tx.script(table));
    let last = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const acknowledged = await writeAndKill(address, last + 1, kill);
      const pairs = await store.all<{ pair: number; halves: number }>(
        'select pair, count(*) as halves from halves where pair > $1 group by pair order by pair',
        last,
      );
      // One more may have been committed than the process had time to say.
      expect(pairs.length - acknowledged).toBeOneOf([0, 1]);
      expect(pairs).toEqual(pairs.map((_pair, index) => ({ pair: last + 1 + index, halves: 2 })));
      last += pairs.length;
    }
    expect(last).toBeGreaterThan(kills);
  });

  test('a process that is killed within a transaction leaves nothing of it, and nobody waits for it', async (context) => {
    const address = await newAddress(engine, context);
    const store = await open(address, context);
    await store.transaction(async (tx) => await tx.script(table));
    const writer = startProgram('write-half', address);
    await once(writer.stdout, 'data');
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    await store.transaction(async (tx) => {
      expect(await tx.all('select pair from halves')).toEqual([]);
      expect(await tx.run('insert into halves (pair, half) values (1, 1)')).toBe(1);
    });
  });
});

/** @returns how many transactions the process said were committed before it was killed */
async function writeAndKill(address: string, first: number, seed: number): Promise<number> {
  const writer = startProgram('write', address, String(first));
  const said = text(writer.stdout);
  await once(writer.stdout, 'data');
  await delay((seed * 7.3) % 40); // from the midst of the first commits to some hundred later
  writer.kill('SIGKILL');
  await once(writer, 'exit');
  return (await said).split('\n').filter((line) => line !== '').length;
}
