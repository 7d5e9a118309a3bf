// Several processes share a store, and one comes back after a restart.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, type TestContext } from 'vitest';
import { engines } from '../engines.ts';
import { redirectUri, setUp, type World } from './kit.ts';
import { Person } from './person.ts';
import { authorizeUrl, exchange, newCode, post, refresh, token, verifier } from './requests.ts';

const program = fileURLToPath(new URL('programs/serve.ts', import.meta.url));

/** @returns its address, and what ends it for good */
async function startProcess(world: World, context: TestContext): Promise<{ url: string; kill: () => Promise<void> }> {
  const child = spawn(process.execPath, [program, world.address, world.url], { stdio: ['ignore', 'pipe', 'ignore'] });
  const kill = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) await once(child, 'exit');
  };
  context.onTestFinished(kill);
  const { value } = await createInterface(child.stdout)[Symbol.asyncIterator]().next();
  return { url: String(value), kill };
}

describe.each(engines)('on %s', (engine) => {
  test('what one process gave, another accepts, and refuses within a second of its end', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient();
    const { url } = await startProcess(world, context);
    const there = { ...world, url };
    const listThere = async (given = ''): Promise<number> =>
      (await fetch(`${url}/v2/servers`, headersOf(world, given))).status;

    const { body } = await exchange(world, made, await newCode(world, made, (await world.newKey()).key));
    const { body: renewed } = await refresh(there, made, body);
    for (const { access_token: given } of [body, renewed]) expect(await listThere(given)).toBe(200);

    await post(world, '/oauth/revoke', made, { token: renewed['refresh_token'] });
    const revokedAt = Date.now();
    for (const { access_token: given } of [body, renewed]) {
      expect((await world.list(given ?? '')).status).toBe(401);
      await expect.poll(() => listThere(given), { interval: 10, timeout: 5_000 }).toBe(401);
      expect(Date.now() - revokedAt).toBeLessThan(1_000);
    }
  });

  test('a code that two processes are given at once is good in one, and then in neither', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient();
    const { key } = await world.newKey();
    const there = { ...world, url: (await startProcess(world, context)).url };
    await token(there, made, { grant_type: 'none' }); // it has loaded the authorization server
    for (let round = 0; round < 5; round += 1) {
      const code = await newCode(world, made, key);
      const said = await Promise.all([world, there, world, there].map((where) => exchange(where, made, code)));
      expect(said.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
      expect(await world.store.all('select hash from oauth_grants')).toEqual([]);
    }
  });

  test('a person is asked by one process and answers another', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient();
    const { key } = await world.newKey();
    const { url, kill } = await startProcess(world, context);
    const person = new Person(world.url);
    const page = await person.open(new URL(authorizeUrl(world, made).search, `${url}/oauth/authorize`));
    expect(page.status).toBe(200);
    await kill(); // its cookies are signed by what the store keeps
    const callback = await person.goOn(await person.answer(page, { decision: 'allow', api_key: key }));
    expect(callback.origin + callback.pathname).toBe(redirectUri);
    expect((await exchange(world, made, callback.searchParams.get('code') ?? '')).status).toBe(200);
  });

  test('tokens outlive the process that gave them', async (context) => {
    const world = await setUp(engine, context);
    const made = await world.newClient();
    const code = await newCode(world, made, (await world.newKey()).key);
    const first = await startProcess(world, context);
    const { body } = await exchange({ ...world, url: first.url }, made, code, { code_verifier: verifier });
    await first.kill();
    const second = await startProcess(world, context);
    expect((await fetch(`${second.url}/v2/servers`, headersOf(world, body['access_token']))).status).toBe(200);
    expect((await refresh({ ...world, url: second.url }, made, body)).status).toBe(200);
  });
});

function headersOf(world: World, given = ''): { headers: Record<string, string> } {
  return { headers: { Authorization: `Bearer ${given}`, 'X-CloudNexus-Id': world.account.id } };
}
