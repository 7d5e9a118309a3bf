// The contract, as `spec/` publishes it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export type SpecFile = 'openapi.json' | 'asyncapi.json' | 'errors.json';

export function readSpec(file: SpecFile): Buffer {
  return readFileSync(require.resolve(`@cloudnexus/spec/${file}`));
}
