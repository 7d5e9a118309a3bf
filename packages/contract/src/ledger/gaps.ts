// What a run must not leave out.
import type { Entry, LedgerData, StatusEntry } from './ledger.ts';

/**
 * On the mock, where everything can be asked for.
 *
 * @returns what the contract documents and nothing has answered, a line each: `servers.list 429 was never answered`
 */
export function mockGaps(ledger: LedgerData): string[] {
  return each(ledger, (name, status) => [
    ...unseen(status.types).map((type) => `${name} was never answered as ${type}`),
    ...unseen(status.headers).map((header) => `${name} never had the header ${header}`),
    ...status.examples
      .filter((example) => example.times === 0)
      .map((example) => `${name} never showed the example ${example.name} as ${example.type}`),
  ]);
}

/**
 * On an API, where each status has to be brought about: every code of every error, every media type of a success, every
 * header that is always there. Its examples are the mock's.
 *
 * @param exempt what can't be brought about, with the reason: `servers.create 409 state_conflict`,
 *   or a code that nothing gives: `request_timeout`
 */
export function apiGaps(ledger: LedgerData, exempt: ReadonlyMap<string, string> = new Map()): string[] {
  return [
    ...each(withoutExempt(ledger, exempt), (name, { status, types, headers, codes }) => [
      ...unseen(codes).map((code) => `${name} ${code} was never provoked`),
      ...unseen(headers.filter(({ required }) => required)).map((header) => `${name} never had the header ${header}`),
      ...(status === '200' ? unseen(types).map((type) => `${name} was never answered as ${type}`) : []),
    ]),
    ...unseenAnywhere(withoutExempt(ledger, exempt))
      .filter((code) => !exempt.has(code))
      .map((code) => `${code} was never provoked of anything`),
  ];
}

/** Codes that may belong to no operation, and to which it is enough to be seen somewhere. */
function unseenAnywhere({ operations }: LedgerData): string[] {
  const codes = operations.flatMap(({ statuses }) => statuses.flatMap((status) => status.codes));
  const seen = new Set(codes.filter(({ times }) => times > 0).map(({ name }) => name));
  return [...new Set(codes.map(({ name }) => name))].filter((name) => !seen.has(name));
}

function withoutExempt(ledger: LedgerData, exempt: ReadonlyMap<string, string>): LedgerData {
  const operations = ledger.operations.map((operation) => {
    const statuses = operation.statuses.flatMap((status) => {
      const codes = status.codes.filter(({ name }) => !exempt.has(`${operation.operationId} ${status.status} ${name}`));
      return codes.length === 0 && status.codes.length > 0 ? [] : [{ ...status, codes }];
    });
    return { ...operation, statuses };
  });
  return { ...ledger, operations };
}

function each({ operations }: LedgerData, missing: (name: string, status: StatusEntry) => string[]): string[] {
  return operations
    .filter(({ isShared }) => !isShared)
    .flatMap(({ operationId, statuses }) =>
      statuses.flatMap((status) => {
        const name = `${operationId} ${status.status}`;
        return status.times === 0 ? [`${name} was never answered`] : missing(name, status);
      }),
    );
}

function unseen(entries: Entry[]): string[] {
  return entries.filter(({ times }) => times === 0).map(({ name }) => name);
}
