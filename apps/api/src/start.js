// `node src/start.js` starts the process, and does not have compiled again what Node has compiled before. It is plain JavaScript:
// to read TypeScript Node loads a compiler of 15 MB, and what has been compiled needs none.
import { existsSync, mkdirSync } from 'node:fs';
// As a whole: an earlier Node, which is to be told so, has not all of it.
import nodeModule from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

if (Number(process.versions.node.split('.')[0]) < 24) {
  const own = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
  console.error(
    `The API needs Node 24 or later, and this is ${process.version}.${existsSync(own) ? ` The one that was installed with it is ${own}.` : ''}`,
  );
  process.exit(1);
}
const { enableCompileCache, getCompileCacheDir } = nodeModule;

const built = fileURLToPath(new URL('../dist/compile-cache', import.meta.url));

// `NODE_COMPILE_CACHE` names another folder, and comes first.
if (getCompileCacheDir() === undefined) {
  if (existsSync(built)) enableCompileCache({ directory: built, portable: true });
  else keepBesideTheData();
}

// V8 comes to put small objects of requests among the old ones, which are looked at seldom: what they hold, such as the text
// of a page, outlives its request with them. Reading pages from Postgres takes a seventh more CPU with that.
setFlagsFromString('--no-allocation-site-pretenuring');

await import('./main.ts');

function keepBesideTheData() {
  const folder = join(process.env['CN_DATA_DIR'] || '.data', 'compile-cache');
  try {
    // What is in it runs as this program, so nobody else may write there.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    enableCompileCache(folder);
  } catch {
    // Then it starts as the first time. Whether the folder of the data can be used is said where it must be.
  }
}
