// Reads the error catalogue, `errors/<code>.yaml`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** One error code, as its page in the docs tells it. */
export interface CataloguedError {
  code: string;
  /** `api` errors are JSON:API documents, `oauth` errors the body of RFC 6749. */
  family: 'api' | 'oauth';
  /** The HTTP status. 303 where the error travels in the query of a redirect. */
  status: number;
  title: string;
  causes: string[];
  action: string;
  /** Whether the same request can succeed later. */
  retryable: boolean;
}

export function readCatalogue(folder: string): CataloguedError[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => parse(readFileSync(join(folder, file), 'utf8')));
}
