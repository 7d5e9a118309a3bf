// What a run has seen of the contract. Everything the contract documents is in it from the start, seen or not.
import { isDeepStrictEqual } from 'node:util';
import { codeIn, codesOf } from '../contract/codes.ts';
import type { Contract } from '../contract/contract.ts';
import type { MediaType, Operation, Response } from '../contract/operation.ts';
import type { Finding } from '../harness/check.ts';
import type { Exchange } from '../harness/exchange.ts';
import { form } from '../harness/request-body.ts';
import { readSubject } from '../harness/subject.ts';
import { isJson, mediaRange, read } from '../harness/text.ts';

/** A ledger as plain data, which reports are made of. */
export interface LedgerData {
  /** What answered: `mock`. */
  target: string;
  /** Of the contract. */
  version: string;
  operations: OperationEntry[];
  /** How many answers there were. */
  answers: number;
  /** How many of them told the rate limit, with no more remaining than the limit. */
  limited: number;
  findings: FindingEntry[];
}

/** What the harness found, each once. */
export interface FindingEntry extends Finding {
  status: string;
  times: number;
}

export interface OperationEntry {
  operationId: string;
  method: string;
  path: string;
  /** The first part of the operationId. */
  group: string;
  /** Whether it stands for the answers that belong to no operation. */
  isShared: boolean;
  statuses: StatusEntry[];
  /** The named examples of request bodies. */
  requests: ExampleEntry[];
}

export interface StatusEntry {
  status: string;
  /** How many answers had it. */
  times: number;
  types: Entry[];
  headers: HeaderEntry[];
  /** Of errors. */
  codes: Entry[];
  examples: ExampleEntry[];
}

export interface Entry {
  name: string;
  times: number;
}

export interface HeaderEntry extends Entry {
  required: boolean;
  /** The first value that was seen. */
  value?: string;
}

export interface ExampleEntry extends Entry {
  /** The media type it is an example of. */
  type: string;
}

export class Ledger {
  readonly #contract: Contract;
  readonly #data: LedgerData;
  readonly #byId: Map<string, OperationEntry>;

  constructor(contract: Contract, target: string) {
    this.#contract = contract;
    const { version, operations, anyPath } = contract;
    this.#data = {
      target,
      version,
      operations: [...operations.map(entry), { ...entry(anyPath), isShared: true }],
      answers: 0,
      limited: 0,
      findings: [],
    };
    this.#byId = new Map(this.#data.operations.map((each) => [each.operationId, each]));
  }

  /** Everything so far. */
  get data(): LedgerData {
    return this.#data;
  }

  see(exchange: Exchange, findings: readonly Finding[]): void {
    this.#data.answers += 1;
    if (tellsLimit(exchange.headers)) this.#data.limited += 1;
    for (const finding of findings) this.#find(finding, String(exchange.status));
    this.#cover(exchange);
  }

  #find(finding: Finding, status: string): void {
    const known = this.#data.findings.find(({ message }) => message === finding.message);
    if (known === undefined) this.#data.findings.push({ ...finding, status, times: 1 });
    else known.times += 1;
  }

  #cover(exchange: Exchange): void {
    const subject = readSubject(exchange, this.#contract);
    const operation = subject.isShared ? this.#contract.anyPath : subject.operation;
    const line = this.#byId.get(operation?.operationId ?? '');
    if (operation === undefined || line === undefined) return;
    if (subject.operation !== undefined) this.#seeRequest(exchange, subject.operation);

    const seen = line.statuses.find(({ status }) => status === String(exchange.status));
    if (seen === undefined) return; // not documented, which is a finding and no coverage
    seen.times += 1;
    const { type } = mediaRange(exchange.headers.get('Content-Type') ?? '');
    count(seen.types, ({ name }) => name === type);
    for (const header of seen.headers) {
      const value = exchange.headers.get(header.name);
      if (value === null) continue;
      header.times += 1;
      header.value ??= value;
    }
    const examples = subject.response?.content?.[type]?.examples;
    const body = isJson(type) ? subject.json?.value : Buffer.from(exchange.body).toString('utf8');
    countExample(seen.examples, type, examples, body);
    const code = codeIn(body);
    count(seen.codes, ({ name }) => name === code);
  }

  #seeRequest({ requestHeaders, requestBody }: Exchange, { operationId, requestBody: documented }: Operation): void {
    if (requestBody === undefined || documented === undefined) return;
    const { type } = mediaRange(requestHeaders.get('Content-Type') ?? '');
    const body = isJson(type) ? read(requestBody)?.value : form(requestBody);
    countExample(this.#byId.get(operationId)?.requests ?? [], type, documented.content[type]?.examples, body);
  }
}

function tellsLimit(headers: Headers): boolean {
  const [limit, remaining, reset] = ['Limit', 'Remaining', 'Reset'].map((name) =>
    Number(headers.get(`X-RateLimit-${name}`) ?? Number.NaN),
  ) as [number, number, number]; // one for each of the three names
  return remaining >= 0 && remaining <= limit && reset >= 0;
}

function entry({ operationId, method, path, responses, requestBody }: Operation): OperationEntry {
  return {
    operationId,
    method,
    path,
    group: operationId.split('.')[0] ?? operationId,
    isShared: false,
    statuses: Object.entries(responses).map(([status, response]) => statusEntry(status, response)),
    requests: examplesIn(requestBody?.content),
  };
}

function statusEntry(status: string, response: Response): StatusEntry {
  const { content = {}, headers = {} } = response;
  return {
    status,
    times: 0,
    types: Object.keys(content).map((name) => ({ name, times: 0 })),
    headers: Object.entries(headers).map(([name, { required = false }]) => ({ name, required, times: 0 })),
    codes: codesOf(response).map((name) => ({ name, times: 0 })),
    examples: examplesIn(content),
  };
}

function examplesIn(content: Record<string, MediaType> = {}): ExampleEntry[] {
  return Object.entries(content).flatMap(([type, { examples = {} }]) =>
    Object.keys(examples).map((name) => ({ name, type, times: 0 })),
  );
}

/** An example is known by its value, whoever asked for it. */
function countExample(
  entries: ExampleEntry[],
  type: string,
  examples: MediaType['examples'] = {},
  body: unknown,
): void {
  for (const [name, { value }] of Object.entries(examples)) {
    if (isDeepStrictEqual(value, body)) count(entries, (each) => each.type === type && each.name === name);
  }
}

function count<E extends Entry>(entries: E[], is: (entry: E) => boolean): void {
  const found = entries.find(is);
  if (found !== undefined) found.times += 1;
}
