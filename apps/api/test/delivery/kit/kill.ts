// A process that delivers is killed again and again, each time under load, and another takes over.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Store } from '../../../src/store/store.ts';
import { addAccount, addWebhook } from './fixtures.ts';
import { drained, startLoad, tally, type Tally } from './load.ts';
import { startReceiver } from './receiver.ts';

const program = fileURLToPath(new URL('../programs/deliver.ts', import.meta.url));
const webhooks = 3;
/** Longer than a lease. */
const step = 120_000;

export interface Killed extends Tally {
  /** Deliveries that were claimed and not ended, at all kills together. */
  readonly inFlight: number;
}

/** @param store at the address, with all its tables, and empty */
export async function killUnderLoad(store: Store, address: string, kills: number): Promise<Killed> {
  const accountId = await addAccount(store);
  const receiver = await startReceiver((_received, response) => setTimeout(() => response.end(), 10));
  for (let index = 0; index < webhooks; index += 1) await addWebhook(store, accountId, receiver.url);
  const load = startLoad(store, accountId);
  let inFlight = 0;
  let child: ChildProcess | undefined;
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      child = await startProgram(address, kill * step);
      await delay(50 + ((kill * 61) % 400)); // from the first claims to a steady flow
      inFlight += await killed(child, store, kill * step);
    }
    child = await startProgram(address, kills * step);
    await load.stop();
    await drained(store, 60_000);
    return { ...(await tally(store, receiver, webhooks)), inFlight };
  } finally {
    await load.stop();
    child?.kill('SIGKILL');
    await receiver.close();
  }
}

async function startProgram(address: string, ahead: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, address, String(ahead)], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

/** @returns how many deliveries it had claimed and not ended */
async function killed(child: ChildProcess, store: Store, ahead: number): Promise<number> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
  // By its own clock, leases of those before it are over.
  const row = await store.get<{ claimed: number }>(
    'select count(*) as claimed from delivery_due where claims <> 0 and next_at > $1',
    Date.now() + ahead,
  );
  return row?.claimed ?? 0;
}
