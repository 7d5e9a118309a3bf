// The mock serves the whole contract: every status of every operation, with its headers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints, type Response } from '../src/contract/document.ts';
import { exampleRequest } from '../src/contract/request.ts';
import { headerProblems, problems } from '../src/contract/validate.ts';
import { startMock, type Mock } from '../src/mock/mock.ts';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

describe.each(endpoints)('$operationId', (endpoint) => {
  const answers = Object.entries(endpoint.responses).flatMap(([status, response]) =>
    Object.keys(response.content ?? { '*/*': {} }).map((type) => ({ status, type, response })),
  );

  test.each(answers)(
    'is served with $status as $type, with every documented header',
    async ({ status, type, response }) => {
      const { path, ...init } = exampleRequest(endpoint);
      const answer = await fetch(mock.url + path, {
        ...init,
        headers: { ...init.headers, Prefer: `code=${status}`, Accept: type },
        redirect: 'manual',
      });
      const body = await answer.text();
      expect(answer.status, body).toBe(Number(status));
      expect(headersAmiss(response, answer.headers)).toEqual([]);
      const content = response.content?.[type];
      expect(answer.headers.get('content-type')?.split(';')[0]).toBe(content === undefined ? undefined : type);
      const schema = type.endsWith('json') ? content?.schema : undefined;
      expect(schema === undefined ? [] : problems(schema, JSON.parse(body))).toEqual([]);
    },
  );

  // Prism 5.16 drops the prefix of `application/vnd.api+json` and reads such a body by the schema of `application/json`, so
  // it refuses every JSON:API request document. Those are for the real API.
  const bodies = Object.entries(endpoint.requestBody?.content ?? {})
    .filter(([type]) => type !== 'application/vnd.api+json')
    .flatMap(([type, { examples = {} }]) => Object.keys(examples).map((example) => ({ type, example })));
  test.runIf(bodies.length > 0).each(bodies)('takes its $type example $example', async ({ type, example }) => {
    const { path, ...init } = exampleRequest(endpoint, type, example);
    const answer = await fetch(mock.url + path, init);
    expect(answer.status, await answer.text()).toBe(200);
  });
});

test('a request without credentials is refused', async () => {
  expect((await fetch(`${mock.url}/servers`)).status).toBe(401);
});

test('a second mock on the same port says that it is in use', async () => {
  await expect(startMock({ port: Number(new URL(mock.url).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

function headersAmiss({ headers = {} }: Response, actual: Headers): string[] {
  return Object.entries(headers).flatMap(([name, { required, schema }]) => {
    const value = actual.get(name);
    if (value === null) return required === true ? [`${name} is missing`] : [];
    return headerProblems(schema, value).map((problem) => `${name}: ${problem}`);
  });
}
