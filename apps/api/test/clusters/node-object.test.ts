import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeDocument } from '../../src/clusters/document.ts';
import { observedNode } from '../../src/clusters/kubernetes/node-object.ts';
import { readSpec } from '../../src/http/contract/spec.ts';
import { nodeObject } from './kit/node-object.ts';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
ajv.addSchema(JSON.parse(readSpec('openapi.json').toString()), 'contract');
const validate = ajv.compile({ $ref: 'contract#/components/schemas/KubernetesNode' });

const uid = '11111111-2222-4333-8444-555555555555';

function ipOf(...addresses: object[]): string | null | undefined {
  return observedNode({ metadata: { uid, name: 'a' }, status: { addresses } })?.ip;
}

function internal(address: string): object {
  return { type: 'InternalIP', address };
}

function statusOf(conditions: object[]): unknown {
  return observedNode({ metadata: { uid, name: 'a' }, status: { conditions } })?.status;
}

test('the address is the first internal one, in its usual form', () => {
  expect(ipOf({ type: 'ExternalIP', address: '192.0.2.1' }, internal('10.0.0.1'), internal('fd00::1'))).toBe(
    '10.0.0.1',
  );
  expect(ipOf(internal('FD00:0:0:0:0:0:0:1'), internal('10.0.0.1'))).toBe('fd00::1');
  expect(ipOf(internal('::ffff:10.0.0.1'))).toBe('::ffff:a00:1');
  expect(ipOf({ type: 'ExternalIP', address: '192.0.2.1' })).toBe(null);
  for (const none of ['', '10.0.0', 'worker-1', 'fe80::1%eth0', '0x0a.0.0.1']) expect(ipOf(internal(none))).toBe(null);
});

test('a node is ready when Kubernetes says so, and at no other time', () => {
  expect(statusOf([{ type: 'Ready', status: 'True' }])).toBe('ready');
  for (const conditions of [[], [{ type: 'Ready', status: 'Unknown' }], [{ type: 'DiskPressure', status: 'True' }]])
    expect(statusOf(conditions)).toBe('not_ready');
});

test('whatever a cluster says of a node, it is left out or keeps the contract', () => {
  const plain = nodeObject('worker-1', { uid, roles: ['worker'], region: 'us-east-1' });
  const anything = fc.oneof(
    fc.anything(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\0', '\ud800', 'x'.repeat(300), '10.0.0.1'),
  );
  const paths = pathsOf(plain);
  let kept = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), anything), { minLength: 1, maxLength: 4 }), (changes) => {
      const node = observedNode(changes.reduce((object, [path, value]) => replace(object, path, value), Object(plain)));
      if (node === undefined) return;
      kept += 1;
      const row = {
        id: 'nod_0',
        cluster_id: 'k8s_0',
        name: node.name,
        region: node.region ?? 'us-east-1',
        ip: node.ip,
        status: node.status,
        roles: JSON.stringify(node.roles),
        kubelet_version: node.kubeletVersion,
        joined_at: node.joinedAt ?? 0,
      };
      const document = nodeDocument(row);
      expect([validate(JSON.parse(document)), validate.errors, document.includes(String.raw`\u0000`)]).toEqual([
        true,
        null,
        false,
      ]);
      expect(node.uid).not.toContain('\0');
    }),
    { numRuns: 5_000 },
  );
  expect(kept).toBeGreaterThan(1_000);
});

function pathsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [[key], ...pathsOf(each).map((rest) => [key, ...rest])]);
}

function replace(value: unknown, [key = '', ...rest]: readonly string[], put: unknown): unknown {
  const old: Record<string, unknown> = Object(value);
  const next = rest.length === 0 ? put : replace(old[key], rest, put);
  return Array.isArray(value)
    ? value.map((each, index) => (String(index) === key ? next : each))
    : { ...old, [key]: next };
}
