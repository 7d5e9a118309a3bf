// Every answer the contract documents: each status of each operation, in each media type, with each named example.
import { equal, ok } from 'node:assert/strict';
import * as sdk from '@cloudnexus/sdk';
import type { Contract } from '../contract/contract.ts';
import type { Operation } from '../contract/operation.ts';
import { read } from '../harness/text.ts';
import { call, type Outcome } from './call.ts';
import { onMock, type Case, type Part } from './case.ts';
import type { Run } from './run.ts';

export const answers: Part = {
  name: 'answers',
  cases: ({ operations }: Contract) => operations.flatMap(casesOf),
};

interface Wanted {
  status: string;
  type?: string;
  example?: string;
}

function casesOf(operation: Operation): Case[] {
  return wanted(operation).map(({ status, type, example }) => ({
    name: [operation.operationId, status, type, example].filter(Boolean).join(' '),
    targets: onMock, // which answers to give is asked for by a header of Prism
    run: async (run) => {
      const outcome = await call(run, operation, {
        options: { headers: { Prefer: `code=${status}${example ? `, example=${example}` : ''}`, Accept: type } },
      });
      equal(
        outcome.status,
        Number(status),
        `${operation.operationId} ${status}: the mock answers ${outcome.status} instead`,
      );
      if (outcome.error !== undefined) checkError(outcome.error, run);
      else if (outcome.status >= 400) equal(operation.operationId, 'oauth.authorize'); // the SDK doesn't go there
      else checkData(outcome, run);
    },
  }));
}

function wanted({ responses }: Operation): Wanted[] {
  return Object.entries(responses).flatMap(([status, { content }]) => {
    if (content === undefined) return [{ status }];
    return Object.entries(content).flatMap(([type, { examples = {} }]) => {
      const names = Object.keys(examples);
      return names.length === 0 ? [{ status, type }] : names.map((example) => ({ status, type, example }));
    });
  });
}

const classes: Record<number, typeof sdk.APIError> = {
  400: sdk.BadRequestError,
  401: sdk.AuthenticationError,
  403: sdk.PermissionDeniedError,
  404: sdk.NotFoundError,
  409: sdk.ConflictError,
  412: sdk.PreconditionFailedError,
  429: sdk.RateLimitError,
};

/** The SDK throws the class of the status, and repeats what the answer says. */
function checkError(error: sdk.APIError, { exchanges }: Run): void {
  const expected = classes[error.status] ?? (error.status >= 500 ? sdk.ServerError : sdk.APIError);
  equal(error.constructor, expected, `The SDK throws ${error.name} for ${error.status}.`);
  const { headers, body } = exchanges.at(-1) ?? {};
  const document = Object(body && read(body)?.value);
  equal(error.requestId, headers?.get('X-Request-Id'));
  equal(error.code, document.errors?.[0]?.code ?? document.error);
  equal(error.rateLimit?.limit, Number(headers?.get('X-RateLimit-Limit')));
}

/** The SDK gives the resources of the document. */
function checkData({ data }: Outcome, { exchanges }: Run): void {
  const { body = new Uint8Array() } = exchanges.at(-1) ?? {};
  const { data: resources } = Object(read(body)?.value);
  if (resources === undefined) return; // OAuth, which has no resources
  const given: unknown = Array.isArray(resources) ? Object(data).data : data;
  ok(given !== undefined);
  equal(ids(given), ids(resources));
}

function ids(data: unknown): string {
  return [data]
    .flat()
    .map((resource) => Object(resource).id)
    .join();
}
