// `pnpm bench api`: what the whole API costs as it runs in production, beside servers that do nothing else.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Section } from '@cloudnexus/repo/figures';
import { findPart } from '@cloudnexus/repo/parts';
import { newDatabase, startPostgres } from '../test/postgres/server.ts';
import { coldStart } from './api/cold-start.ts';
import { pageOf } from './api/contestant.ts';
import { latencies } from './api/latencies.ts';
import { apiWithoutLog, nothingCompiled, peers, startMeasured, type Measured } from './api/measured.ts';
import { memory } from './api/memory.ts';
import { pages, type Judged } from './api/pages.ts';
import { startOn, type Filling, type Start } from './api/start-on.ts';

const sizes = [1_000, 10_000, 100_000];
/** Of what raw node:http does in the same time. */
const least = { SQLite: 0.55, Postgres: 0.35 };
/** Of what Prism does. */
const leastOfPrism = 5;
/** However many servers there are. Less than this is noise. */
const sameCost = 1.2;

export default async function* bench(): AsyncGenerator<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'cn-bench-'));
  const program = findPart('postgres');
  const postgres = program === undefined ? undefined : await startPostgres(program, { durable: true });
  const running: Measured[] = [];
  const start: Start = async (given) => {
    const server = await startMeasured({ ...given, folder });
    running.push(server);
    return server;
  };
  try {
    const sqlite = await startOn(join(folder, 'store.db'), sizes, { folder, start });
    const [account] = sqlite.accounts;
    const file = join(folder, 'page.json');
    writeFileSync(file, await textOf(sqlite.server, account));

    yield await coldStart(folder, file);
    const small = await startOn(join(folder, 'small.db'), [100], { folder, start });
    const uncompiled = await startOn(join(folder, 'uncompiled.db'), [100], {
      folder,
      start,
      environment: nothingCompiled,
    });
    yield await memory(small.server, uncompiled.server, pageOf(small.accounts[0]));

    const request = pageOf(account);
    const bare: Judged[] = await Promise.all(
      (
        [
          ['raw', 'raw node:http'],
          ['fastify', 'bare Fastify'],
        ] as const
      ).map(async ([peer, name]) => ({
        name,
        server: await start({ program: peers, args: [peer, file], request }),
        request,
      })),
    );
    const prism = pageOf(account, '/servers?page[size]=20'); // it knows no base path
    const slow: Judged = {
      name: 'Prism',
      server: await start({ program: peers, args: ['prism', file], request: prism }),
      request: prism,
      requests: 400,
    };
    const ours = [ourPage('SQLite', sqlite)];
    const engines = [{ engine: 'SQLite', ...sqlite }];
    if (postgres !== undefined) {
      const shared = await startOn(await newDatabase(postgres.url), sizes, { folder, start });
      ours.push(ourPage('Postgres', shared));
      engines.push({ engine: 'Postgres', ...shared });
    }
    yield await pages('A page of 20 servers, everything on', [...bare, ...ours, slow]);
    for (const { engine, server, accounts } of engines)
      yield await pages(`A page from ${engine}, by how many servers the account has`, bySize(server, accounts));

    const silent = await startOn(join(folder, 'silent.db'), sizes.slice(0, 1), {
      folder,
      start,
      program: apiWithoutLog,
    });
    yield await pages('What the log of requests costs', [
      { name: 'without a log', server: silent.server, request: pageOf(silent.accounts[0]) },
      { name: 'with it', server: sqlite.server, request },
    ]);
    yield await latencies([...bare.slice(0, 1), ...ours]);
  } finally {
    await Promise.all(running.map((server) => server.stop()));
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function ourPage(engine: keyof typeof least, { server, accounts }: Filling): Judged {
  const atMost = [
    { of: 'raw node:http', times: 1 / least[engine] },
    { of: 'Prism', times: 1 / leastOfPrism },
  ];
  return { name: `the API, from ${engine}`, server, request: pageOf(accounts[0]), atMost };
}

function bySize(server: Measured, accounts: Filling['accounts']): Judged[] {
  return accounts.map((account, index) => ({
    name: `of ${sizes[index]?.toLocaleString('en')}`,
    server,
    request: pageOf(account),
    ...(index === 0 ? {} : { atMost: [{ of: `of ${sizes[0]?.toLocaleString('en')}`, times: sameCost }] }),
  }));
}

async function textOf({ port }: Measured, { key, accountId }: Filling['accounts'][0]): Promise<string> {
  const headers = { Authorization: `Bearer ${key}`, 'X-CloudNexus-Id': accountId };
  return await (await fetch(`http://127.0.0.1:${port}/v2/servers?page[size]=20`, { headers })).text();
}
