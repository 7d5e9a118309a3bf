// Generates what the SDKs have of the contract. With `--check` it writes nothing and fails when a file is stale.
import { fileURLToPath } from 'node:url';
import { generate } from '@cloudnexus/repo/generated';
import { readBundle, readModel } from './model/model.ts';
import { emitTypeScript } from './typescript/emit.ts';

const model = readModel(readBundle());

await generate(
  { folder: sibling('client'), owned: ['src/generated'], files: emitTypeScript(model) },
  process.argv.slice(2),
);

/** The folder of another package. */
function sibling(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}
