// What a handler gets, and what it answers. The types come from the contract: a handler that is missing, a body that is
// wrong, or an error its operation does not document, does not compile.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { operations } from '@cloudnexus/types';
import type { Principal } from '../identity/principal.ts';
import type { ErrorCode, statuses } from './catalogue.ts';
import type { Refusal } from './errors.ts';
import type { IfMatch } from './request/precondition.ts';

/** What the contract lists besides operations of this API: what receivers of webhooks answer, and what belongs to none. */
type Elsewhere = 'http.answer' | `webhooks.receive.${string}`;

export type OperationId = Exclude<keyof operations, Elsewhere>;

/** The authorization server speaks for itself: its requests and answers are those of its RFCs. */
export type OAuthOperationId = Extract<OperationId, `oauth.${string}`>;

export type ApiOperationId = Exclude<OperationId, OAuthOperationId>;

/** Who calls these may have no credential. A test sees to it that the contract says the same. */
export type PublicOperationId = 'status.get';

/** A request that is valid, of a caller who may make it. */
export interface Call<Id extends ApiOperationId = ApiOperationId> {
  readonly operationId: Id;
  readonly principal: Id extends PublicOperationId ? Principal | undefined : Principal;
  readonly params: ParamsOf<Id>;
  /** What was not sent is an empty object, an empty array, or the default of the contract. */
  readonly query: QueryOf<Id>;
  /** The flat one, in whichever media type it came. */
  readonly body: BodyOf<Id>;
  /** Pass it to `checkPrecondition`. */
  readonly ifMatch: IfMatch | undefined;
  readonly idempotencyKey: string | undefined;
  readonly requestId: string;
  /** What was asked for, relative to the host, for `links.self`: a reference, as RFC 3986 has it. */
  readonly url: string;
}

/** A JSON text that is not to be written again, such as a page joined from stored documents. */
export type JsonText = string & { readonly [jsonText]: true };
declare const jsonText: unique symbol;

export function asJsonText(text: string): JsonText {
  return text as JsonText; // this is where it becomes one
}

/** A success. Its status is always 200. */
export type Answer<Id extends ApiOperationId = ApiOperationId> = {
  readonly document: DocumentOf<Id> | JsonText;
  /** How many bytes the document is, where that is known. To count them, V8 makes one piece of all that was joined. */
  readonly bytes?: number;
  /** Whether it is the stored answer to an earlier request with the same key. */
  readonly replayed?: boolean;
} & (HeadersOf<Id> extends { ETag: string }
  ? {
      /** The version of the resource, without the quotes of the header. */
      readonly etag: string;
    }
  : unknown);

/** An answer of any operation, as what stands around handlers sees it. */
export interface AnyAnswer {
  readonly document: object | JsonText;
  readonly bytes?: number;
  readonly etag?: string;
  readonly replayed?: boolean;
}

/** @template Scope what stands around handlers gives them */
export type Handler<Id extends ApiOperationId, Scope = void> = (
  call: Call<Id>,
  scope: Scope,
) => HandlerResult<Id> | Promise<HandlerResult<Id>>;

export type HandlerResult<Id extends ApiOperationId> = Answer<Id> | Refusal<RefusalCode<Id>>;

/** Reads the request and writes the answer by itself. The headers that every response has are set. */
export type OAuthHandler = (call: OAuthCall) => void | Promise<void>;

export interface OAuthCall {
  readonly operationId: OAuthOperationId;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly address: string;
}

export type Handlers<Scope = void> = {
  readonly [Id in ApiOperationId]: Handler<Id, Scope>;
} & Readonly<Record<OAuthOperationId, OAuthHandler>>;

/** The codes of which the operation documents the status. */
export type RefusalCode<Id extends ApiOperationId> = {
  [Code in ErrorCode]: (typeof statuses)[Code] extends keyof operations[Id]['responses'] ? Code : never;
}[ErrorCode];

type Success<Id extends ApiOperationId> = operations[Id]['responses'][200];
type DocumentOf<Id extends ApiOperationId> = Success<Id>['content']['application/json'];
type HeadersOf<Id extends ApiOperationId> = Success<Id>['headers'];

type ParamsOf<Id extends ApiOperationId> = Given<operations[Id]['parameters']['path']>;

type QueryOf<Id extends ApiOperationId> = WithDefaults<Given<operations[Id]['parameters']['query']>>;

type WithDefaults<Query> = {
  readonly [Name in keyof Query]-?: Name extends 'page'
    ? { readonly size: number; readonly after?: string; readonly before?: string }
    : Exclude<Query[Name], undefined>;
};

type BodyOf<Id extends ApiOperationId> = Flat<operations[Id]['requestBody']>;

/** Of a body that may be left out it is a union. */
type Flat<RequestBody> = RequestBody extends Json<infer Body> ? Body : undefined;

interface Json<Body> {
  content: { 'application/json': Body };
}

/** Nothing is an object without members. */
type Given<Part> = [Part] extends [undefined] ? Record<never, never> : NonNullable<Part>;
