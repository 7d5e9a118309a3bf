// The API with windows that a test can wait for: `node api.ts <length of a window, in milliseconds>`.
import { randomBytes } from 'node:crypto';
import { startApi } from '../../../src/api.ts';
import { readConfig } from '../../../src/config.ts';
import { silentLog } from '../../../src/log/log.ts';

const sources = { clock: Date.now, random: randomBytes };
// The test is about exactness. However busy the machine is, requests wait for Postgres.
const limits = { windowLength: Number(process.argv[2]), patience: 20_000 };
const api = await startApi(readConfig(process.env), { log: silentLog(), sources, limits });
console.log('ready');
process.once('SIGTERM', () => void api.close());
