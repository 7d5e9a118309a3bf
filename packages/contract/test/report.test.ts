// What a run leaves behind: the ledger, its gaps, and the two forms of its report.
import { beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../src/contract/contract.ts';
import { apiGaps, mockGaps } from '../src/ledger/gaps.ts';
import { Ledger } from '../src/ledger/ledger.ts';
import { page } from '../src/ledger/page/page.ts';
import type { Report } from '../src/ledger/report.ts';
import { lines } from '../src/ledger/terminal.ts';
import { exchange } from './harness/exchange.ts';

const contract = readContract();
const plain = (_: unknown, text: string): string => text;

let ledger: Ledger;
let report: Report;
beforeAll(() => {
  ledger = new Ledger(contract, 'mock');
  ledger.see(exchange({}), []);
  ledger.see(exchange({ path: '/servers/srv_1', status: 404, headers: { 'X-RateLimit-Limit': undefined } }), [
    {
      check: 'header',
      operationId: 'servers.get',
      message: 'servers.get 404: the header <X-RateLimit-Limit> is missing',
    },
  ]);
  ledger.see(exchange({ path: '/nowhere', status: 404 }), []);
  ledger.see(exchange({ status: 418, body: '{}' }), []);
  const parts = [
    { name: 'answers', ran: 4, waiting: [] },
    {
      name: 'state',
      ran: 0,
      waiting: ['the pages of a list hold every server once', 'each call takes one'].map((name) => ({
        name,
        because: 'waits for the API target',
      })),
    },
  ];
  report = {
    ledger: ledger.data,
    parts,
    milliseconds: 1234,
    exempt: { 'servers.create 409 state_conflict': 'there is always room' },
  };
});

describe('the ledger', () => {
  test('counts what was seen of a status: its media type, its headers, its example', () => {
    const listed = ledger.data.operations.find(({ operationId }) => operationId === 'servers.list')?.statuses[0];
    expect(listed).toMatchObject({ status: '200', times: 1 });
    expect(listed?.types).toEqual([
      { name: 'application/json', times: 1 },
      { name: 'application/vnd.api+json', times: 0 },
    ]);
    expect(listed?.headers).toContainEqual({ name: 'X-RateLimit-Limit', required: true, times: 1, value: '500' });
    expect(listed?.examples.filter(({ times }) => times > 0)).toEqual([
      { name: 'servers', type: 'application/json', times: 1 },
    ]);
  });

  test('has what belongs to no operation in a line of its own', () => {
    const shared = ledger.data.operations.find(({ isShared }) => isShared);
    expect(shared?.statuses.filter(({ times }) => times > 0)).toMatchObject([{ status: '404', times: 1 }]);
  });

  test('counts the answers that told the rate limit', () => {
    expect([ledger.data.answers, ledger.data.limited]).toEqual([4, 3]);
  });

  test('names what nothing has answered', () => {
    const missing = mockGaps(ledger.data);
    expect(missing).toContain('servers.list 429 was never answered');
    expect(missing).toContain('servers.list 200 was never answered as application/vnd.api+json');
    expect(missing).toContain('servers.get 404 never had the header X-RateLimit-Limit');
    expect(missing).toContain('servers.list 200 never showed the example none as application/json');
    expect(missing.filter((gap) => gap.startsWith('http.answer'))).toEqual([]);
  });

  test('names what nothing has provoked on an API, but for what is exempt', () => {
    const missing = apiGaps(ledger.data, new Map([['servers.get 404 not_found', 'there is always one']]));
    expect(missing).toContain('servers.list 429 was never answered');
    expect(missing).toContain('servers.list 200 was never answered as application/vnd.api+json');
    expect(missing).not.toContainEqual(expect.stringMatching('example'));
    expect(missing).not.toContainEqual(expect.stringMatching(/^servers\.get 404/));
    expect(apiGaps(ledger.data)).toContain('servers.get 404 never had the header X-RateLimit-Limit');
  });

  test('names a code that is missing from a status that was answered', () => {
    const other = new Ledger(contract, 'api');
    other.see(
      exchange({ path: '/servers', method: 'POST', status: 409, body: '{"errors":[{"code":"state_conflict"}]}' }),
      [],
    );
    const missing = apiGaps(other.data);
    expect(missing).toContain('servers.create 409 idempotency_key_reused was never provoked');
    expect(missing).not.toContain('servers.create 409 state_conflict was never provoked');
    expect(missing).toContain('request_timeout was never provoked of anything');
    expect(apiGaps(other.data, new Map([['request_timeout', 'it takes too long']]))).not.toContain(
      'request_timeout was never provoked of anything',
    );
  });
});

describe('the report in a terminal', () => {
  test('is a table of the groups with a total, aligned', () => {
    const table = lines(report, plain).slice(2, -5);
    expect(table[0]).toMatch(/^ +operations +statuses +headers +error codes +examples +request bodies$/);
    expect(table.at(1)).toMatch(/^servers +2\/6 +2\/64 /);
    expect(table.at(-1)).toMatch(/^total +2\/40 /);
    expect(new Set(table.map(({ length }) => length)).size).toBe(1);
  });

  test('says what waits for another target, and what was found', () => {
    expect(lines(report, plain)).toEqual(
      expect.arrayContaining([
        'waits for the API target: 2 state',
        'exempt, because there is always room: servers.create 409 state_conflict',
        'rate limit: told by 3 of 4 answers, with 0 ≤ Remaining ≤ Limit',
        '✗ servers.get 404: the header <X-RateLimit-Limit> is missing',
      ]),
    );
  });
});

describe('the report as a page', () => {
  test('asks for nothing else and runs no script', () => {
    const text = page(report);
    expect(text).not.toMatch(/<script|<link|<img|@import|url\(|https?:\/\/[^<"]*"/i);
    expect(text).toContain("default-src 'none'");
  });

  test('has a line for each operation, and a mark for each status', () => {
    const [, line = ''] = page(report).split('<details id="servers.list">');
    const [summary = ''] = line.split('</summary>');
    expect(summary.match(/✓|○|✗/g)).toEqual(['✓', '○', '○', '○', '○', '○', '○', '○']);
    expect(summary).toContain('200: one answer');
  });

  test('shows what was found as text', () => {
    expect(page(report)).toContain('the header &lt;X-RateLimit-Limit&gt; is missing');
  });

  test('names what waits for another target', () => {
    expect(page(report)).toContain('<li>the pages of a list hold every server once</li>');
  });
});
