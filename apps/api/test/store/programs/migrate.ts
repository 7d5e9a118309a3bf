// Brings the store at the address up to date and prints how many migrations it applied: `node migrate.ts <address> <folder>`.
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open.ts';

const [address = '', folder] = process.argv.slice(2);
const store = await openStore(address);
const applied = await migrate(store, Date.now, folder);
await store.close();
console.log(applied.length);
