// The size limits, on the package as it is installed. `pnpm bench sdk` shows the figures beside those of others.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledSize } from '../../bench/bundled-size.ts';
import { ours, ourUnwrap, ourVerifyWebhook } from '../../bench/peers.ts';
import { sizes } from '../../bench/targets.ts';
import { install, type Installed } from './installed.ts';

let installed: Installed;

beforeAll(async () => {
  installed = await install();
});

afterAll(() => installed.remove());

test.each([
  ['a constructed client', ours, sizes.client],
  ['unwrap alone', ourUnwrap, sizes.unwrap],
  ['verifyWebhook alone', ourVerifyWebhook, sizes.verifyWebhook],
])('%s is small enough, minified and compressed', async (_, { program }, limit) => {
  expect(await bundledSize(program, installed.folder)).toBeLessThanOrEqual(limit);
});
