import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('what is committed is what the contract gives', async () => {
  const cwd = fileURLToPath(new URL('../', import.meta.url));
  await expect(promisify(execFile)(process.execPath, ['src/generate.ts', '--check'], { cwd })).resolves.toMatchObject({
    stdout: '',
    stderr: '',
  });
});
