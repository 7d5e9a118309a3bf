// Begins a transaction, writes in it, says so, and never ends it: `node write-half.ts <address>`.
import { openStore } from '../../../src/store/open.ts';

const store = await openStore(process.argv[2] ?? '');
await store.transaction(async (tx) => {
  await tx.run('insert into halves (pair, half) values (1, 1)');
  console.log('half');
  await new Promise(() => setInterval(() => {}, 1_000));
});
