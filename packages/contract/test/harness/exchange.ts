// Exchanges for the tests of the harness: one that keeps the contract, and what makes it break it.
import { readContract } from '../../src/contract/contract.ts';
import { check } from '../../src/harness/check.ts';
import type { Exchange } from '../../src/harness/exchange.ts';

export const contract = readContract();

/** An exchange as a test writes it. */
export interface Sketch {
  method?: string;
  path?: string;
  /** Of the request. `undefined` takes one of the usual ones away. */
  sent?: Record<string, string | undefined>;
  requestBody?: string;
  status?: number;
  /** Of the answer. `undefined` takes one of the usual ones away. */
  headers?: Record<string, string | undefined>;
  /** JSON where it is no string. By default the contract's first example for this operation and status. */
  body?: unknown;
}

/** What the harness says, a line a finding: `query: servers.list 200: took …`. */
export function findings(sketch: Sketch): string[] {
  return check(exchange(sketch), contract).map((finding) => `${finding.check}: ${finding.message}`);
}

export function exchange({ method = 'GET', path = '/servers', status = 200, ...rest }: Sketch): Exchange {
  const body = rest.body === undefined ? example(method, path, status) : rest.body;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    method,
    path,
    requestHeaders: headers({ Authorization: 'Bearer key', 'X-CloudNexus-Id': 'acc_8k3m5p', ...rest.sent }),
    ...(rest.requestBody !== undefined && { requestBody: Buffer.from(rest.requestBody) }),
    status,
    headers: headers({
      'X-RateLimit-Limit': '500',
      'X-RateLimit-Remaining': '499',
      'X-RateLimit-Reset': '1736951160',
      'X-Request-Id': 'req_5f3k9q2m7x1c',
      'Content-Type': 'application/json',
      ...rest.headers,
    }),
    body: Buffer.from(text ?? ''),
  };
}

/** @returns the contract's own example, for an operation or for what belongs to none */
export function example(method: string, path: string, status: number): unknown {
  const operation = contract.match(method, path)?.operation;
  const response = operation?.responses[status] ?? contract.anyPath.responses[status];
  const { examples = {} } = response?.content?.['application/json'] ?? {};
  return Object.values(examples)[0]?.value;
}

function headers(given: Record<string, string | undefined>): Headers {
  return new Headers(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
