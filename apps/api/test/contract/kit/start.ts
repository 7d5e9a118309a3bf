// The whole API in this process, as `main.ts` composes it, on a store of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { startApi, type Api } from '../../../src/api.ts';
import { readConfig, type Environment } from '../../../src/config.ts';
import { silentLog } from '../../../src/log/log.ts';
import type { Clock } from '../../../src/store/clock.ts';
import type { Store } from '../../../src/store/store.ts';
import type { Engine } from '../../engines.ts';
import { newDatabase } from '../../postgres/server.ts';
import { freePort } from '../../../src/free-port.ts';

export interface StartOptions {
  readonly engine?: Engine;
  readonly environment?: Environment;
  readonly clock?: Clock;
  readonly wrapStore?: (store: Store) => Store;
  /** How often all servers are looked at, in milliseconds. */
  readonly lookEvery?: number;
  /** Of another start, which it goes on from. By default a new one, which is gone when the API is closed. */
  readonly dataDir?: string;
}

export interface Started extends Api {
  /** With the base path. */
  readonly baseUrl: string;
  readonly dataDir: string;
}

/** Servers come and go so many times faster than real ones. */
const simulatorSpeed = 100;

export async function start({
  engine = 'sqlite',
  environment = {},
  clock = Date.now,
  wrapStore,
  lookEvery,
  dataDir: given,
}: StartOptions = {}): Promise<Started> {
  const dataDir = given ?? mkdtempSync(join(tmpdir(), 'cn-contract-'));
  const [port, adminPort] = await Promise.all([freePort(), freePort()]);
  const config = readConfig({
    CN_MODE: 'development', // where webhooks may go to this machine
    WEBHOOK_ALLOW_PRIVATE: '1',
    CN_DATA_DIR: dataDir,
    CN_ADDRESS_LIMIT: '100000',
    PORT: String(port),
    CN_ADMIN_PORT: String(adminPort),
    ...(engine === 'postgres' ? { DATABASE_URL: await newDatabase(inject('postgres')) } : {}),
    ...environment,
  });
  const api = await startApi(config, {
    log: silentLog(),
    sources: { clock, random: randomBytes },
    simulatorSpeed,
    threatThresholds: { gather: 3000 },
    ...(wrapStore === undefined ? {} : { wrapStore }),
    ...(lookEvery === undefined ? {} : { lookEvery }),
  });
  return {
    ...api,
    baseUrl: `${api.url}/v2`,
    dataDir,
    close: async () => {
      await api.close();
      if (given === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
