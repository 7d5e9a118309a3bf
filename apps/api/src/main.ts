// The process. What Node has compiled is kept beside the store, so that the next start is twice as fast and takes less memory.
import { mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

const folder = join(process.env['CN_DATA_DIR'] || '.data', 'compile-cache');
try {
  // What is in it runs as this program, so nobody else may write there.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  enableCompileCache(folder);
} catch {
  // Then it starts as the first time. Whether the folder of the data can be used is said where it must be.
}
await import('./run.ts');
