import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { newAddress, newFolder, open } from '../engines.ts';
import { startProcess } from './chaos.ts';
import { account, addAccount, worldOf } from './set-up.ts';

test('when one of two processes is killed, the other goes on within seconds', { timeout: 60_000 }, async (context) => {
  const address = await newAddress('postgres', context);
  const store = await open(address, context);
  await migrate(store, Date.now);
  await addAccount(store, account);
  const { create, read } = worldOf(store);
  const simulator = join(newFolder(context), 'simulator.db');
  const start = (): ReturnType<typeof startProcess> => {
    const child = startProcess(address, simulator, 0, 0);
    context.onTestFinished(() => void child.kill('SIGKILL'));
    return child;
  };
  const runs = async (): Promise<void> => {
    const [server] = await create();
    await vi.waitFor(async () => expect((await read({ id: server?.id ?? '' })).status).toBe('running'), 15_000);
  };

  const first = start();
  await runs();
  start();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  first.kill('SIGKILL');
  await once(first, 'exit');
  const killedAt = performance.now();
  await runs();
  expect(performance.now() - killedAt).toBeLessThan(15_000);
  expect(await store.get('select count(*) as told from events')).toEqual({ told: 2 });
});
