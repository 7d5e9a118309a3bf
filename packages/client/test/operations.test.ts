// The contract counts: every operation of it is in the client, documented, and shown by a sample that compiles.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../src/generated/operations.ts';
import { CloudNexus } from '../src/index.ts';

interface Operation {
  operationId: string;
  summary: string;
  'x-codeSamples': { lang: string; source: string }[];
}

const folder = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): string => readFileSync(new URL(path, new URL('../', import.meta.url)), 'utf8');
const bundle: { paths: Record<string, Record<string, Operation>> } = JSON.parse(
  readFileSync(new URL(import.meta.resolve('@cloudnexus/spec/openapi.json')), 'utf8'),
);
const contract = Object.entries(bundle.paths).flatMap(([path, item]) =>
  ['get', 'put', 'post', 'delete', 'patch'].flatMap((method) => {
    const operation = item[method];
    return operation ? [{ ...operation, id: operation.operationId, method: method.toUpperCase(), path }] : [];
  }),
);
const rows = operations.split('\n').map((row) => row.split(' '));

test('the client has the operations of the contract, and no other', () => {
  expect(rows.map(([id, method, path]) => ({ id, method, path }))).toEqual(
    contract.map(({ id, method, path }) => ({ id, method, path })),
  );
});

describe('every operation', () => {
  let server: Server;
  let seen: { method: string; path: string }[];
  let cn: CloudNexus;

  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push({ method: request.method ?? '', path: new URL(request.url ?? '', 'http://localhost').pathname });
      response.setHeader('Content-Type', 'application/json').end('{"data":[],"jsonapi":{"version":"1.1"}}');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo; // what a server on a port has
    cn = new CloudNexus('cn_live_sk_abc123', { accountId: 'acc_8k3m5p', baseUrl: `http://127.0.0.1:${port}` });
  });

  afterAll(() => server.close());

  test.each(contract)('$id sends a $method to $path, or says where to', async ({ id, method, path }) => {
    seen = [];
    const ids = path.match(/\{\w+\}/g)?.map((_, index) => `id_${index + 1}`) ?? [];
    const expected = ids.reduce((address, value) => address.replace(/\{\w+\}/, value), path);
    const result = methodOf(cn, id)(...ids, {});
    if (result instanceof URL) seen.push({ method: 'GET', path: result.pathname });
    await result;
    expect(seen).toEqual([{ method, path: expected }]);
  });

  test.each(contract)('$id is documented, with an example and its page', ({ id, summary }) => {
    const documentation = documentationOf(id);
    expect(documentation).toContain(`${summary}.`);
    expect(documentation).toContain(`@see https://docs.cloudnexus.io/reference/${kebab(id).replaceAll('.', '/')}\n`);
    expect(documentation).toMatch(new RegExp(`@example\\n.*\`\`\`ts\\n(.*\\n)*.*cn\\.${id.replaceAll('.', '\\.')}\\(`));
  });

  test('is once in api.md', () => {
    const listed = [...read('api.md').matchAll(/^- \[`cn\.([\w.]+)`\]/gm)].map(([, id]) => id);
    expect(listed.sort()).toEqual(contract.map(({ id }) => id).sort());
  });

  test('has a sample that compiles', async () => {
    const tsc = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));
    const run = async (...args: string[]): Promise<string> => {
      const running = promisify(execFile)(process.execPath, [tsc, '-p', 'test/samples', ...args], { cwd: folder });
      return (await running.catch((failure: { stdout: string }) => failure)).stdout;
    };
    const samples = (await run('--listFilesOnly')).match(/(?<=spec\/samples\/)[\w.]+(?=\/typescript\.ts)/g) ?? [];
    expect(samples.sort()).toEqual(contract.map(({ id }) => id).sort());
    expect(await run()).toBe('');
  });
});

/** The method the client has for an operation. */
function methodOf(client: object, id: string): (...args: unknown[]) => unknown {
  const path = id.split('.');
  const group = path.slice(0, -1).reduce<unknown>(member, client);
  const method = member(group, path.at(-1) ?? '');
  if (typeof method !== 'function') throw new Error(`The client has no ${id}`);
  return method.bind(group);
}

function member(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}

/** The comment before the method of an operation. */
function documentationOf(id: string): string {
  const path = id.split('.');
  const method = path.pop();
  const group = `${path.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}Group`;
  const source = read(`src/generated/groups/${kebab(path[0] ?? '')}.ts`);
  const members = new RegExp(`export interface ${group} \\{\\n([\\s\\S]*?)\\n\\}`, 'i').exec(source)?.[1] ?? '';
  const comments = [...members.matchAll(/\/\*\*([\s\S]*?)\*\/\n {2}(\w+)\(/g)];
  return comments.find(([, , name]) => name === method)?.[1] ?? '';
}

function kebab(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
