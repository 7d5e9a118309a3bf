import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { run, type Finished } from '../src/cli/run.ts';
import { readConfig } from '../src/config.ts';
import { engines, newAddress, newFolder } from './engines.ts';

const file = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

type Run = (...args: string[]) => Promise<Finished>;

/** `pnpm api` on the store, as operators run it: a process each time, which takes half a second. */
function program(address: string): Run {
  const env = { ...process.env, DATABASE_URL: address };
  return (...args) =>
    new Promise((resolve) => {
      execFile(process.execPath, [file, ...args], { env }, (error, out, said) => {
        resolve({ code: Number(error?.code ?? 0), out: out.trimEnd(), error: said.trimEnd() });
      });
    });
}

/** What the process does, in this one. */
function runner(address: string, mode = 'production', clock = Date.now): Run {
  const config = readConfig({ DATABASE_URL: address, CN_MODE: mode });
  return async (...args) => await run(args, config, { clock, random: randomBytes });
}

const ofTheExamples = 'cn_live_sk_abc123';

describe.each(engines)('on %s', (engine) => {
  test('an account gets a key, which is listed and revoked', async (context) => {
    const api = program(await newAddress(engine, context));
    const account = JSON.parse((await api('accounts', 'create', '--name', 'Example Corp', '--json')).out);
    expect(account).toEqual({
      id: expect.stringMatching(/^acc_/),
      name: 'Example Corp',
      tier: 'starter',
      own_limit: null,
      limit: 100,
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });

    const ask = ['keys', 'create', '--account', account.id, '--name', 'deploy', '--json'];
    const { key, ...created } = JSON.parse((await api(...ask, '--role', 'operator')).out);
    expect(key).toMatch(/^cn_live_sk_[0-9A-Za-z]{38}$/);
    expect(JSON.parse((await api('keys', 'list', '--account', account.id, '--json')).out)).toEqual([created]);

    const revoked = JSON.parse((await api('keys', 'revoke', created.id, '--json')).out);
    expect(revoked).toEqual({ ...created, revoked_at: expect.any(String) });

    const leaked = JSON.parse((await api(...ask, '--scope', 'servers:read', '--scope', 'events:read')).out);
    expect(leaked).toMatchObject({ role: null, scopes: ['servers:read', 'events:read'] });
    expect((await api('keys', 'revoke', leaked.key)).out).toContain('revoked');
  });

  test('a store is backed up, and brought back elsewhere', async (context) => {
    const api = runner(await newAddress(engine, context));
    const created = JSON.parse((await api('accounts', 'create', '--name', 'Example Corp', '--json')).out);
    const copy = join(newFolder(context), 'backup.db');
    expect(await api('store', 'backup', copy)).toEqual({ code: 0, out: expect.stringContaining(copy), error: '' });
    const elsewhere = runner(await newAddress(engine, context));
    expect(await elsewhere('store', 'restore', copy, '--json')).toMatchObject({ code: 0 });
    expect(JSON.parse((await elsewhere('accounts', 'list', '--json')).out)).toEqual([created]);
    expect(await elsewhere('store', 'restore', join(newFolder(context), 'none.db'))).toMatchObject({ code: 1 });
  });

  test('an account changes its tier', async (context) => {
    const api = runner(await newAddress(engine, context));
    const { id } = JSON.parse((await api('accounts', 'create', '--name', 'Example Corp', '--json')).out);
    const changed = JSON.parse((await api('accounts', 'set-tier', id, 'enterprise', '--limit', '9000', '--json')).out);
    expect(changed).toMatchObject({ tier: 'enterprise', own_limit: 9_000, limit: 9_000 });
    expect(JSON.parse((await api('accounts', 'list', '--json')).out)).toEqual([changed]);
  });

  test('the key of the examples is registered in development mode only', async (context) => {
    const address = await newAddress(engine, context);
    const { id } = JSON.parse((await runner(address)('accounts', 'create', '--name', 'Example Corp', '--json')).out);
    const args = [
      'keys',
      'create',
      '--account',
      id,
      '--name',
      'examples',
      '--role',
      'owner',
      '--literal',
      ofTheExamples,
    ];
    expect(await runner(address)(...args)).toEqual({
      code: 1,
      out: '',
      error: 'pnpm api: Only in development mode can a key be chosen.',
    });
    expect((await runner(address, 'development')(...args)).out).toContain(ofTheExamples);
  });
});

/** The last column. */
function states({ out }: Finished): unknown {
  const cells = out.split('\n').map((line) => line.split('  ').at(-1));
  return cells.toSorted();
}

test('a list of keys says which work, until when, and which have expired', async (context) => {
  const address = await newAddress('sqlite', context);
  const api = runner(address);
  const { id } = JSON.parse((await api('accounts', 'create', '--name', 'Example Corp', '--json')).out);
  const create = ['keys', 'create', '--account', id, '--role', 'viewer', '--name'];
  await api(...create, 'lasting');
  await api(...create, 'passing', '--expires', '2035-01-01T00:00:00Z');
  const list = ['keys', 'list', '--account', id];
  expect(states(await api(...list))).toEqual(['STATE', 'works', 'works until 2035-01-01T00:00:00Z']);
  const later = runner(address, 'production', () => Date.parse('2035-01-01T00:00:00Z'));
  expect(states(await later(...list))).toEqual(['STATE', 'expired 2035-01-01T00:00:00Z', 'works']);
});

test('what is wrong is said on standard error, and with the exit code', async (context) => {
  const api = program(join(newFolder(context), 'nowhere.db'));
  expect(await api('keys', 'burn')).toEqual({
    code: 2,
    out: '',
    error: 'pnpm api: there is no command "keys burn". `pnpm api --help` lists the commands.',
  });
  expect(await program('mysql://db')('accounts', 'list')).toMatchObject({
    code: 2,
    error: expect.stringContaining('DATABASE_URL must start with postgres://'),
  });
});

test('people read a table, in which no name steers their terminal', async (context) => {
  const api = runner(await newAddress('sqlite', context));
  await api('accounts', 'create', '--name', 'Plain');
  await api('accounts', 'create', '--name', 'red \u001b[31m \u202e', '--tier', 'professional');
  const { out } = await api('accounts', 'list');
  expect(out.split('\n')).toEqual([
    expect.stringMatching(/^ACCOUNT {16,}NAME +TIER +LIMIT +CREATED$/),
    expect.stringMatching(/^acc_\S+ {2}red \\u\{1b\}\[31m \\u\{202e\} {2}professional {2}500 +20\S+Z$/),
    expect.stringMatching(/^acc_\S+ {2}Plain +starter +100 +20\S+Z$/),
  ]);
});

describe('What is wrong is said in a line, and nothing is done', () => {
  test.for([
    ['an unknown command', ['keys', 'burn'], 'there is no command "keys burn". `pnpm api --help` lists the commands.'],
    ['an unknown option', ['accounts', 'list', '--all'], "Unknown option '--all'."],
    ['an option with a typo', ['accounts', 'create', '--nam', 'x'], "Unknown option '--nam'. Did you mean --name?"],
    ['an option without its value', ['keys', 'list', '--account'], "Option '--account <value>' argument missing."],
    [
      'an argument too many',
      ['accounts', 'list', 'more'],
      'there are too many arguments. Usage: pnpm api accounts list',
    ],
    ['an option that is missing', ['keys', 'create', '--name', 'a', '--role', 'owner'], '--account is missing.'],
    [
      'an argument that is missing',
      ['keys', 'revoke'],
      'there are too few arguments. Usage: pnpm api keys revoke <key>',
    ],
    [
      'a role and scopes',
      ['keys', 'create', '--account', 'a', '--name', 'a', '--role', 'owner', '--scope', 'keys:read'],
      'Give either --role or --scope.',
    ],
    [
      'a limit that is no number',
      ['accounts', 'create', '--name', 'a', '--limit', '1e3'],
      '--limit is "1e3", which is no whole number.',
    ],
    [
      'an end that is no time',
      ['keys', 'create', '--account', 'a', '--name', 'a', '--role', 'owner', '--expires', 'soon'],
      /^--expires is "soon", which is no time/,
    ],
  ] as const)('%s', async ([, args, message], context) => {
    const api = runner(await newAddress('sqlite', context));
    await api('accounts', 'create', '--name', 'Example Corp');
    const { code, out, error } = await api(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error.replace('pnpm api: ', '')).toMatch(message);
  });

  test.for([
    [
      'an account that is unknown',
      ['keys', 'create', '--account', 'acc_0', '--name', 'a', '--role', 'owner'],
      'There is no account acc_0.',
    ],
    ['a key that is unknown', ['keys', 'revoke', 'key_0'], 'There is no such API key.'],
    [
      'a tier that is unknown',
      ['accounts', 'create', '--name', 'a', '--tier', 'gold'],
      'There is no tier gold. There are starter, professional, enterprise.',
    ],
  ] as const)('%s', async ([, args, message], context) => {
    const api = runner(await newAddress('sqlite', context));
    await api('accounts', 'create', '--name', 'Example Corp');
    expect(await api(...args)).toEqual({ code: 1, out: '', error: `pnpm api: ${message}` });
  });

  test('a store that is not there', async (context) => {
    const address = join(newFolder(context), 'nowhere.db');
    expect(await runner(address)('accounts', 'list')).toEqual({
      code: 1,
      out: '',
      error: `pnpm api: There is no store at ${address}. \`pnpm api accounts create\` makes one.`,
    });
    expect(existsSync(address)).toBe(false);
  });

  test('a Postgres that is not there', async () => {
    const { code, error } = await runner('postgres://cn@127.0.0.1:1/none')('accounts', 'list');
    expect(code).toBe(1);
    expect(error).toMatch(/^pnpm api: Postgres does not answer, or takes no more connections\. \(.*ECONNREFUSED.*\)$/);
  });
});

test('--help lists the commands, and each says what it takes', async (context) => {
  const api = runner(join(newFolder(context), 'nowhere.db'));
  const { code, out } = await api('--help');
  expect(code).toBe(0);
  const names = [...out.matchAll(/^ {2}([a-z]+ [a-z-]+) {2,}/gm)].map(([, name = '']) => name);
  expect(names).toEqual([
    'accounts create',
    'accounts list',
    'accounts set-tier',
    'keys create',
    'keys list',
    'keys revoke',
    'clients create',
    'clients list',
    'clients rotate-secret',
    'clients delete',
    'clusters add',
    'clusters list',
    'clusters remove',
    'store backup',
    'store restore',
    'store move',
  ]);
  for (const name of names)
    expect((await api(...name.split(' '), '--help')).out).toMatch(new RegExp(`^Usage: pnpm api ${name}`));
});
