// What the SDK makes of an answer, beside the answer itself.
import { equal, ok } from 'node:assert/strict';
import * as sdk from '@cloudnexus/sdk';
import { read } from '../harness/text.ts';
import type { Outcome } from './call.ts';
import type { Run } from './run.ts';

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
export function checkError(error: sdk.APIError, { exchanges }: Run): void {
  const expected = classes[error.status] ?? (error.status >= 500 ? sdk.ServerError : sdk.APIError);
  equal(error.constructor, expected, `The SDK throws ${error.name} for ${error.status}.`);
  const { headers, body } = exchanges.at(-1) ?? {};
  const document = Object(body && read(body)?.value);
  equal(error.requestId, headers?.get('X-Request-Id'));
  equal(error.code, document.errors?.[0]?.code ?? document.error);
  equal(error.rateLimit?.limit, Number(headers?.get('X-RateLimit-Limit')));
}

/** The SDK gives the resources of the document. */
export function checkData({ data }: Outcome, { exchanges }: Run): void {
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
