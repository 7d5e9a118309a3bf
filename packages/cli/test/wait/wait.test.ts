import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Api } from '../kit/api.ts';
import { newMachine, type Machine } from '../kit/host.ts';

let api: Api;
let machine: Machine;
beforeAll(async () => {
  api = await startApi();
  machine = newMachine({ env: api.env });
});
afterAll(async () => {
  machine.remove();
  await api.stop();
});
const create = 'servers create --region us-east-1 --plan starter --image ubuntu-22.04';

test(
  'the states of every server are shown as they change, and the result is what came of them',
  { timeout: 60_000 },
  async () => {
    const { code, out, err } = await machine.run(`${create} --count 2 --name web --tag env=test --wait --json`);
    expect(code).toBe(0);
    const server = JSON.parse(out);
    expect([server, ...server.siblings].map(({ name, status }) => ({ name, status }))).toEqual([
      { name: 'web', status: 'running' },
      { name: 'web-2', status: 'running' },
    ]);
    expect(server.tags).toEqual({ env: 'test' });
    expect(err.match(/provisioning/g)).toHaveLength(2);
    expect(err.match(/running/g)).toHaveLength(2);
  },
);

test('a wait that is too short says that it goes on, and the exit code tells', { timeout: 60_000 }, async () => {
  const { code, out, err } = await machine.run(`${create} --wait --timeout 0 --json`);
  expect(code).toBe(4);
  expect(err).toContain(`cloudnexus servers get ${JSON.parse(out).id}`);
});

test('Ctrl-C ends the wait, not the server', { timeout: 60_000 }, async () => {
  const interrupted = new AbortController();
  setTimeout(() => interrupted.abort(), 1_500);
  const { code, out } = await machine.run(`${create} --name interrupted --wait`, { signal: interrupted.signal });
  expect({ code, out }).toEqual({ code: 130, out: '' });
  const list = await machine.run('servers list --json');
  expect(JSON.parse(list.out).data.map(({ name }: { name: string }) => name)).toContain('interrupted');
});

test('a server that is deleted is followed to its end', { timeout: 60_000 }, async () => {
  const made = JSON.parse((await machine.run(`${create} --wait --json`)).out);
  const { out } = await machine.run(`servers delete ${made.id} --wait --json`);
  expect(JSON.parse(out)).toMatchObject({ id: made.id, status: 'terminated' });
});
