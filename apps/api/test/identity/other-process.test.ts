// What one process changes is known in another within a second.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, type TestContext } from 'vitest';
import { createAccount } from '../../src/identity/accounts.ts';
import { createKey, createLiteralKey } from '../../src/identity/keys/create.ts';
import { revokeKey } from '../../src/identity/keys/revoke.ts';
import { allScopes } from '../../src/identity/scopes.ts';
import { migrate } from '../../src/store/migrate.ts';
import { engines, newAddress, open } from '../engines.ts';

const program = fileURLToPath(new URL('programs/authenticate.ts', import.meta.url));
const sources = { clock: Date.now, random: randomBytes };
const owner = { name: 'deploy', grant: { role: 'owner' }, creator: allScopes };

/** @returns what it says next: whether the key is accepted, and since when */
function startProcess(address: string, key: string, context: TestContext): () => Promise<{ said: string; at: number }> {
  const child = spawn(process.execPath, [program, address, key], { stdio: ['ignore', 'pipe', 'inherit'] });
  context.onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return async () => {
    const { value } = await lines.next();
    const [said = '', at] = String(value).split(' ');
    return { said, at: Number(at) };
  };
}

describe.each(engines)('on %s', (engine) => {
  test('a revoked key is refused', async (context) => {
    const address = await newAddress(engine, context);
    const store = await open(address, context);
    await migrate(store, Date.now);
    const account = await createAccount(store, { name: 'Example Corp', tier: 'starter' }, sources);
    const { apiKey, key } = await store.transaction((tx) =>
      createKey(tx, { ...owner, accountId: account.id }, sources),
    );
    const others = [startProcess(address, key, context), startProcess(address, key, context)];
    for (const next of others) expect((await next()).said).toBe('accepted');
    await store.transaction((tx) => revokeKey(tx, apiKey, Date.now));
    const revokedAt = Date.now();
    for (const next of others) {
      const { said, at } = await next();
      expect(said).toBe('refused');
      expect(at - revokedAt).toBeLessThan(1_000);
    }
  });

  test('a key that somebody made up is accepted, though it was refused before', async (context) => {
    const address = await newAddress(engine, context);
    const store = await open(address, context);
    await migrate(store, Date.now);
    const account = await createAccount(store, { name: 'Example Corp', tier: 'starter' }, sources);
    const key = 'cn_live_sk_abc123';
    const next = startProcess(address, key, context);
    expect((await next()).said).toBe('refused');
    const literal = { ...owner, accountId: account.id, key, development: true };
    await store.transaction((tx) => createLiteralKey(tx, literal, sources));
    const createdAt = Date.now();
    const { said, at } = await next();
    expect(said).toBe('accepted');
    expect(at - createdAt).toBeLessThan(1_000);
  });
});
