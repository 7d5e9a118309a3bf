// A server, and the request that it is sent.
import type { Filled } from './fill.ts';
import { load } from '../http/load.ts';
import type { Measured } from './measured.ts';

export interface Contestant {
  readonly name: string;
  readonly server: Measured;
  readonly request: string;
  /** So slow a server gets fewer requests. */
  readonly requests?: number;
}

/** The first page of an account, as it is asked for by an SDK. */
export function pageOf({ accountId, key }: Filled, path = '/v2/servers?page[size]=20'): string {
  return [
    `GET ${path} HTTP/1.1`,
    'Host: api.example.com',
    `Authorization: Bearer ${key}`,
    `X-CloudNexus-Id: ${accountId}`,
    'Accept: application/json',
    'User-Agent: bench/1.0',
    '\r\n',
  ].join('\r\n');
}

const rounds = 15;
/** Enough that the connections, which each round has of its own, cost next to nothing. */
const requestsInRound = 5_000;
/** So that what is compiled and remembered once is. V8 compiles the last of it after some 50,000 requests. */
const warmUp = 60_000;

/**
 * CPU time of a request, in microseconds. They take turns, so that what else the machine does falls on all alike.
 *
 * @returns by contestant and round
 */
export async function costs(contestants: readonly Contestant[]): Promise<number[][]> {
  const measured: number[][] = contestants.map(() => []);
  for (const { server, request, requests } of contestants)
    await load(server.port, request, requests === undefined ? warmUp : requests);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, { server, request, requests = requestsInRound }] of contestants.entries()) {
      const before = await server.used();
      await load(server.port, request, requests, { awake: true });
      const after = await server.used();
      measured[index]?.push((after.cpu - before.cpu) / requests);
    }
  return measured;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
