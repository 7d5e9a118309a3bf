import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { newMachine, type Machine } from '../kit/host.ts';

const env = { CN_API_KEY: 'key', CN_ACCOUNT_ID: 'acc_8k3m5p', CN_BASE_URL: 'http://localhost/v2' };
let machine: Machine;
let sent: { url: string; body: unknown; headers: Headers }[];
beforeEach((context) => {
  sent = [];
  machine = newMachine({
    env,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const body = await request.text();
      sent.push({
        url: decodeURIComponent(new URL(request.url).search),
        body: body && JSON.parse(body),
        headers: request.headers,
      });
      return Response.json({ data: { type: 'servers', id: 'srv_2x9k4m', attributes: {} } });
    },
  });
  context.onTestFinished(() => machine.remove());
});
const needed = '--region r --plan p --image i';
const body = async (flags: string, stdin = ''): Promise<unknown> => {
  const { err } = await machine.run(`servers create ${flags} --json`, { stdin });
  return sent[0]?.body ?? err;
};

test('filters, pages and fields go into the query', async () => {
  await machine.run(
    'servers list --region us-east-1 --status running --page-size 5 --sort -name --include siblings --fields name,status',
  );
  expect(sent[0]?.url).toBe(
    '?page[size]=5&filter[region]=us-east-1&filter[status]=running&sort=-name&include=siblings&fields[servers]=name,status',
  );
});

test('a map is made of its pairs, and a value may have an equal sign', async () => {
  expect(await body(`${needed} --tag env=prod --tag expr=a=b`)).toMatchObject({ tags: { env: 'prod', expr: 'a=b' } });
});

test('parts of an object are flags of their own, and win over the object', async () => {
  const whole = '{"min_plan":"starter","max_plan":"professional","target_cpu_percent":60}';
  expect(await body(`${needed} --autoscaling ${whole} --autoscaling.max-plan enterprise`)).toMatchObject({
    autoscaling: { min_plan: 'starter', max_plan: 'enterprise', target_cpu_percent: 60 },
  });
});

test('null has a flag of its own', async () => {
  expect(await body(`${needed} --no-autoscaling`)).toMatchObject({ autoscaling: null });
});

test('a file is read where its name has an @, without the end of its last line in a list', async () => {
  writeFileSync(join(machine.home, 'key.pub'), 'ssh-ed25519 AAAA me\n');
  writeFileSync(join(machine.home, 'init.yaml'), '#cloud-config\npackages: [nginx]\n');
  expect(await body(`${needed} --ssh-key @key.pub --user-data @init.yaml --name @@home`)).toEqual({
    region: 'r',
    plan: 'p',
    image: 'i',
    name: '@home',
    ssh_keys: ['ssh-ed25519 AAAA me'],
    user_data: '#cloud-config\npackages: [nginx]\n',
  });
});

test.each(['-', '@-', '@body.json', '{"region":"r","plan":"p","image":"i","count":3}'])(
  'the whole body comes from --data %s, and flags win',
  async (data) => {
    const json = '{"region":"r","plan":"p","image":"i","count":3}';
    writeFileSync(join(machine.home, 'body.json'), json);
    expect(await body(`--data ${data} --plan q`, json)).toEqual({ region: 'r', plan: 'q', image: 'i', count: 3 });
  },
);

test('of known values several may be in one flag', async () => {
  await machine.run('api-keys create --name n --scopes servers:read,clusters:read --scope billing:read');
  expect(sent[0]?.body).toEqual({ name: 'n', scopes: ['servers:read', 'clusters:read', 'billing:read'] });
});

test('headers have flags', async () => {
  await machine.run(`servers create ${needed} --idempotency-key mine`);
  await machine.run('servers delete srv_2x9k4m --if-match "3"');
  expect(sent.map(({ headers }) => [headers.get('idempotency-key'), headers.get('if-match')])).toEqual([
    ['mine', null],
    [null, '"3"'],
  ]);
});

test('the program names itself, and sends the account', async () => {
  await machine.run('servers get srv_2x9k4m --account-id acc_other');
  expect(sent[0]?.headers.get('user-agent')).toMatch(/^cloudnexus-cli\/\d/);
  expect(sent[0]?.headers.get('x-cloudnexus-id')).toBe('acc_other');
});
