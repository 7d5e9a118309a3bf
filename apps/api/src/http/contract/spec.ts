// The contract, as `spec/` publishes it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { once } from '../once.ts';
import type { OpenApi } from './document.ts';

const require = createRequire(import.meta.url);

export type SpecFile = 'openapi.json' | 'asyncapi.json' | 'errors.json';

export function readSpec(file: SpecFile): Buffer {
  return readFileSync(require.resolve(`@cloudnexus/spec/${file}`));
}

/** The published contract, parsed once for everybody who asks. */
export const publishedContract = once((): OpenApi => JSON.parse(readSpec('openapi.json').toString()));
