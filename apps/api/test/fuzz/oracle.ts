// What the contract says of an answer, read from the bundle again: nothing of what is under test is used to judge it.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

type Node = Record<string, unknown>;

export interface Answered {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  /** Whether attributes were left out because that was asked for. */
  readonly isSparse: boolean;
}

const bundle: Node = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@cloudnexus/spec/openapi.json'), 'utf8'),
);

const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(bundle, 'bundle');
const compiled = new Map<string, ValidateFunction>();

const everywhere = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'x-request-id'];

/** @returns what is wrong with the answer; empty when the contract has it */
export function judge(answered: Answered): string[] {
  const { method, status, headers } = answered;
  const problems = everywhere.filter((name) => !headers.has(name)).map((name) => `there is no ${name}`);
  if (Number(headers.get('x-ratelimit-remaining')) > Number(headers.get('x-ratelimit-limit')))
    problems.push('more remains than the limit');
  if (status >= 500) problems.push(`it is ${status}: ${answered.text}`);
  // What no operation answers, and no error.
  if (status === 204 && method === 'OPTIONS') return problems;
  const response = documented(answered);
  if (response === undefined) return [...problems, `${status} is not documented`];
  return [...problems, ...judgeHeaders(response, headers), ...judgeBody(response, answered)];
}

function documented({ method, path, status }: Answered): Node | undefined {
  const item = find(path);
  const operation = item && at(item, method === 'HEAD' ? 'get' : method.toLowerCase());
  const own = operation && at(operation, 'responses', String(status));
  if (own !== undefined) return own;
  // 404 is of paths that there are not, 405 of those that there are.
  if (operation !== undefined && (status === 404 || status === 405)) return undefined;
  if (item !== undefined && status === 404) return undefined;
  return at(bundle, 'components', 'pathItems', 'AnyPath', 'get', 'responses', String(status));
}

/** The path item of the contract: `/events/stream-tickets` is no event. */
function find(path: string): Node | undefined {
  const templates = Object.entries(bundle['paths'] as Node).sort(([a], [b]) => count(a) - count(b));
  for (const [template, item] of templates) {
    const base = Object(item).servers === undefined ? '/v2' : '';
    const pattern = (base + template).replaceAll('.', String.raw`\.`).replaceAll(/\{\w+\}/g, '[^/]+');
    if (new RegExp(`^${pattern}$`).test(path)) return Object(item);
  }
  return undefined;
}

function count(template: string): number {
  return template.split('{').length;
}

function judgeHeaders(response: Node, headers: Answered['headers']): string[] {
  return Object.entries(Object(response['headers'])).flatMap(([name, written]) => {
    const header = resolve(written);
    const value = headers.get(name.toLowerCase());
    if (value === undefined) return header['required'] === true ? [`the header ${name} is missing`] : [];
    const typed = Object(header['schema']).type === 'integer' ? Number(value) : value;
    return problemsOf(header['schema'], typed).map((problem) => `the header ${name} is ${value}: ${problem}`);
  });
}

function judgeBody(response: Node, { method, headers, text, isSparse, status }: Answered): string[] {
  if (method === 'HEAD') return text === '' ? [] : ['HEAD has a body'];
  const type = headers.get('content-type') ?? '';
  if (response['content'] === undefined) return text === '' ? [] : ['there is a body'];
  const content = Object(Object(response['content'])[type]);
  if (content.schema === undefined) return [`the type ${type} is not documented`];
  if (type === 'text/html') return problemsOf(content.schema, text);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return [`the body is not JSON: ${text.slice(0, 100)}`];
  }
  const problems = isSparse && status === 200 ? [] : problemsOf(content.schema, document);
  for (const error of Object(document).errors ?? []) {
    if (error.id !== headers.get('x-request-id')) problems.push('an error names another request');
    if (error.status !== String(status)) problems.push('an error has another status');
  }
  return problems;
}

function problemsOf(schema: unknown, value: unknown): string[] {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"bundle#/');
  const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text));
  compiled.set(text, validate);
  return validate(value) ? [] : [ajv.errorsText(validate.errors)];
}

function at(node: Node, ...path: string[]): Node | undefined {
  let found: unknown = node;
  for (const part of path) found = Object(found)[part] && resolve(Object(found)[part]);
  return found as Node | undefined; // an object of the contract, where there is one
}

function resolve(node: unknown): Node {
  const { $ref } = Object(node);
  if ($ref === undefined) return Object(node);
  return resolve(
    $ref
      .slice(2)
      .split('/')
      .reduce((each: Node, part: string) => each[part], bundle),
  );
}
