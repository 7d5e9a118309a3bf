// Writes an answer. The headers that every response has are set already.
import type { ServerResponse } from 'node:http';
import type { HeaderList } from '../../http/headers.ts';

export interface Answer {
  readonly status: number;
  /** Names and values in turn. */
  readonly headers?: Readonly<HeaderList>;
  /** Left out where there is no body. */
  readonly body?: { readonly type: string; readonly content: string };
}

export function write(response: ServerResponse, { status, headers = [], body }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  // `charset` and the like are never added: JSON has none.
  const ofBody = body === undefined ? [] : ['Content-Type', body.type];
  const length = ['Content-Length', String(Buffer.byteLength(body?.content ?? ''))];
  response.writeHead(status, [...headers, ...ofBody, ...length]).end(body?.content);
}

export function json(value: object): { type: string; content: string } {
  return { type: 'application/json', content: JSON.stringify(value) };
}

export const noStore = ['Cache-Control', 'no-store'] as const;
