// Owns the file until it is killed.
import { ownSqliteFile } from '../../../src/store/sqlite/owner.ts';

ownSqliteFile(process.argv[2] ?? '');
console.log('owned');
setInterval(() => {}, 60_000);
