// `pnpm chaos memory [requests]`: a million where nothing is said, after which the API is as large as it was near their beginning.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, pageOf } from '../../bench/api/contestant.ts';
import { startMeasured, type Measured } from '../../bench/api/measured.ts';
import { startOn } from '../../bench/api/start-on.ts';
import { load } from '../../bench/http/load.ts';

const [requests = 1_000_000] = process.argv.slice(2).map(Number);
const steps = 10;
/** As many as make V8 as large as it gets. */
const warmUp = 100_000;
const mostGrowth = 1.05;

const folder = mkdtempSync(join(tmpdir(), 'cn-chaos-'));
let server: Measured | undefined;
try {
  const start = async (given: Omit<Parameters<typeof startMeasured>[0], 'folder'>): Promise<Measured> =>
    (server = await startMeasured({ ...given, folder }));
  // In turns, for no account may make more than a million requests a minute.
  const { accounts, ...filling } = await startOn(join(folder, 'store.db'), [1_000, 1_000, 1_000], { folder, start });
  await load(filling.server.port, pageOf(accounts[0]), warmUp);
  const sizes: number[] = [];
  for (let step = 1; step <= steps; step += 1) {
    const request = pageOf(accounts[step % accounts.length] ?? accounts[0]);
    await load(filling.server.port, request, Math.ceil(requests / steps));
    const { rss } = await filling.server.used();
    sizes.push(rss / 1_000_000);
    console.log(`${Math.ceil((requests * step) / steps)} requests: ${(rss / 1_000_000).toFixed(0)} MB`);
  }
  // It goes up and down between collections.
  const growth = median(sizes.slice(-3)) / median(sizes.slice(0, 3));
  const fits = growth <= mostGrowth;
  console.log(
    `${fits ? '✓' : '✗'} ${((growth - 1) * 100).toFixed(1)} % more in the last three tenths than in the first`,
  );
  process.exitCode = fits ? 0 : 1;
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
