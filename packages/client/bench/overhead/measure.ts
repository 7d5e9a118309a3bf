// Measures what each client's calls cost, in rounds: `node measure.ts <origin> <network | stub> <rounds> <calls>`. Prints a
// `Measured` as JSON. Runs with --expose-gc, so that nobody pays for what another has left.
import { median } from '../median.ts';
import { answer, headers } from './answer.ts';
import { contenders, type Contender } from './contenders.ts';

/** Microseconds of CPU a call costs, by client: all of it, and what it is above plain fetch in the same round. */
export type Measured = Record<'get' | 'post', { name: string; total: number; over: number }[]>;

const [origin = '', carrier, ...counts] = process.argv.slice(2);
const [rounds = 0, calls = 0] = counts.map(Number);
/** Calls after which V8 has compiled a client as well as it ever will; with 1,000 it is half-way, and they all cost more. */
const settled = 6000;
const clients = contenders(origin, carrier === 'network' ? fetch : async () => new Response(answer, { headers }));

const measured: Measured = { get: await measure('get'), post: await measure('post') };
console.log(JSON.stringify(measured));

async function measure(method: 'get' | 'post'): Promise<Measured['get']> {
  const samples = clients.map((client) => ({ name: client.name, totals: new Array<number>() }));
  for (const client of clients) await cost(client, method, settled);
  for (let round = 0; round < rounds; round += 1)
    // Another one starts each round, so that nobody always runs after the same one.
    for (let turn = 0; turn < clients.length; turn += 1) {
      const index = (turn + round) % clients.length;
      const client = clients[index];
      if (client) samples[index]?.totals.push(await cost(client, method, calls));
    }
  const baseline = samples[0]?.totals ?? [];
  return samples.map(({ name, totals }) => ({
    name,
    total: median(totals),
    over: median(totals.map((total, round) => total - (baseline[round] ?? Number.NaN))),
  }));
}

async function cost(client: Contender, method: 'get' | 'post', count: number): Promise<number> {
  // Not a full collection: it throws away compiled code as well, and what follows would measure the compiler.
  globalThis.gc?.({ type: 'minor' });
  const before = process.cpuUsage();
  for (let call = 0; call < count; call += 1) await client[method]();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / count;
}
