// Where `oauth.authorize` sends a person's browser.
import { equal } from 'node:assert/strict';
import type { Contract } from '../contract/contract.ts';
import { call } from './call.ts';
import { onApi, type Part } from './case.ts';

export const redirects: Part = {
  name: 'redirects',
  cases: ({ operations }: Contract) =>
    operations
      .filter(({ operationId }) => operationId === 'oauth.authorize')
      .map((operation) => ({
        name: 'oauth.authorize 303 unsupported_response_type',
        targets: onApi,
        needs: ['client'],
        run: async (run) => {
          const input = Object(await run.resources.inputOf(operation, []));
          const { status, response } = await call(run, operation, { input: { ...input, response_type: 'token' } });
          equal(status, 303);
          const told = new URL(response.headers.get('Location') ?? '').searchParams;
          equal(told.get('error'), 'unsupported_response_type');
          equal(told.get('state'), input.state);
        },
      })),
};
