// Each check of the harness: what it lets pass, and what it says of the rest.
import { describe, expect, test } from 'vitest';
import { example, findings, type Sketch } from './exchange.ts';

interface Good extends Sketch {
  name: string;
}

interface Bad extends Good {
  says: string;
}

const post = (body: unknown, type = 'application/json'): Sketch => ({
  method: 'POST',
  sent: { 'Content-Type': type },
  requestBody: typeof body === 'string' ? body : JSON.stringify(body),
  headers: { ETag: '"1"' },
});
const wanted = { region: 'us-east-1', plan: 'professional', image: 'ubuntu-22.04' };
const servers = example('GET', '/servers', 200);

describe('it lets pass', () => {
  const cases: Good[] = [
    { name: 'an answer as documented' },
    { name: 'a documented refusal', path: '/servers/srv_1', status: 404 },
    { name: 'a query as documented', path: '/servers?page[size]=5&filter[region]=us-east-1&include=siblings' },
    { name: 'the same query with its brackets escaped', path: '/servers?page%5Bsize%5D=5' },
    { name: 'an unknown parameter that is refused', path: '/servers?colour=red', status: 400 },
    { name: 'an unknown parameter of OAuth, which ignores it', path: `${authorize()}&colour=red`, ...redirect() },
    { name: 'a body as documented', ...post(wanted) },
    { name: 'a wrong body that is refused', ...post({ region: 7 }), status: 400 },
    {
      name: 'a document of JSON:API',
      ...post({ data: { type: 'servers', attributes: wanted } }, 'application/vnd.api+json'),
    },
    {
      name: 'no credentials where none are needed',
      path: '/status',
      sent: { Authorization: undefined },
      headers: { ETag: '"1"' },
    },
    {
      name: 'no credentials that are refused',
      sent: { Authorization: undefined },
      status: 401,
      headers: { 'WWW-Authenticate': 'Bearer' },
    },
    { name: 'HEAD without a body', method: 'HEAD', body: '' },
    { name: 'an unknown path that is refused', path: '/nowhere', status: 404 },
    {
      name: 'an unknown method that is refused',
      method: 'DELETE',
      status: 405,
      headers: { Allow: 'GET, HEAD, POST, OPTIONS' },
    },
    { name: 'what the HTTP layer refuses before an operation sees it', status: 431 },
    {
      name: 'attributes that were not asked for and are not there',
      path: '/servers?fields[servers]=name',
      body: server((each) => ({ ...each, attributes: { name: 'web' } })),
    },
    { name: 'plain JSON for a caller without preference', sent: { Accept: '*/*' } },
    {
      name: 'JSON:API where it is asked for',
      ...jsonApi(),
      sent: { Accept: 'text/html, application/vnd.api+json;q=1' },
    },
  ];
  test.each(cases)('$name', (sketch) => {
    expect(findings(sketch)).toEqual([]);
  });
});

describe('it finds', () => {
  const cases: Bad[] = [
    {
      name: 'a path the contract does not have',
      path: '/machines',
      body: servers,
      says: 'operation: GET /machines 200: the contract has no such path',
    },
    {
      name: 'an unknown path refused by the name of something else',
      path: '/machines',
      status: 404,
      body: example('GET', '/servers/srv_1', 404),
      says: 'operation: GET /machines 404: the contract has no such path, so this is to be 404 `unknown_path` or another shared answer; it is by another code',
    },
    {
      name: 'a method the path does not have',
      method: 'DELETE',
      body: servers,
      says: 'operation: DELETE /servers 200: the contract knows GET, POST here, so this is to be 405',
    },
    {
      name: 'a 405 that forgets a method',
      method: 'DELETE',
      status: 405,
      headers: { Allow: 'GET' },
      says: "operation: DELETE /servers 405: Allow doesn't name POST",
    },
    {
      name: 'an id of another kind',
      path: '/servers/evt_1',
      headers: { ETag: '"1"' },
      says: "operation: servers.get 200: took the path's id evt_1: must match pattern",
    },
    {
      name: 'an undocumented status',
      status: 422,
      body: servers,
      says: 'status: servers.list 422: 422 is not documented; there is 200, 400, 401',
    },
    {
      name: 'a shared status under a code of its own',
      path: '/account',
      status: 403,
      body: example('GET', '/servers', 403),
      says: 'status: account.get 403: 403 (code `insufficient_scope`) is not documented',
    },
    {
      name: 'a header that is missing',
      path: '/servers/srv_1',
      says: 'header: servers.get 200: the header ETag is missing',
    },
    {
      name: 'a header that is missing where nothing is documented',
      path: '/machines',
      status: 404,
      headers: { 'X-RateLimit-Reset': undefined },
      says: 'header: GET /machines 404: the header X-RateLimit-Reset is missing',
    },
    {
      name: 'a header of another type',
      headers: { 'X-RateLimit-Limit': 'many' },
      says: 'header: servers.list 200: the header X-RateLimit-Limit is many: must be integer',
    },
    {
      name: 'a header with an empty value',
      headers: { 'X-RateLimit-Reset': '' },
      says: 'header: servers.list 200: the header X-RateLimit-Reset is : must be integer',
    },
    {
      name: 'more remaining than the limit',
      headers: { 'X-RateLimit-Remaining': '501' },
      says: 'header: servers.list 200: X-RateLimit-Remaining (501) is above X-RateLimit-Limit (500)',
    },
    {
      name: 'a request header that should have been refused',
      ...post(wanted),
      sent: { 'Content-Type': 'application/json', 'Idempotency-Key': 'k'.repeat(256) },
      says: 'header: servers.create 200: took the request header Idempotency-Key: kkk',
    },
    {
      name: 'an undocumented media type',
      headers: { 'Content-Type': 'application/problem+json' },
      says: 'media-type: servers.list 200: is application/problem+json, where the contract has application/json, application/vnd.api+json',
    },
    {
      name: 'a charset',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      says: 'media-type: servers.list 200: is application/json; charset=utf-8, where the contract has no parameters',
    },
    {
      name: 'no media type',
      headers: { 'Content-Type': undefined },
      says: 'media-type: servers.list 200: has no Content-Type',
    },
    {
      name: 'another media type than was asked for',
      sent: { Accept: 'application/vnd.api+json' },
      says: 'media-type: servers.list 200: is application/json, where application/vnd.api+json was asked for',
    },
    {
      name: 'JSON:API for a caller without preference',
      ...jsonApi(),
      says: 'media-type: servers.list 200: is application/vnd.api+json for a caller without preference, who is to get application/json',
    },
    {
      name: 'a body that is not valid',
      body: server((each) => without(each, 'id')),
      says: "body: servers.list 200: the body is not valid: /data/0 must have required property 'id'",
    },
    {
      name: 'a body that is not JSON',
      body: '<html>',
      says: 'body: servers.list 200: the body is not JSON',
    },
    {
      name: 'a body where there is none',
      method: 'POST',
      path: '/oauth/revoke',
      sent: { 'Content-Type': 'application/x-www-form-urlencoded' },
      requestBody: 'token=t',
      body: '{}',
      headers: { 'Content-Type': undefined },
      says: 'body: oauth.revoke 200: has a body of 2 bytes, where the contract has none',
    },
    {
      name: 'HEAD with a body',
      method: 'HEAD',
      says: 'body: servers.list 200: has a body of',
    },
    {
      name: 'an attribute that was asked for and is not there',
      body: server((each) => ({ ...each, attributes: without(each.attributes, 'region') })),
      says: "body: servers.list 200: the body is not valid: /data/0/attributes must have required property 'region'",
    },
    {
      name: 'an error that tells another status than the answer',
      path: '/servers/srv_1',
      status: 404,
      body: withStatus('410'),
      says: 'body: servers.get 404: /errors/0/status is 410, and the head of the answer says 404',
    },
    {
      name: 'an unknown query parameter',
      path: '/servers?colour=red',
      says: "query: servers.list 200: took the query parameter colour, which it doesn't know",
    },
    {
      name: 'an unknown member of a query parameter',
      path: '/servers?page[number]=2',
      says: 'query: servers.list 200: took the query parameter page {"number":"2"}: must NOT have additional properties',
    },
    {
      name: 'a query parameter of another form',
      path: '/servers?page=2',
      says: "query: servers.list 200: took the query parameter page, which it doesn't know",
    },
    {
      name: 'a query parameter of another type',
      path: '/servers?page[size]=many',
      says: 'query: servers.list 200: took the query parameter page {"size":"many"}: /size must be integer',
    },
    {
      name: 'a query parameter that is there twice',
      path: '/servers?sort=name&sort=-name',
      says: "query: servers.list 200: took a second sort, which it doesn't know",
    },
    {
      name: 'a missing query parameter',
      path: authorize().replace('client_id=console&', ''),
      ...redirect(),
      says: 'query: oauth.authorize 303: was answered without the query parameter client_id',
    },
    {
      name: 'a request body that is not valid',
      ...post({ ...wanted, count: 99 }),
      says: 'request-body: servers.create 200: took a request body that is not valid: /count must be <= 20',
    },
    {
      name: 'a request body of an undocumented type',
      ...post('count=2', 'text/plain'),
      says: 'request-body: servers.create 200: took a request body of type text/plain',
    },
    {
      name: 'a request body that is not JSON',
      ...post('{'),
      says: 'request-body: servers.create 200: took a request body that is not JSON',
    },
    {
      name: 'JSON:API with a parameter',
      ...post({ data: { type: 'servers', attributes: wanted } }, 'application/vnd.api+json; charset=utf-8'),
      says: 'request-body: servers.create 200: took application/vnd.api+json; charset=utf-8',
    },
    {
      name: 'no request body where one is needed',
      method: 'POST',
      headers: { ETag: '"1"' },
      says: 'request-body: servers.create 200: was answered without a request body',
    },
    {
      name: 'a request body where there is none',
      requestBody: '{}',
      says: 'request-body: servers.list 200: took a request body, where the contract has none',
    },
    {
      name: 'no credential',
      sent: { Authorization: undefined },
      says: 'credentials: servers.list 200: was answered without Authorization: Bearer;',
    },
    {
      name: 'no account',
      sent: { 'X-CloudNexus-Id': undefined },
      says: 'credentials: servers.list 200: was answered without X-CloudNexus-Id;',
    },
    {
      name: 'a credential of another scheme',
      sent: { Authorization: 'Basic a2V5' },
      says: 'credentials: servers.list 200: was answered without Authorization: Bearer;',
    },
  ];
  test.each(cases)('$name', ({ says, ...sketch }) => {
    expect(findings(sketch)).toEqual([expect.stringContaining(says)]);
  });
});

/** The list with one server in it, changed. */
function server(change: (server: Resource) => object): unknown {
  const { data, ...rest } = Object(servers);
  return { ...rest, data: [change(data[0])] };
}

function without(object: object, name: string): object {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}

interface Resource {
  id: string;
  attributes: object;
}

function jsonApi(): Sketch {
  return { headers: { 'Content-Type': 'application/vnd.api+json' } };
}

function withStatus(status: string): unknown {
  const document = Object(example('GET', '/servers/srv_1', 404));
  return { ...document, errors: [{ ...document.errors[0], status }] };
}

function authorize(): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'console',
    redirect_uri: 'https://app.example.com/callback',
    scope: 'servers:read',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  });
  return `/oauth/authorize?${query}`;
}

function redirect(): Sketch {
  return {
    sent: { Accept: 'text/html' },
    status: 303,
    headers: { Location: 'https://app.example.com/callback', 'Content-Type': undefined },
    body: '',
  };
}
