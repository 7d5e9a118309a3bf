// Writes pairs, one transaction after the other, and prints the number of each that was committed: `node write.ts <address> <first>`.
import { openStore } from '../../../src/store/open.ts';

const [address = '', first] = process.argv.slice(2);
const store = await openStore(address);
for (let number = Number(first); ; number += 1) {
  await store.transaction(async (tx) => {
    await tx.run('insert into halves (pair, half) values ($1, 1)', number);
    await tx.run('insert into halves (pair, half) values ($1, 2)', number);
  });
  process.stdout.write(`${number}\n`);
}
