// Sends requests through Prism's validation proxy, and keeps what it says of them.
import type { Contract } from '@cloudnexus/contract/contract';
import type { Fetch } from '@cloudnexus/contract/harness';
import { startValidationProxy, violations, type Violation } from '@cloudnexus/contract/proxy';

/** An exchange of which Prism has something to say. */
export interface Remark {
  /** `servers.list 200` */
  readonly name: string;
  readonly isAccepted: boolean;
  /** Of the request's body; empty where there is none. */
  readonly type: string;
  /** Whether fewer attributes were asked for than there are. */
  readonly isSparse: boolean;
  readonly violation: Violation;
}

export interface ThroughPrism {
  readonly fetch: Fetch;
  readonly remarks: readonly Remark[];
  /** How many exchanges went through the proxy. */
  readonly count: number;
  close(): Promise<void>;
}

export async function throughPrism(contract: Contract, baseUrl: string): Promise<ThroughPrism> {
  const proxy = await startValidationProxy(contract.bundle, baseUrl);
  const remarks: Remark[] = [];
  let count = 0;
  return {
    remarks,
    get count() {
      return count;
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const body = await request.clone().text();
      const operation = operationOf(contract, request, baseUrl);
      if (operation === undefined || isMalformed(request, body)) return await fetch(request);
      const address = request.url.replace(baseUrl, proxy.url);
      const { method, headers } = request;
      const response = await fetch(address, { method, headers, body: body || null });
      count += 1;
      for (const violation of violations(response.headers)) {
        const { status } = response;
        remarks.push({
          name: `${operation} ${status}`,
          isAccepted: status < 400,
          type: headers.get('Content-Type') ?? '',
          isSparse: request.url.includes('?') && decodeURIComponent(request.url).includes('fields['),
          violation,
        });
      }
      return response;
    },
    close: () => proxy.close(),
  };
}

/** Prism never answers where JSON is none. */
function isMalformed({ headers }: Request, body: string): boolean {
  if (body === '' || !headers.get('Content-Type')?.includes('json')) return false;
  try {
    JSON.parse(body);
    return false;
  } catch {
    return true;
  }
}

/** @returns undefined for what the proxy can't pass on: OAuth is beside the base path, and it knows no unknown paths */
function operationOf(contract: Contract, { method, url }: Request, baseUrl: string): string | undefined {
  if (!url.startsWith(`${baseUrl}/`)) return undefined;
  return contract.match(method, url.slice(baseUrl.length))?.operation?.operationId;
}
