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
    // Where the operator is, when pnpm goes to the folder of the package.
    const folder = process.env['INIT_CWD'];
    const sources = { clock: Date.now, random: randomBytes };
    return await run(process.argv.slice(2), readConfig(process.env, folder), sources, folder);
  } catch (problem) {
    if (problem instanceof ConfigError) return { code: 2, out: '', error: problem.message };
    throw problem;
  }
}
