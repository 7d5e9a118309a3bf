// Begins to write, and keeps the store locked until it is ended: `node lock.ts <address>`.
import { DatabaseSync } from 'node:sqlite';

const database = new DatabaseSync(process.argv[2] ?? '');
database.exec('begin immediate');
console.log('locked');
setInterval(() => {}, 1_000);
