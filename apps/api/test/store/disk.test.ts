import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { StoreUnavailableError } from '../../src/store/errors.ts';
import { migrate } from '../../src/store/migrate.ts';
import { probeStore } from '../../src/store/probe.ts';
import { watchSqliteFile } from '../../src/store/sqlite/owner.ts';
import { newFolder, open } from '../engines.ts';

test('a store that is full is unavailable until there is room again, and can be read meanwhile', async (context) => {
  const store = await open(join(newFolder(context), 'store.db'), context);
  await migrate(store, Date.now);
  const account = "insert into accounts (id, name, tier, created_at) values ($1, $2, 'starter', 0)";
  await store.run(account, 'acc_1', 'Example');
  // What SQLite says where the file may not grow is what it says where the disk is full.
  await store.transaction(async (tx) => await tx.all('pragma max_page_count = 1'));
  const big = 'x'.repeat(1_000_000);
  await expect(store.transaction((tx) => Promise.resolve(tx.run(account, 'acc_2', big)))).rejects.toThrow(
    StoreUnavailableError,
  );
  expect(await store.all('select id from accounts')).toEqual([{ id: 'acc_1' }]);
  await store.transaction(async (tx) => await tx.all('pragma max_page_count = 1000000'));
  await store.run(account, 'acc_2', big);
  await probeStore(store);
});

test('a file that is removed while it is open is noticed', async (context) => {
  const file = join(newFolder(context), 'store.db');
  await open(file, context);
  let gone = 0;
  context.onTestFinished(watchSqliteFile(file, () => (gone += 1), 10));
  rmSync(file);
  await expect.poll(() => gone).toBe(1);
});
