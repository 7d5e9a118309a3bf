// What the environment says, read once. Nothing else looks at it.
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import type { Catalog } from './catalog/catalog.ts';
import { defaultCatalog } from './catalog/default-catalog.ts';
import { readCatalog } from './catalog/read-catalog.ts';
import { parseKeys } from './encryption/keys.ts';
import { parseTrustedProxies, trustNobody, type TrustedProxies } from './http/request/address.ts';
import { isPostgres } from './store/open.ts';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where operators ask: health, metrics. On the loopback address alone. */
  readonly adminPort: number;
  /** What callers reach the API by, without a path. */
  readonly publicUrl: string;
  /** Where everything is that this process keeps in files. */
  readonly dataDir: string;
  /** `postgres://…`, or the path of a file for SQLite. */
  readonly store: string;
  /** Accepts keys that somebody made up, and webhooks without TLS. Nothing that others can reach runs so. */
  readonly development: boolean;
  /** Each of 32 bytes: the one that encrypts, then earlier ones. Undefined where a file in the data directory has it. */
  readonly encryptionKeys: readonly Uint8Array[] | undefined;
  /** Requests a minute from an address without a valid credential. */
  readonly addressLimit: number;
  readonly trustedProxies: TrustedProxies;
  /** Pages of these origins may open the event stream. */
  readonly allowedOrigins: readonly string[];
  /** Whether webhooks may go to private addresses. */
  readonly allowPrivateWebhooks: boolean;
  /** The operator's, or else ours. */
  readonly catalog: Catalog;
  readonly compute: 'simulator';
  readonly log: 'json' | 'text';
  /** Where traces go, and how many of those that begin here. Undefined where none are made. */
  readonly traces: { readonly endpoint: string; readonly ratio: number } | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Says everything that is wrong at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * @param folder what relative paths are relative to
 * @throws ConfigError
 */
export function readConfig(environment: Environment, folder: string = process.cwd()): Config {
  const problems: string[] = [];
  const read = <T>(name: string, fallback: T, parse: (text: string) => T): T => {
    const text = environment[name];
    if (text === undefined || text === '') return fallback;
    try {
      return parse(text);
    } catch (error) {
      const { message } = error as Error; // what the parsers here throw
      problems.push(message.startsWith(name) ? message : `${name} ${message}`);
      return fallback;
    }
  };

  const dataDir = resolve(folder, environment['CN_DATA_DIR'] || '.data');
  const host = read('CN_HOST', '127.0.0.1', hostOf);
  const port = read('PORT', 4000, portOf);
  const development = read('CN_MODE', 'production', oneOf('production', 'development')) === 'development';
  const config: Config = {
    host,
    port,
    adminPort: read('CN_ADMIN_PORT', 4001, portOf),
    publicUrl: read('CN_PUBLIC_URL', `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`, originOf),
    dataDir,
    store: read('DATABASE_URL', join(dataDir, 'cloudnexus.db'), (text) => storeOf(text, folder)),
    development,
    encryptionKeys: read('CN_ENCRYPTION_KEY', undefined, parseKeys),
    addressLimit: read('CN_ADDRESS_LIMIT', 100, (text) => integerOf(text, 1, 1_000_000)),
    trustedProxies: read('CN_TRUSTED_PROXIES', trustNobody, parseTrustedProxies),
    allowedOrigins: read('CN_ALLOWED_ORIGINS', [], (text) => text.split(',').map((each) => originOf(each.trim()))),
    allowPrivateWebhooks: read('WEBHOOK_ALLOW_PRIVATE', '0', oneOf('0', '1')) === '1',
    catalog: read('CN_CATALOG', defaultCatalog, (text) => readCatalog(resolve(folder, text))),
    compute: read('COMPUTE', 'simulator', oneOf('simulator')),
    log: read('CN_LOG', process.stdout.isTTY ? 'text' : 'json', oneOf('json', 'text')),
    traces: tracesOf(
      read('OTEL_EXPORTER_OTLP_ENDPOINT', undefined, baseUrlOf),
      read('OTEL_TRACES_SAMPLER_ARG', 1, ratioOf),
    ),
  };
  if (config.allowPrivateWebhooks && !development)
    problems.push('WEBHOOK_ALLOW_PRIVATE=1 is for development: set CN_MODE=development as well, or leave it out');
  if (config.port === config.adminPort)
    problems.push(`PORT and CN_ADMIN_PORT are both ${config.port}; they must differ`);
  if (problems.length > 0)
    throw new ConfigError(['The configuration is not valid:', ...problems.map((each) => `  ${each}.`)].join('\n'));
  return Object.freeze(config);
}

function portOf(text: string): number {
  return integerOf(text, 1, 65_535);
}

function integerOf(text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Error(`is ${show(text)}; it must be a whole number from ${least} to ${most}`);
}

function oneOf<const T extends string>(...allowed: readonly T[]): (text: string) => T {
  return (text) => {
    const found = allowed.find((each) => each === text);
    if (found === undefined) throw new Error(`is ${show(text)}; it can be ${allowed.join(' or ')}`);
    return found;
  };
}

function hostOf(text: string): string {
  if (isIP(text) !== 0) return text;
  throw new Error(`is ${show(text)}; it must be an address, such as 127.0.0.1 or 0.0.0.0`);
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href) return url.origin;
  throw new Error(`is ${show(text)}; it must be an origin, such as https://api.example.com`);
}

function tracesOf(endpoint: string | undefined, ratio: number): Config['traces'] {
  return endpoint === undefined ? undefined : { endpoint, ratio };
}

/** The text may hold a password, and is not shown. */
function baseUrlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '')
    return url.href.replace(/\/+$/, '');
  throw new Error('is no address of a collector, such as http://127.0.0.1:4318');
}

function ratioOf(text: string): number {
  const value = /^(0|1|0?\.\d+|1\.0+)$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 0 && value <= 1) return value;
  throw new Error(`is ${show(text)}; it must be a number from 0 to 1`);
}

/** The text may hold a password, and is not shown. */
function storeOf(text: string, folder: string): string {
  if (!isPostgres(text)) {
    if (/^\w+:\/\//.test(text)) throw new Error('must start with postgres://, or be the path of a file');
    return resolve(folder, text);
  }
  if (URL.canParse(text)) return text;
  throw new Error('is no valid address of a database, such as postgres://user:password@host:5432/name');
}

function show(text: string): string {
  return JSON.stringify(text.slice(0, 80));
}
