// One of several processes that share a bucket: `node program.ts <store> <load>`. Prints takes a second.
import { PostgresLimiter } from '../../src/rate/postgres-limiter.ts';
import { openStore } from '../../src/store/open.ts';
import { takeFor, type Load } from './take-for.ts';

const [address = '', load = ''] = process.argv.slice(2);
const store = await openStore(address);
const limiter = new PostgresLimiter({ store, clock: Date.now, warn: console.error });
await takeFor(limiter, load as Load, 1_000); // who starts this knows what there is
console.log(await takeFor(limiter, load as Load, 2_000)); // as above
limiter.close();
await store.close();
