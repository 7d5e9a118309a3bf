// Finds the command, gives it the store, and says what came of it.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ClusterError } from '../clusters/errors.ts';
import type { Config } from '../config.ts';
import { closest } from '../http/contract/suggest.ts';
import { openCipher } from '../encryption/check.ts';
import { IdentityError } from '../identity/errors.ts';
import type { Sources } from '../ids.ts';
import { StoreRefusedError, StoreUnavailableError } from '../store/errors.ts';
import { migrate } from '../store/migrate.ts';
import { isPostgres, openStore } from '../store/open.ts';
import { accountCommands } from './accounts.ts';
import { clientCommands } from './clients.ts';
import { clusterCommands } from './clusters.ts';
import { UsageError, type Command, type Given, type OpenCommand, type Outcome } from './command.ts';
import { keyCommands } from './keys.ts';
import { storeCommands } from './store.ts';

const commands: readonly Command[] = [
  ...accountCommands,
  ...keyCommands,
  ...clientCommands,
  ...clusterCommands,
  ...storeCommands,
];

export interface Finished {
  /** 0; 1 where it was refused; 2 where the command line is not one of ours. */
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/**
 * @param args what follows `pnpm api`
 * @param folder what paths among them are relative to
 */
export async function run(
  args: readonly string[],
  config: Config,
  sources: Sources,
  folder: string = process.cwd(),
): Promise<Finished> {
  try {
    return { code: 0, out: await perform(args, { config, sources, folder }), error: '' };
  } catch (error) {
    const { code, message } = explain(error);
    return { code, out: '', error: `pnpm api: ${message}` };
  }
}

interface Surroundings {
  readonly config: Config;
  readonly sources: Sources;
  readonly folder: string;
}

async function perform(args: readonly string[], surroundings: Surroundings): Promise<string> {
  const { config, sources } = surroundings;
  const name = args.slice(0, 2).join(' ');
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    if (args.length === 0 || args.includes('--help') || args.includes('-h')) return help();
    throw new UsageError(`there is no command ${JSON.stringify(name)}. \`pnpm api --help\` lists the commands.`);
  }
  const given = parse(command, args.slice(2));
  if (given.values['help']) return helpOf(command);
  const left = given.positionals.length - command.arguments;
  if (left !== 0)
    throw new UsageError(`there are too ${left < 0 ? 'few' : 'many'} arguments. Usage: ${usageOf(command)}`);
  const { json, lines } =
    'runOn' in command
      ? await command.runOn(config.store, sources.clock, given)
      : await runInStore(command, surroundings, given);
  return given.values['json'] ? JSON.stringify(json, undefined, 2) : lines.join('\n');
}

async function runInStore(
  command: OpenCommand,
  { config, sources, folder }: Surroundings,
  given: Given,
): Promise<Outcome> {
  assertThere(command, config.store);
  const store = await openStore(config.store);
  try {
    await migrate(store, sources.clock);
    const context = {
      store,
      sources,
      development: config.development,
      folder,
      catalog: config.catalog,
      cipher: () => openCipher(config, store),
    };
    return await command.run(context, given);
  } finally {
    await store.close();
  }
}

function parse(command: Command, args: readonly string[]): Given {
  const everywhere = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
  const options = { ...command.options, ...everywhere };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const { code, message } = Object(error);
    if (!String(code).startsWith('ERR_PARSE_ARGS_')) throw error;
    // Node goes on with what to do in the program.
    const [said = ''] = String(message).split('. To specify');
    const [, unknown] = /^Unknown option '--([^']+)'/.exec(said) ?? [];
    const hint = unknown === undefined ? undefined : closest(unknown, Object.keys(options));
    throw new UsageError(hint === undefined ? `${said.replace(/\.$/, '')}.` : `${said}. Did you mean --${hint}?`);
  }
}

/** A path with a typo is no new store. */
function assertThere({ makesStore = false }: OpenCommand, address: string): void {
  if (makesStore || isPostgres(address) || existsSync(address)) return;
  throw new StoreRefusedError(`There is no store at ${address}. \`pnpm api accounts create\` makes one.`);
}

function explain(error: unknown): { code: number; message: string } {
  if (error instanceof UsageError) return { code: 2, message: error.message };
  if (error instanceof StoreUnavailableError)
    return {
      code: 1,
      message: error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message,
    };
  if (error instanceof IdentityError || error instanceof ClusterError || error instanceof StoreRefusedError)
    return { code: 1, message: error.message };
  throw error; // A mistake of ours, with all that there is to know of it.
}

function usageOf({ name, usage }: Command): string {
  return `pnpm api ${name} ${usage}`.trimEnd();
}

function help(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'Usage: pnpm api <command> [options]',
    '',
    ...commands.map(({ name, about }) => `  ${name.padEnd(width)}   ${about}`),
    '',
    'Every command takes --help, and --json to print one JSON document and nothing else.',
    '',
    'Environment:',
    '  DATABASE_URL          the store: postgres://…, or the path of a file (default cloudnexus.db in the data directory)',
    '  CN_DATA_DIR           the data directory (default .data)',
    '  CN_MODE=development   allows keys that were made up',
  ].join('\n');
}

function helpOf(command: Command): string {
  const options = [...command.help, '--json           prints one JSON document and nothing else'];
  return [`Usage: ${usageOf(command)}`, '', command.about, '', ...options.map((line) => `  ${line}`)].join('\n');
}
