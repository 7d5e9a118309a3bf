// The process: the environment in, an API until a signal comes.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startApi } from './api.ts';
import { readConfig, type Config } from './config.ts';
import { banner } from './development/banner.ts';
import { developerCredentials, doesPrintedKeyWork } from './development/credentials.ts';
import { explainStart } from './explain-start.ts';
import { openLog } from './log/log.ts';

const help = `Usage: node apps/api/src/start.js [--port <number>]

Runs the API until SIGINT or SIGTERM. Everything else is said by the environment, which apps/api/README.md lists.

  --port <number>   where to listen, instead of PORT`;

/**
 * In milliseconds. A terminal sends Ctrl-C to every process that it runs, and those that have started this one pass it on: what
 * comes so soon after the first is that again.
 */
const sameRequest = 500;

const sources = { clock: Date.now, random: randomBytes };

try {
  const { values } = parseArgs({ options: { port: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) console.log(help);
  else await run(readConfig(values.port === undefined ? process.env : { ...process.env, PORT: values.port }));
} catch (error) {
  console.error(explainStart(error));
  process.exitCode = 1;
}

async function run(config: Config): Promise<void> {
  const { log, close: closeLog } = openLog(config.log);
  const api = await startApi(config, { log, sources });
  const stop = stopSignal();
  if (config.development) {
    const file = join(config.dataDir, 'dev-credentials.json');
    const needs = { ...api, sources };
    const credentials = await developerCredentials(file, `${api.url}/v2`, needs);
    console.log(banner(credentials, file, { printedKeyWorks: await doesPrintedKeyWork(credentials, needs) }));
  }
  const failed = api.lost.then((reason) => {
    log.error({ reason }, 'The API stops: what it would write now is lost');
    process.exitCode = 1;
    return undefined;
  });
  log.info({ signal: await Promise.race([stop, failed]) }, 'The API stops');
  await api.close();
  log.info('The API has stopped');
  closeLog();
}

/** It is listened to for good: between two listeners, a signal would end the process. */
async function stopSignal(): Promise<NodeJS.Signals> {
  const { promise, resolve } = Promise.withResolvers<NodeJS.Signals>();
  let since = Infinity;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      // Who asks twice doesn't want to wait.
      if (performance.now() - since > sameRequest) process.exit(1);
      since = Math.min(since, performance.now());
      resolve(signal);
    });
  return await promise;
}
