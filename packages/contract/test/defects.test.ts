// Each check of the harness finds what it is there for, and nothing where nothing is wrong.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedBundle } from '../src/contract/bundle.ts';
import { readContract, type Contract } from '../src/contract/contract.ts';
import { exampleRequest } from '../src/contract/request.ts';
import type { Defect } from '../src/defects/defect.ts';
import { defects } from '../src/defects/defects.ts';
import { probe } from '../src/defects/probe.ts';
import { startDefectServer, type DefectServer } from '../src/defects/server.ts';

const published = readContract();

test('there are eleven, and every check is meant to find one', () => {
  expect(new Set(defects.map(({ name }) => name)).size).toBe(11);
  expect(new Set(defects.map(({ foundBy }) => foundBy))).toEqual(
    new Set(['operation', 'status', 'header', 'media-type', 'body', 'query', 'request-body', 'credentials']),
  );
});

describe.each(defects)('$name: a server that $does', (defect) => {
  const contract = contractOf(defect);
  let server: DefectServer;
  beforeAll(async () => {
    server = await startDefectServer(contract);
  });
  afterAll(() => server.close());

  test(`is found by the check of ${defect.foundBy}, and no other`, async () => {
    server.use(defect);
    const { findings } = await probe(server.url, defect.probe, contract);
    expect(new Set(findings.map((finding) => finding.check))).toEqual(new Set([defect.foundBy]));
  });

  test('gives no finding once it does not', async () => {
    server.use();
    const { findings } = await probe(server.url, defect.probe, contract);
    expect(findings).toEqual([]);
  });
});

describe('without a defect, there is no finding', () => {
  let server: DefectServer;
  beforeAll(async () => {
    server = await startDefectServer(published);
  });
  afterAll(() => server.close());

  test.each(published.operations)('in any documented answer of $operationId', async (operation) => {
    for (const status of Object.keys(operation.responses)) {
      const request = exampleRequest(operation);
      const headers = { ...request.headers, Prefer: `code=${status}` };
      const { exchange, findings } = await probe(server.url, { ...request, headers }, published);
      expect(exchange.status).toBe(Number(status));
      expect(findings).toEqual([]);
    }
  });
});

function contractOf({ given }: Defect): Contract {
  if (given === undefined) return published;
  const bundle = publishedBundle();
  given.change(bundle);
  return readContract(bundle);
}
