// Files that are served as they are: the contract itself.
import { hash } from 'node:crypto';
import { readSpec } from './contract/spec.ts';
import { answer, type Exchange } from './exchange.ts';
import type { HeaderList } from './headers.ts';

export interface StaticFile {
  readonly type: string;
  readonly content: Uint8Array;
  readonly headers: HeaderList;
}

/** By path. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

export function contractFiles(): StaticFiles {
  return new Map([
    ['/openapi.json', staticFile('application/json', readSpec('openapi.json'))],
    ['/asyncapi.json', staticFile('application/json', readSpec('asyncapi.json'))],
  ]);
}

export function staticFile(type: string, content: Uint8Array): StaticFile {
  const etag = `"${hash('sha256', content, 'base64url').slice(0, 22)}"`;
  return { type, content, headers: ['ETag', etag, 'Cache-Control', 'no-cache'] };
}

/** What is not negotiated: a file has one type. */
export function answerFile(exchange: Exchange, { type, content, headers }: StaticFile): void {
  answer(exchange, 200, headers, { type, content });
}
