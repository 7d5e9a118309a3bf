// The contract changes, and what answers does not: the suite is red, and names the operation and the difference.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, publishedBundle, type Bundle } from '../src/contract/bundle.ts';
import { readContract, type Contract } from '../src/contract/contract.ts';
import { exampleRequest } from '../src/contract/request.ts';
import { probe, type Seen } from '../src/defects/probe.ts';
import { startDefectServer, type DefectServer } from '../src/defects/server.ts';
import { check, type Check } from '../src/harness/check.ts';
import { Ledger } from '../src/ledger/ledger.ts';
import { chapters } from '../src/suite/index.ts';
import { examples } from '../src/suite/resources/examples.ts';
import { runCase } from '../src/suite/run.ts';
import type { Target } from '../src/targets/target.ts';

interface Change {
  what: string;
  change: (bundle: Bundle) => void;
  foundBy: Check[];
  /** The operations that no longer keep the contract. */
  operations: string[];
  /** What the messages say, after the operation and the status. */
  says: string;
}

const published = readContract();
const everyOperation = published.operations.map(({ operationId }) => operationId);

const changes: Change[] = [
  {
    what: 'the type of an attribute is another',
    change: (bundle) => {
      schema(bundle, 'PlanAttributes').properties.vcpus.type = 'string';
    },
    foundBy: ['body'],
    operations: ['catalog.plans'],
    says: '/attributes/vcpus must be string',
  },
  {
    what: 'an attribute is added and required',
    change: (bundle) => schema(bundle, 'AccountAttributes').required.push('owner'),
    foundBy: ['body'],
    operations: ['account.get'],
    says: "the body is not valid: /data/attributes must have required property 'owner'",
  },
  {
    what: 'a value of an enumeration is gone',
    change: (bundle) => {
      schema(bundle, 'InvoiceStatus').enum = ['paid', 'void'];
    },
    foundBy: ['body'],
    operations: ['invoices.list', 'invoices.get'],
    says: 'status must be equal to one of the allowed values',
  },
  {
    what: 'the pattern of an identifier is another',
    change: (bundle) => {
      schema(bundle, 'ApiKeyId').pattern = '^api_';
    },
    foundBy: ['operation', 'body'],
    operations: ['apiKeys.list', 'apiKeys.create', 'apiKeys.delete'],
    says: 'must match pattern "^api_"',
  },
  {
    what: 'a property of a closed schema is gone',
    change: (bundle) => {
      const autoscaling = schema(bundle, 'Autoscaling');
      delete autoscaling.properties.target_cpu_percent;
      autoscaling.required = ['min_plan', 'max_plan'];
    },
    foundBy: ['body', 'request-body'],
    operations: ['servers.update'],
    says: 'must NOT have additional properties {"additionalProperty":"target_cpu_percent"}',
  },
  {
    what: 'a status is another',
    change: (bundle) => {
      const { responses } = operation(bundle, '/servers', 'post');
      responses['201'] = responses['200'];
      delete responses['200'];
    },
    foundBy: ['status'],
    operations: ['servers.create'],
    says: '200 is not documented; there is 201, 400, 401',
  },
  {
    what: 'a header is added and required',
    change: (bundle) => {
      operation(bundle, '/status', 'get').responses['200'].headers['X-Region'] = {
        required: true,
        schema: { type: 'string' },
      };
    },
    foundBy: ['header'],
    operations: ['status.get'],
    says: 'the header X-Region is missing',
  },
  {
    what: 'the type of a header is another',
    change: (bundle) => {
      Object(at(bundle, '#/components/headers/X-RateLimit-Limit')).schema = { type: 'boolean' };
    },
    foundBy: ['header'],
    operations: everyOperation,
    says: 'the header X-RateLimit-Limit is 500: must be boolean',
  },
  {
    what: 'a media type is another',
    change: (bundle) => {
      const { content } = operation(bundle, '/regions', 'get').responses['200'];
      content['application/hal+json'] = content['application/json'];
      delete content['application/json'];
    },
    foundBy: ['media-type'],
    operations: ['catalog.regions'],
    says: 'is application/json, where the contract has application/vnd.api+json, application/hal+json',
  },
  {
    what: 'a query parameter is added and required',
    change: (bundle) =>
      operation(bundle, '/images', 'get').parameters.push({
        name: 'architecture',
        in: 'query',
        required: true,
        schema: { type: 'string' },
      }),
    foundBy: ['query'],
    operations: ['catalog.images'],
    says: 'was answered without the query parameter architecture',
  },
];

let server: DefectServer;
let target: Target;
let seen: Seen[]; // every documented answer, in each of its media types
beforeAll(async () => {
  server = await startDefectServer(published); // and switch no defect on
  const credentials = { apiKey: 'cn_live_sk_abc123', accountId: 'acc_8k3m5p' };
  target = { name: 'mock', baseUrl: server.url, credentials, means: {}, close: async () => {} };
  const requests = published.operations.flatMap((each) =>
    Object.entries(each.responses).flatMap(([status, { content = { '*/*': {} } }]) =>
      Object.keys(content).map((type) => {
        const request = exampleRequest(each);
        return { ...request, headers: { ...request.headers, Accept: type, Prefer: `code=${status}` } };
      }),
    ),
  );
  seen = await Promise.all(requests.map((request) => probe(server.url, request, published)));
});
afterAll(() => server.close());

test('before a change, every answer keeps the contract, and the suite is green', async () => {
  expect(seen.length).toBeGreaterThan(500);
  expect(seen.flatMap(({ findings }) => findings)).toEqual([]);
  expect(await failures(published, everyOperation)).toEqual([]);
});

test('there are ten changes', () => {
  expect(new Set(changes.map(({ what }) => what)).size).toBe(10);
});

describe.each(changes)('when $what', ({ change, foundBy, operations, says }) => {
  const bundle = publishedBundle();
  change(bundle);
  const changed = readContract(bundle);
  const names = operations === everyOperation ? 'every operation' : operations.join(', ');

  test(`the suite fails for ${names}, and says what is different`, async () => {
    const messages = await failures(changed, operations);
    for (const operationId of operations) {
      expect(messages.find((message) => message.startsWith(`${operationId} `) && message.includes(says))).toBeDefined();
    }
  });

  test(`the harness finds it by its check of ${foundBy.join(' and ')}, and nowhere else`, () => {
    const findings = seen.flatMap(({ exchange }) => check(exchange, changed));
    expect([...new Set(findings.map(({ operationId }) => operationId))]).toEqual(operations);
    expect(new Set(findings.map((finding) => finding.check))).toEqual(new Set(foundBy));
    for (const { operationId, message } of findings) {
      expect(message.split(' ')[0]).toBe(operationId);
      expect(message).toContain(says);
    }
  });
});

/** What the suite says of these operations where it fails: of their answers, the first of its chapters. */
async function failures(contract: Contract, operations: string[]): Promise<string[]> {
  const ledger = new Ledger(contract, 'mock');
  const cases = chapters(contract, target)[0]?.cases ?? [];
  const run = cases.filter(({ name }) => operations.includes(name.split(' ')[0] ?? ''));
  expect(run.length).toBeGreaterThan(operations.length);
  const results = await Promise.allSettled(
    run.map((each) => runCase(each, { contract, target, ledger, resources: examples })),
  );
  return results.flatMap((result) => (result.status === 'rejected' ? [String(Object(result.reason).message)] : []));
}

// Both give what JSON is to TypeScript, `any`: a change that fits no part of the bundle throws, or is not found.
const schema = (bundle: Bundle, name: string) => Object(at(bundle, `#/components/schemas/${name}`));
const operation = (bundle: Bundle, path: string, method: string) => Object(bundle['paths'])[path][method];
