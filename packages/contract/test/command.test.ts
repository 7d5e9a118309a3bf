// `pnpm contract`, as far as it comes without running the suite.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('../src/main.ts', import.meta.url));

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

function contract(...args: string[]): Promise<Ended> {
  const env = { ...process.env, CN_API_KEY: '', CN_ACCOUNT_ID: '' };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

test('--help tells how it is used', async () => {
  expect(await contract('--help')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Usage: pnpm contract/) });
});

test.each([
  { args: ['--target', 'moon'], says: 'pnpm contract: there is no target moon. There is: mock, api.' },
  { args: ['--colour'], says: "pnpm contract: Unknown option '--colour'" },
])('$args is a mistake, told in a line', async ({ args, says }) => {
  const { code, stderr } = await contract(...args);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(says) });
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('an address where nothing answers is a mistake too', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  await once(server.close(), 'close');

  const { code, stderr } = await contract('--url', url);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: `pnpm contract: nothing answers at ${url} (ECONNREFUSED). Is it running?\n`,
  });
});
