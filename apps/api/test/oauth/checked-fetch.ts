// `fetch` that holds every answer of the authorization server against the contract.
import { expect } from 'vitest';
import { readSharedResponses } from '../../src/http/contract/operation.ts';
import type { Operation, Response as Documented } from '../../src/http/contract/operation.ts';
import { responseChecks } from '../../src/http/response-check.ts';
import { contract, operations } from '../http/kit/handlers.ts';

const check = responseChecks(contract, readSharedResponses(contract));

/** Of the transport, and what only browsers look at. */
const beside =
  /^(date|connection|keep-alive|content-(length|type|security-policy)|vary|set-cookie|x-(frame|content-type)-options|referrer-policy|cross-origin-opener-policy|access-control-.*)$/;

export const checkedFetch: typeof fetch = async (input, init) => {
  const request = new Request(input, { redirect: 'manual', ...init });
  const response = await fetch(request);
  for (const name of ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'x-request-id'])
    expect(response.headers.has(name), name).toBe(true);
  const { pathname } = new URL(request.url);
  const operation = operations.find((each) => each.path === pathname && each.method === request.method);
  if (operation !== undefined) await holdAgainst(operation, response.clone());
  return response;
};

async function holdAgainst(operation: Operation, response: Response): Promise<void> {
  const names = namesIn(operation.responses.get(response.status));
  const headers = [...response.headers]
    .filter(([name]) => !beside.test(name))
    .flatMap(([name, value]) => [names.get(name) ?? name, value]);
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  const text = await response.text();
  // Pages are no JSON, and the contract says no more of them than that they are there.
  if (type === 'text/html') expect(operation.responses.get(response.status)?.schemas.has(type)).toBe(true);
  const body = type === '' ? undefined : { type, content: type === 'text/html' ? JSON.stringify(text) : text };
  check(operation)(response.status, headers, body);
}

function namesIn(documented: Documented | undefined): Map<string, string> {
  return new Map([...(documented?.headers.keys() ?? [])].map((name) => [name.toLowerCase(), name]));
}
