// The error codes of the catalogue in `spec/errors/`. A test holds the two against each other.
import type { ErrorCode as AnyCode, OAuthErrorCode as AnyOAuthCode } from '@cloudnexus/types';
import { readSpec } from './contract/spec.ts';

/** The contract may get more values in a minor version, so its types admit any. Here only those of today. */
type Closed<T> = T extends string ? (string extends T ? never : T) : never;

export type ErrorCode = Closed<AnyCode>;
export type OAuthErrorCode = Closed<AnyOAuthCode>;

/** A constant, so that the compiler knows which code is documented where. */
export const statuses = {
  invalid_body: 400,
  invalid_cursor: 400,
  invalid_parameter: 400,
  malformed_request: 400,
  unknown_parameter: 400,
  unsupported_version: 400,
  invalid_credentials: 401,
  missing_account: 401,
  missing_credentials: 401,
  account_mismatch: 403,
  client_generated_id: 403,
  insufficient_scope: 403,
  origin_not_allowed: 403,
  not_found: 404,
  unknown_path: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  request_timeout: 408,
  idempotency_in_progress: 409,
  idempotency_key_reused: 409,
  resource_id_mismatch: 409,
  resource_type_mismatch: 409,
  state_conflict: 409,
  precondition_failed: 412,
  payload_too_large: 413,
  unsupported_media_type: 415,
  upgrade_required: 426,
  rate_limited: 429,
  headers_too_large: 431,
  internal_error: 500,
  service_unavailable: 503,
} as const satisfies Record<ErrorCode, number>;

interface Entry {
  readonly code: string;
  readonly family: 'api' | 'oauth';
  readonly title: string;
  readonly status: number;
}

/** Every code, those of OAuth included. */
export const catalogue: readonly Entry[] = JSON.parse(readSpec('errors.json').toString());

const titles = new Map(catalogue.map(({ code, title }) => [code, title]));

export function titleOf(code: ErrorCode): string {
  return titles.get(code) ?? code; // a test sees to it that each has one
}

/** The page that explains the code. */
export function pageOf(code: ErrorCode | OAuthErrorCode): string {
  return `https://docs.cloudnexus.io/errors/${code}`;
}
