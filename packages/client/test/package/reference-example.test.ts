// The TypeScript example of the printed reference, in a project that has installed the SDK. `reference-example.ts` is its
// text to the letter, so no tool of this repository may touch it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { install, source, type Installed } from './installed.ts';
import { startMock } from './mock.ts';

let installed: Installed;

beforeAll(async () => {
  installed = await install();
  installed.write('deploy.ts', readFileSync(join(source, 'test/package/reference-example.ts'), 'utf8'));
});

afterAll(() => installed.remove());

test('it compiles under strict', async () => {
  const options = { strict: true, target: 'ES2024', module: 'NodeNext', types: ['node'] };
  await expect(installed.tsc(options)).resolves.toBeUndefined();
});

test('it runs unchanged, with a key and the address of the API', async () => {
  const mock = await startMock();
  try {
    const env = { CN_API_KEY: 'cn_live_sk_abc123', CN_BASE_URL: mock.url };
    await expect(installed.node('deploy.ts', env)).resolves.toEqual({ stdout: 'Deployed: srv_2x9k4m\n', stderr: '' });
  } finally {
    mock.stop();
  }
});
