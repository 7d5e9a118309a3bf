// `pnpm api`: what operators do to a store, whether or not the API runs on it.
import { randomBytes } from 'node:crypto';
import { run } from './cli/run.ts';
import { readConfig } from './config.ts';

const { code, out, error } = await run(process.argv.slice(2), readConfig(process.env), {
  clock: Date.now,
  random: randomBytes,
});
if (out) console.log(out);
if (error) console.error(error);
process.exitCode = code;
