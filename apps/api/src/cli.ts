// `pnpm api`: what operators do to a store, whether or not the API runs on it.
import { randomBytes } from 'node:crypto';
import { run, type Finished } from './cli/run.ts';
import { ConfigError, readConfig } from './config.ts';

const { code, out, error } = await finish();
if (out) console.log(out);
if (error) console.error(error);
process.exitCode = code;

async function finish(): Promise<Finished> {
  try {
    return await run(process.argv.slice(2), readConfig(process.env, process.env['INIT_CWD']), {
      clock: Date.now,
      random: randomBytes,
    });
  } catch (problem) {
    if (problem instanceof ConfigError) return { code: 2, out: '', error: problem.message };
    throw problem;
  }
}
