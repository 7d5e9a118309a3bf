// Processes that ask for servers and reconcile them are killed again and again. In the end every server has to be what it was
// last asked to be, every machine to belong to one, and every event to have been told once.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Instance } from '../../src/compute/instance.ts';
import { Simulator } from '../../src/compute/simulator/simulator.ts';
import type { ServerRow } from '../../src/servers/server.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';

export interface ChaosOptions {
  /** Of the store, which is empty. */
  readonly address: string;
  /** A file for the simulator's world. */
  readonly world: string;
  readonly servers: number;
  /** How many share the store. */
  readonly processes: number;
  /** How many kills at least, besides those of processes that kill themselves. */
  readonly kills: number;
  /** How long it may take to come to rest afterwards, in milliseconds. */
  readonly patience: number;
}

export interface ChaosReport {
  readonly servers: number;
  readonly transitions: number;
  readonly events: number;
  readonly kills: number;
  /** Of those, how many processes died between a call of the driver and what they would have recorded of it. */
  readonly suicides: number;
  /** Everything that is not as it has to be. */
  readonly violations: string[];
}

const program = fileURLToPath(new URL('programs/reconcile.ts', import.meta.url));

export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { address, world, servers, processes, kills, patience } = options;
  const store = await openStore(address);
  const simulator = await Simulator.open(world, { clock: Date.now });
  const over = new AbortController();
  // On Postgres it is a second until somebody takes over.
  const longestLife = store.kind === 'sqlite' ? 900 : 3_000;
  const running: ChildProcess[] = [];
  const crashes: string[] = [];
  let [killed, suicides] = [0, 0];

  const keepAlive = async (index: number): Promise<void> => {
    while (!over.signal.aborted) {
      const child = startProcess(address, world, servers, killed + suicides < kills ? 0.03 : 0);
      running[index] = child;
      const [, signal] = await once(child, 'exit');
      if (signal !== 'SIGKILL') crashes.push('A process ended by itself.');
      else if (!child.killed) suicides += 1;
    }
  };
  try {
    await migrate(store, Date.now);
    await store.run("insert into accounts (id, name, tier, created_at) values ('acc_chaos', 'Chaos', 'starter', 0)");
    const alive = Array.from({ length: processes }, (_, index) => keepAlive(index));
    while (killed + suicides < kills || (await countServers(store)) < servers) {
      await delay(200 + Math.random() * longestLife);
      const victim = running[Math.floor(Math.random() * processes)];
      if (victim?.kill('SIGKILL')) killed += 1;
    }
    for (const each of running) each.kill('SIGKILL'); // those that come after them don't kill themselves
    const violations = await violationsAfter(patience, store, simulator);
    over.abort();
    for (const each of running) each.kill('SIGKILL');
    await Promise.all(alive);
    return {
      ...(await totals(store)),
      kills: killed + suicides,
      suicides,
      violations: [...violations, ...crashes],
    };
  } finally {
    over.abort();
    for (const each of running) each.kill('SIGKILL');
    await simulator.close();
    await store.close();
  }
}

/** Kills itself where the chance has it. */
export function startProcess(address: string, world: string, servers: number, chance: number): ChildProcess {
  const args = [program, address, world, String(servers), String(chance)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

async function countServers(store: Store): Promise<number> {
  return (await store.get<{ made: number }>('select count(*) as made from servers'))?.made ?? 0;
}

async function totals(store: Store): Promise<{ servers: number; transitions: number; events: number }> {
  const row = await store.get<{ servers: number; transitions: number; events: number }>(
    `select (select count(*) from servers) as servers, (select count(*) from server_transitions) as transitions,
       (select count(*) from events) as events`,
  );
  return row ?? { servers: 0, transitions: 0, events: 0 };
}

/** Waits until there are none, for so long. */
async function violationsAfter(patience: number, store: Store, simulator: Simulator): Promise<string[]> {
  const end = performance.now() + patience;
  for (;;) {
    const violations = await findViolations(store, await simulator.observe());
    if (violations.length === 0 || performance.now() > end) return violations;
    await delay(200);
  }
}

/** Each status, and those that may follow it. */
const lifecycle: Record<string, readonly string[]> = {
  provisioning: ['running', 'stopping'],
  running: ['resizing', 'stopping'],
  resizing: ['running', 'stopping'],
  stopping: ['terminated'],
  terminated: [],
};

async function findViolations(store: Store, instances: readonly Instance[]): Promise<string[]> {
  const servers = await store.all<ServerRow>('select * from servers order by id');
  const machines = new Map(instances.map((instance) => [instance.serverId, instance]));
  const violations: string[] = [];
  if (machines.size < instances.length) violations.push('A server has two machines.');
  const addresses = new Set(instances.map(({ address }) => address));
  if (addresses.size < instances.length) violations.push('Two machines have one address.');
  for (const server of servers) {
    const { id, status, settled, plan, name, ip } = server;
    const machine = machines.get(id);
    machines.delete(id);
    const isRunning =
      status === 'running' && settled === 1 && machine?.state === 'running' && server.actual_plan === plan;
    const isGone = status === 'terminated' && machine === undefined;
    if (!isRunning && !isGone)
      violations.push(`${id} is ${status}, settled ${settled}, its machine ${machine?.state}.`);
    else if (isRunning && (machine.plan.id !== plan || machine.name !== name || machine.address !== ip))
      violations.push(`${id} is ${plan} ${name} ${ip}, its machine ${JSON.stringify(machine)}.`);
    violations.push(...(await lifeOf(store, server)), ...(await eventsOf(store, server)));
  }
  for (const id of machines.keys()) violations.push(`The machine ${id} belongs to no server.`);
  return violations;
}

async function lifeOf(store: Store, { id, status, actual_plan }: ServerRow): Promise<string[]> {
  const moves = await store.all<{ number: number; status: string; plan: string }>(
    'select number, status, plan from server_transitions where server_id = $1 order by number',
    id,
  );
  const last = moves.at(-1);
  const isWhole = moves.every(({ number }, index) => number === index + 1) && moves[0]?.status === 'provisioning';
  const isLegal = moves.slice(1).every((move, index) => lifecycle[moves[index]?.status ?? '']?.includes(move.status));
  const isCurrent = last?.status === status && (actual_plan === null || last.plan === actual_plan);
  return isWhole && isLegal && isCurrent
    ? []
    : [`${id} is ${status} after ${moves.map((move) => move.status).join()}.`];
}

async function eventsOf(store: Store, { id, actual_plan }: ServerRow): Promise<string[]> {
  const events = await store.all<{ type: string }>('select type from events where payload like $1', `%"${id}"%`);
  const expected = actual_plan === null ? 0 : 1;
  return events.length === expected && events.every(({ type }) => type === 'server.created')
    ? []
    : [`${id} has ${events.length} events instead of ${expected}.`];
}
