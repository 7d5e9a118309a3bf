import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newAddress, newFolder } from '../engines.ts';
import { runChaos } from './chaos.ts';

test.for([
  ['sqlite', 1],
  ['postgres', 2],
] as const)(
  'on %s, %i killed over and over, every server comes to what was asked of it, once',
  { timeout: 120_000 },
  async ([engine, processes], context) => {
    const address = await newAddress(engine, context);
    const world = join(newFolder(context), 'simulator.db');
    const report = await runChaos({ address, world, processes, servers: 40, kills: 8, patience: 60_000 });
    expect(report.violations).toEqual([]);
    expect(report.kills).toBeGreaterThanOrEqual(8);
    expect(report.servers).toBeGreaterThanOrEqual(40);
    expect(report.events).toBeGreaterThan(10);
  },
);
