// Generated from spec/ by `pnpm generate`. Do not edit.

/** What to do now, by the code of an error. */
export const actions: Readonly<Record<string, string>> = {
  account_mismatch: 'Send the identifier of the account the credential belongs to, which `GET /account` tells.',
  client_generated_id: 'Leave `id` out. The API makes the identifiers.',
  headers_too_large: 'Send fewer or shorter headers. A long query often belongs in several requests.',
  idempotency_in_progress: 'Wait as `Retry-After` says, then send the same request again to get its response.',
  idempotency_key_reused: 'Use a new key for a new request. The same key is only for repeating the same request.',
  insufficient_scope: 'Use a credential with the scope that `detail` names, or ask an owner of the account for one.',
  internal_error:
    'Send the request again. If it persists, look at the status page, and send support the request identifier.',
  invalid_body:
    "Correct the field that `source.pointer` names. Every problem of the body's form is listed, one error each, up to 50; of a body of more than 32 KiB only the first. What its values name is looked up once the form is right.",
  invalid_credentials:
    'Check the key in the dashboard and create a new one if it is gone. Refresh an expired access token.',
  invalid_cursor: 'Start again without a cursor, or use one from `links.next` of this list.',
  invalid_parameter: 'Correct the parameter that `source.parameter` or `source.header` names.',
  malformed_request: 'Send a body that a strict JSON parser accepts, and an address that is percent-encoded once.',
  method_not_allowed: 'Use one of the methods that the `Allow` header lists.',
  missing_account: 'Send your account identifier in `X-CloudNexus-Id`. `GET /account` tells it for any credential.',
  missing_credentials: 'Send `Authorization: Bearer` with an API key or an OAuth 2.0 access token.',
  not_acceptable: 'Send `Accept: application/json`, or no `Accept` at all.',
  not_found: 'Check the identifier and the account. List the resources to see which exist.',
  origin_not_allowed: 'Have the operator of the API allow the origin. Programs send no `Origin`.',
  payload_too_large: 'Send a smaller body. Large `user_data` belongs in a file that the server fetches.',
  precondition_failed: 'Get the resource again, apply your change to what it is now, and send its new `ETag`.',
  rate_limited: 'Wait as `Retry-After` says. The SDKs do it by themselves. A higher tier has a higher limit.',
  request_timeout: 'Send the request again. If it happens often, look for a slow proxy between you and the API.',
  resource_id_mismatch: 'Send the identifier of the path.',
  resource_type_mismatch: 'Send the `type` that `detail` names.',
  service_unavailable: 'Wait as `Retry-After` says, then send the request again. The status page tells more.',
  state_conflict: 'Get the resource, look at its `status`, and repeat the request when the state allows it.',
  unknown_parameter: 'Remove the parameter that `source.parameter` names, or correct its spelling.',
  unknown_path: 'Compare the path with the reference. Every path starts with `/v2`, OAuth and discovery apart.',
  unsupported_media_type:
    'Send the body in UTF-8, with `Content-Type: application/json`. Its parameters are ignored, but for a `charset` other than `utf-8`. With `application/vnd.api+json`, send none but `profile`.',
  unsupported_version: 'Send a version the API serves, or leave the header out to get the current one.',
  upgrade_required: 'Open the stream with a WebSocket client, or read the events with `GET /v2/events`.',
};
