// Says that the topic has changed: `node change.ts <address> <topic>`. Prints when it was committed.
import { openStore } from '../../../src/store/open.ts';

const [address = '', topic = ''] = process.argv.slice(2);
const store = await openStore(address);
await store.transaction(async (tx) => {
  await tx.changed(topic);
});
console.log(Date.now());
await store.close();
