// What a program gets that uses one of the functions, bundled for a place that isn't Node.
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { body, hex, secret } from './vectors/making.ts';

test('verifyWebhook needs nothing of Node, nor WebCrypto', async () => {
  const code = await bundle('verifyWebhook', 'iife');
  const context = { TextEncoder, args: [body, hex(body), secret] };
  expect(runInNewContext(`${code}; [typeof crypto, typeof require, typeof process]`, { TextEncoder })).toEqual([
    'undefined',
    'undefined',
    'undefined',
  ]);
  expect(runInNewContext(`${code}; bundled.verifyWebhook(...args)`, context)).toBe(true);
  expect(runInNewContext(`${code}; bundled.verifyWebhook(args[0], args[2], args[2])`, context)).toBe(false);
});

test('nothing here imports Node', async () => {
  for (const name of ['verifyWebhook', 'unwrap', 'sign', 'webhooks'])
    expect(await bundle(name)).not.toMatch(/\bnode:|\brequire\(|from"/);
});

async function bundle(name: string, format: 'esm' | 'iife' = 'esm'): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${name} } from './src/webhooks/index.ts'`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format,
    globalName: 'bundled',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}
