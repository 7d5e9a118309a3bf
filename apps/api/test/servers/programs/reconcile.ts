// A process of the API as far as servers go: it asks for servers, changes and terminates them, and reconciles, until it is
// killed. `node reconcile.ts <store> <simulator> <how many servers> <chance>`, where the chance is that it dies right after a
// call of the driver, before anything of it is recorded.
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { defaultCatalog as catalog } from '../../../src/catalog/default-catalog.ts';
import type { ComputeDriver } from '../../../src/compute/driver.ts';
import { Simulator } from '../../../src/compute/simulator/simulator.ts';
import { Refusal } from '../../../src/http/errors.ts';
import { Cipher } from '../../../src/encryption/cipher.ts';
import { createServers } from '../../../src/servers/create.ts';
import { deleteServer } from '../../../src/servers/delete.ts';
import { readServer } from '../../../src/servers/find.ts';
import { startReconciler } from '../../../src/servers/reconcile/reconciler.ts';
import type { ServerRow } from '../../../src/servers/server.ts';
import { updateServer } from '../../../src/servers/update.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Queries } from '../../../src/store/store.ts';
import { StoreUnavailableError } from '../../../src/store/errors.ts';

const [address = '', world = '', wanted = '0', chance = '0'] = process.argv.slice(2);
const sources = { clock: Date.now, random: randomBytes };
const cipher = new Cipher([new Uint8Array(32)]);
const account = 'acc_chaos';
const store = await openStore(address);
const simulator = await Simulator.open(world, { clock: Date.now, speed: 40, lookEvery: 20 });

async function orDie<T>(call: Promise<T>): Promise<T> {
  const result = await call;
  if (Math.random() < Number(chance)) process.kill(process.pid, 'SIGKILL');
  return result;
}

const driver: ComputeDriver = {
  apply: (server) => orDie(simulator.apply(server)),
  remove: (id) => orDie(simulator.remove(id)),
  observe: () => simulator.observe(),
  watch: (signal) => simulator.watch(signal),
  about: () => simulator.about(),
  close: () => simulator.close(),
};

startReconciler({
  store,
  driver,
  catalog,
  cipher,
  ...sources,
  warn: (message, error) => console.error(message, error),
  lookEvery: 500,
  patience: 1_000,
  terminatedGrace: 500,
});

const plans = ['starter', 'professional', 'enterprise'];
const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];

async function act(tx: Queries): Promise<unknown> {
  const ids = await tx.all<{ id: string }>(
    "select id from servers where status in ('provisioning', 'running') order by id",
  );
  const server: ServerRow | undefined = await readServer(tx, pick(ids)?.id ?? '');
  const deps = { catalog, cipher, sources };
  const kind = Math.random();
  if (server === undefined || kind < 0.4) {
    const count = 1 + Math.floor(Math.random() * 4);
    return await createServers(tx, account, { region: 'us-east-1', plan: 'starter', image: 'debian-13', count }, deps);
  }
  if (kind < 0.6) return await deleteServer(tx, server, undefined, sources);
  const change = kind < 0.9 ? { plan: pick(plans) ?? server.plan } : { name: `n${Math.random()}` };
  return await updateServer(tx, server, change, undefined, deps);
}

console.log('ready');
for (;;) {
  const row = await store.get<{ made: number }>('select count(*) as made from servers');
  if ((row?.made ?? 0) >= Number(wanted)) break;
  await store.transaction(act).catch((error: unknown) => {
    if (!(error instanceof Refusal || error instanceof StoreUnavailableError)) throw error;
  });
  await delay(10);
}
setInterval(() => {}, 60_000);
