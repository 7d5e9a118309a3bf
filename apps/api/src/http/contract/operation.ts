// The operations of the contract, as far as the HTTP layer works by them.
import { follow, type Node, type OpenApi, type Schema } from './document.ts';

export interface Operation {
  readonly id: string;
  /** `GET` */
  readonly method: string;
  /** As it is asked for, base path included: `/v2/servers/{id}`. */
  readonly path: string;
  /** OAuth has bodies and errors of its own, those of its RFCs. */
  readonly family: 'api' | 'oauth';
  readonly security: Security;
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  /** On every success of an operation that goes away: since when it is deprecated, when it goes, and what instead. */
  readonly deprecation: readonly string[];
  /** By status. Read when they are first asked for, since there are many and most are for tests. */
  readonly responses: ReadonlyMap<number, Response>;
}

export interface Security {
  /** Whether a credential is demanded. */
  readonly credential: boolean;
  /** Whether `X-CloudNexus-Id` is demanded. */
  readonly account: boolean;
  /** What the credential must be allowed. */
  readonly scopes: readonly string[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly required: boolean;
  /** `filter[region]=…`: an object, a member a pair. */
  readonly deep: boolean;
  readonly schema: Schema;
}

export interface RequestBody {
  readonly required: boolean;
  /** By media type. */
  readonly schemas: ReadonlyMap<string, Schema>;
  /** The `type` of JSON:API request documents. */
  readonly resourceType: string | undefined;
}

export interface Response {
  /** By media type. */
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly headers: ReadonlyMap<string, { readonly required: boolean; readonly schema: Schema }>;
}

const methods = ['get', 'put', 'post', 'delete', 'patch'];

export function readOperations(document: OpenApi): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.filter((method) => item[method] !== undefined).map((method) => readOperation(document, path, method, item)),
  );
}

/** What any address may answer before a request becomes one of an operation, by status. */
export function readSharedResponses(document: OpenApi): ReadonlyMap<number, Response> {
  const { AnyPath } = Object(document.components['pathItems']);
  return readResponses(document, Object(AnyPath).get);
}

function readOperation(document: OpenApi, path: string, method: string, item: Node): Operation {
  const written = follow(document, item[method]);
  const [server] = Object(written['servers'] ?? item['servers'] ?? document.servers);
  const base = new URL(server.url).pathname.replace(/\/$/, '');
  const parameters = [item['parameters'], written['parameters']].flatMap((list) => (list ?? []) as unknown[]); // lists, where there are any
  const security = readSecurity(written['security']);
  let responses: Operation['responses'] | undefined;
  return {
    id: String(written['operationId']),
    method: method.toUpperCase(),
    path: base + path,
    family: /^\/(oauth|\.well-known)\//.test(path) ? 'oauth' : 'api',
    security,
    parameters: parameters.map((parameter) => readParameter(document, parameter)),
    body: written['requestBody'] === undefined ? undefined : readBody(document, written['requestBody']),
    deprecation: deprecationOf(written),
    get responses() {
      responses ??= readResponses(document, written);
      return responses;
    },
  };
}

/** Any of the requirements is enough. An API key has scopes too, and OpenAPI has a place for them only beside OAuth. */
function readSecurity(written: unknown): Security {
  const requirements = written as readonly Readonly<Record<string, readonly string[]>>[]; // the spec lints clean
  const demanded = requirements.filter((requirement) => 'apiKey' in requirement || 'oauth2' in requirement);
  return {
    credential: demanded.length > 0,
    account: demanded.some((requirement) => 'accountId' in requirement),
    scopes: demanded.flatMap(({ oauth2 = [] }) => oauth2),
  };
}

/** RFC 9745, RFC 8594. The spec's own rules see to it that both dates are there. */
function deprecationOf({ deprecated, ...written }: Node): string[] {
  if (deprecated !== true) return [];
  const [since, sunset] = ['x-deprecated-since', 'x-sunset'].map((name) => new Date(String(written[name])));
  const link = '<https://docs.cloudnexus.io/changelog>; rel="deprecation"';
  return ['Deprecation', `@${Number(since) / 1000}`, 'Sunset', sunset?.toUTCString() ?? '', 'Link', link];
}

function readParameter(document: OpenApi, written: unknown): Parameter {
  const { name, in: place, required = false, style, schema } = Object(follow(document, written));
  return { name, in: place, required, deep: style === 'deepObject', schema };
}

function readBody(document: OpenApi, written: unknown): RequestBody {
  const { required = false, content } = Object(follow(document, written));
  const schemas = readContent(content);
  const jsonApi = schemas.get('application/vnd.api+json');
  return { required, schemas, resourceType: jsonApi && resourceTypeOf(document, jsonApi) };
}

function resourceTypeOf(document: OpenApi, schema: Schema): string {
  const data = follow(document, Object(follow(document, schema)['properties']).data);
  return Object(data['properties']).type.const;
}

function readResponses(document: OpenApi, operation: Node): Map<number, Response> {
  const written = Object.entries<unknown>(Object(operation['responses']));
  return new Map(written.map(([status, response]) => [Number(status), readResponse(document, response)]));
}

function readResponse(document: OpenApi, written: unknown): Response {
  const { headers = {}, content = {} } = Object(follow(document, written));
  const entries = Object.entries<unknown>(headers).map(([name, header]) => {
    const { required = false, schema } = Object(follow(document, header));
    return [name, { required, schema }] as const;
  });
  return { schemas: readContent(content), headers: new Map(entries) };
}

function readContent(content: unknown): Map<string, Schema> {
  return new Map(Object.entries<{ schema: Schema }>(Object(content)).map(([type, { schema }]) => [type, schema]));
}
