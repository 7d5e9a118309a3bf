// The mock by itself. What it answers is the suite's to look at.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMock, type Mock } from '../src/mock/mock.ts';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

test('it answers with the status and the example that Prefer asks for', async () => {
  const answer = await fetch(`${mock.url}/servers`, {
    headers: {
      Authorization: 'Bearer cn_live_sk_abc123',
      'X-CloudNexus-Id': 'acc_8k3m5p',
      Prefer: 'code=401, example=missing_account',
    },
  });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ errors: [{ code: 'missing_account' }] });
});

test('a mock that is closed twice closes once', async () => {
  const other = await startMock();
  await expect(Promise.all([other.close(), other.close()])).resolves.toHaveLength(2);
});

test('a second mock on the same port says that it is in use', async () => {
  await expect(startMock({ port: Number(new URL(mock.url).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
