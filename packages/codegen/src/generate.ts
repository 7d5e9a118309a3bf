// Generates what the SDKs and the command line have of the contract. With `--check` it writes nothing and fails when a file is stale.
import { fileURLToPath } from 'node:url';
import { generate } from '@cloudnexus/repo/generated';
import { emitCli } from './cli/emit.ts';
import { readCatalogue } from './model/catalogue.ts';
import { readBundle, readModel } from './model/model.ts';
import { emitPython } from './python/emit.ts';
import { emitTypeScript } from './typescript/emit.ts';

const model = readModel(readBundle());

const args = process.argv.slice(2);

await generate({ folder: sibling('client'), owned: ['src/generated'], files: emitTypeScript(model) }, args);
await generate({ folder: sibling('python'), owned: ['src/cloudnexus/_generated'], files: emitPython(model) }, args);
await generate({ folder: sibling('cli'), owned: ['src/generated'], files: emitCli(model, readCatalogue()) }, args);

/** The folder of another package. */
function sibling(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}
