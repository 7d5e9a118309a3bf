// The process. What Node has compiled is kept beside the store, so that the next start is twice as fast and takes less memory.
import { mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

const folder = join(process.env['CN_DATA_DIR'] || '.data', 'compile-cache');
try {
  // What is in it runs as this program, so nobody else may write there.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  enableCompileCache(folder);
} catch {
  // Then it starts as the first time. Whether the folder of the data can be used is said where it must be.
}

// V8 comes to put small objects of requests among the old ones, which are looked at seldom: what they hold, such as the text
// of a page, outlives its request with them. Reading pages from Postgres takes a seventh more CPU with that.
setFlagsFromString('--no-allocation-site-pretenuring');

await import('./run.ts');
