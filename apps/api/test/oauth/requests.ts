// Requests as a client writes them by hand, so that a test can leave out or change any part.
import { hash } from 'node:crypto';
import { redirectUri, type NewClient, type World } from './kit.ts';
import { Person } from './person.ts';

export const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
export const challenge = hash('sha256', verifier, 'base64url');

type Fields = Readonly<Record<string, string | undefined>>;

export interface Said {
  readonly status: number;
  readonly headers: Headers;
  // What is in it is what the test says.
  readonly body: Readonly<Record<string, string | undefined>>;
}

/** @param made authenticates by HTTP Basic, or says its identifier; undefined for nobody */
export async function post(world: World, path: string, made: NewClient | undefined, fields: Fields): Promise<Said> {
  const { client, secret } = made ?? {};
  const basic = secret === undefined ? undefined : `Basic ${btoa(`${client?.id}:${secret}`)}`;
  const own = client !== undefined && secret === undefined ? { client_id: client.id } : {};
  return await send(world, path, {
    headers: basic === undefined ? {} : { Authorization: basic },
    body: form({ ...own, ...fields }),
  });
}

export async function send(world: World, path: string, init: RequestInit): Promise<Said> {
  const response = await world.fetch(world.url + path, { method: 'POST', ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
}

export function token(world: World, made: NewClient | undefined, fields: Fields): Promise<Said> {
  return post(world, '/oauth/token', made, fields);
}

export function form(fields: Fields): URLSearchParams {
  const given = Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(given);
}

export function authorizeUrl(world: World, { client }: NewClient, changed: Fields = {}): URL {
  const url = new URL('/oauth/authorize', world.url);
  url.search = form({
    response_type: 'code',
    client_id: client.id,
    redirect_uri: redirectUri,
    scope: 'servers:read',
    state: 'af0ifjsldkj',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changed,
  }).toString();
  return url;
}

/** @returns a code that a person allowed */
export async function newCode(world: World, made: NewClient, key: string, changed?: Fields): Promise<string> {
  const callback = await new Person(world.url).allow(authorizeUrl(world, made, changed), key);
  const code = callback.searchParams.get('code');
  if (code === null) throw new Error(`There is no code: ${callback.href}`);
  return code;
}

export function exchange(world: World, made: NewClient, code: string, changed: Fields = {}): Promise<Said> {
  const fields = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier };
  return token(world, made, { ...fields, ...changed });
}

export function refresh(world: World, made: NewClient, { refresh_token: given }: Said['body']): Promise<Said> {
  return token(world, made, { grant_type: 'refresh_token', refresh_token: given });
}
