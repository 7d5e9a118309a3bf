// Generates `src/generated/openapi.d.ts` from the bundled contract. With `--check` it writes nothing and fails when the
// file is not what it would write.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { banner, generate } from '@cloudnexus/repo/generated';
import { declarations } from './src/declarations.ts';

const bundle = readFileSync(new URL(import.meta.resolve('@cloudnexus/spec/openapi.json')), 'utf8');

await generate(
  {
    folder: fileURLToPath(new URL('.', import.meta.url)),
    owned: ['src/generated'],
    files: new Map([['src/generated/openapi.d.ts', banner + (await declarations(JSON.parse(bundle)))]]),
  },
  process.argv.slice(2),
);
