// The API without its log, to see what the log costs.
import { randomBytes } from 'node:crypto';
import { startApi } from '../../src/api.ts';
import { readConfig } from '../../src/config.ts';
import { silentLog } from '../../src/log/log.ts';

const api = await startApi(readConfig(process.env), {
  log: silentLog(),
  sources: { clock: Date.now, random: randomBytes },
});
process.once('SIGTERM', () => void api.close());
