// Sends a request through the harness, and keeps what it saw.
import type { Contract } from '../contract/contract.ts';
import type { Request } from '../contract/request.ts';
import type { Finding } from '../harness/check.ts';
import type { Exchange } from '../harness/exchange.ts';
import { watch } from '../harness/watch.ts';

export interface Seen {
  exchange: Exchange;
  findings: Finding[];
}

/** @param url of the server, or of a proxy before it */
export async function probe(url: string, { path, ...init }: Request, contract: Contract): Promise<Seen> {
  const { promise, resolve } = Promise.withResolvers<Seen>();
  const send = watch({ baseUrl: url, contract, see: (exchange, findings) => resolve({ exchange, findings }) });
  await send(url + path, { ...init, redirect: 'manual' });
  return promise;
}
