import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { AbortError } from '../../src/core/errors/abort-error.ts';
import { clientCredentials } from '../../src/oauth/index.ts';
import { granted, tokenServer } from './token-server.ts';

const client = { clientId: 'deployer', clientSecret: 'a-secret-nobody-knows' };

test('the application proves itself with HTTP Basic and asks for what it needs', async () => {
  await using server = await tokenServer();
  const source = clientCredentials({ ...client, scope: 'servers:read servers:write', tokenUrl: server.url });
  await expect(source.token()).resolves.toBe('token-1');
  const [{ headers, form }] = server.requests as [(typeof server.requests)[0]]; // there is one
  expect(form).toEqual({ grant_type: 'client_credentials', scope: 'servers:read servers:write' });
  expect(headers).toMatchObject({
    authorization: `Basic ${btoa('deployer:a-secret-nobody-knows')}`,
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'application/json',
    'user-agent': expect.stringMatching(/^cloudnexus-ts\/\d/),
  });
});

test('credentials with characters that have a meaning elsewhere are encoded, as RFC 6749 says', async () => {
  await using server = await tokenServer();
  await clientCredentials({ clientId: 'a:b c', clientSecret: 'p%ss:wörd+&', tokenUrl: server.url }).token();
  expect(server.requests[0]?.headers.authorization).toBe(`Basic ${btoa('a%3Ab+c:p%25ss%3Aw%C3%B6rd%2B%26')}`);
});

describe('however many callers there are', () => {
  test('one request is made', async () => {
    await using server = await tokenServer();
    const source = clientCredentials({ ...client, tokenUrl: server.url });
    const tokens = await Promise.all(Array.from({ length: 100 }, () => source.token()));
    expect(new Set(tokens)).toEqual(new Set(['token-1']));
    expect(await source.token()).toBe('token-1');
    expect(server.requests).toHaveLength(1);
  });

  test('one request is made for those whose token was refused', async () => {
    await using server = await tokenServer();
    const source = clientCredentials({ ...client, tokenUrl: server.url });
    const refused = await source.token();
    const tokens = await Promise.all(
      Array.from({ length: 100 }, () => {
        source.invalidate(refused);
        return source.token();
      }),
    );
    expect(new Set(tokens)).toEqual(new Set(['token-2']));
    expect(server.requests).toHaveLength(2);
  });

  test('all of them get the error', async () => {
    await using server = await tokenServer(() => ({ status: 400, body: { error: 'invalid_scope' } }));
    const source = clientCredentials({ ...client, tokenUrl: server.url });
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => source.token()));
    expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 'rejected'));
    expect(server.requests).toHaveLength(1);
  });
});

describe('a token', () => {
  test('is used until 60 seconds before its end', async () => {
    await using server = await tokenServer();
    let passed = 0;
    const source = clientCredentials({ ...client, tokenUrl: server.url }, undefined, () => Date.now() + passed);
    expect(await source.token()).toBe('token-1');
    passed = 520_000; // some seconds for a slow machine
    expect(await source.token()).toBe('token-1');
    passed = 541_000;
    expect(await source.token()).toBe('token-2');
    expect(server.requests).toHaveLength(2);
  });

  test('that lives no longer than that is used once', async () => {
    await using server = await tokenServer((number) => ({ body: granted(number, 60) }));
    const source = clientCredentials({ ...client, tokenUrl: server.url });
    expect(await source.token()).toBe('token-1');
    expect(await source.token()).toBe('token-2');
  });

  test('without an end is used until it is refused', async () => {
    await using server = await tokenServer((number) => ({
      body: { access_token: `token-${number}`, token_type: 'bearer' },
    }));
    const source = clientCredentials({ ...client, tokenUrl: server.url }, undefined, () => Date.now() + 1e12);
    await source.token();
    expect(await source.token()).toBe('token-1');
    source.invalidate('token-1');
    expect(await source.token()).toBe('token-2');
  });

  test('that was refused after it was replaced does not take the new one along', async () => {
    await using server = await tokenServer();
    const source = clientCredentials({ ...client, tokenUrl: server.url });
    await source.token();
    source.invalidate('token-1');
    await source.token();
    source.invalidate('token-1');
    expect(await source.token()).toBe('token-2');
  });

  test('is used to its end where it cannot be renewed', async () => {
    await using server = await tokenServer((number) =>
      number === 1 ? { body: granted(1) } : { status: 400, body: { error: 'invalid_request' } },
    );
    let passed = 0;
    const source = clientCredentials({ ...client, tokenUrl: server.url }, undefined, () => Date.now() + passed);
    await source.token();
    passed = 570_000;
    expect(await source.token()).toBe('token-1');
    passed = 601_000;
    await expect(source.token()).rejects.toMatchObject({ code: 'invalid_request' });
  });
});

describe('a caller that aborts', () => {
  test('gets an AbortError, and the others their token', async () => {
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    await using server = await tokenServer(async () => {
      asked.resolve();
      await answer.promise;
      return { body: granted(1) };
    });
    const source = clientCredentials({ ...client, tokenUrl: server.url });
    const controller = new AbortController();
    const impatient = source.token(controller.signal);
    const patient = source.token();
    await asked.promise;
    controller.abort(new Error('no longer needed'));
    await expect(impatient).rejects.toBeInstanceOf(AbortError);
    await expect(impatient).rejects.toMatchObject({ cause: { message: 'no longer needed' } });
    answer.resolve();
    await expect(patient).resolves.toBe('token-1');
    expect(server.requests).toHaveLength(1);
  });

  test('and was the only one ends the request, and the next caller asks anew', async () => {
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    await using server = await tokenServer(async (number) => {
      asked.resolve();
      if (number === 1) await answer.promise;
      return { body: granted(number) };
    });
    const source = clientCredentials({ ...client, tokenUrl: server.url });
    const controller = new AbortController();
    const only = source.token(controller.signal);
    await asked.promise;
    controller.abort();
    const next = source.token();
    await expect(only).rejects.toBeInstanceOf(AbortError);
    await expect(next).resolves.toBe('token-2');
    answer.resolve();
    await expect(source.token()).resolves.toBe('token-2');
    expect(server.requests).toHaveLength(2);
  });

  test('before it asks, asks nothing', async () => {
    await using server = await tokenServer();
    const source = clientCredentials({ ...client, tokenUrl: server.url });
    await expect(source.token(AbortSignal.abort())).rejects.toBeInstanceOf(AbortError);
    expect(server.requests).toHaveLength(0);
  });

  test('or could have leaves no listener behind', async () => {
    await using server = await tokenServer();
    const source = clientCredentials({ ...client, tokenUrl: server.url });
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: 100 }, () => source.token(signal)));
    await source.token(signal);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});
