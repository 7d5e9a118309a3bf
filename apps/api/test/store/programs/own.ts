// Owns the file until it is killed, though nothing here refers to what it owns it by: `node --expose-gc own.ts <file>`.
import { setTimeout as delay } from 'node:timers/promises';
import { ownSqliteFile } from '../../../src/store/sqlite/owner.ts';

ownSqliteFile(process.argv[2] ?? '', 'Stop it.');
for (let time = 0; time < 3; time += 1) {
  await delay(1);
  globalThis.gc?.();
}
console.log('owned');
setInterval(() => {}, 60_000);
