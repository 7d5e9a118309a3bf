// What the path and the headers of an operation say.
import type { IncomingHttpHeaders } from 'node:http';
import { describe } from '../contract/describe.ts';
import { follow, type OpenApi } from '../contract/document.ts';
import type { Operation } from '../contract/operation.ts';
import type { Validate, Validators } from '../contract/validators.ts';
import type { Problem } from '../errors.ts';
import { parseIfMatch, type IfMatch } from './precondition.ts';

export type Params = Readonly<Record<string, string>>;

export interface Parameters {
  readonly ifMatch: IfMatch | undefined;
  readonly idempotencyKey: string | undefined;
}

export type ReadParameters = (params: Params, headers: IncomingHttpHeaders, problems: Problem[]) => Parameters;

export function parametersReader(operation: Operation, document: OpenApi, validators: Validators): ReadParameters {
  const inPath = operation.parameters
    .filter((parameter) => parameter.in === 'path')
    .map(({ name, schema }) => ({
      name,
      validate: validators.compile(schema),
      says: wordsFor(follow(document, schema)),
    }));
  const header = (name: string): Validate | undefined => {
    const found = operation.parameters.find((parameter) => parameter.in === 'header' && parameter.name === name);
    return found && validators.compile(found.schema);
  };
  const [version, key, match] = [header('X-CloudNexus-Version'), header('Idempotency-Key'), header('If-Match')];

  return (params, headers, problems) => {
    const sentVersion = single(headers['x-cloudnexus-version']);
    if (version !== undefined && sentVersion !== undefined && version(sentVersion, false).length > 0)
      problems.push(unsupportedVersion(sentVersion, version));
    for (const { name, validate, says } of inPath)
      if (validate(params[name], false).length > 0)
        problems.push({
          code: 'invalid_parameter',
          detail: says(name, params[name] ?? ''),
          source: { parameter: name },
        });
    return {
      idempotencyKey: key && readKey(single(headers['idempotency-key']), key, problems),
      ifMatch: match && readIfMatch(headers['if-match'], problems),
    };
  };
}

function wordsFor({
  description,
  examples,
}: Readonly<Record<string, unknown>>): (name: string, value: string) => string {
  const [example] = examples as unknown[]; // every schema of the contract has one
  const what = String(description).replace(/^The/, 'the').replace(/\.$/, '');
  return (name, value) => `\`${name}\` must be ${what}, such as \`${example}\`, not \`${value.slice(0, 80)}\`.`;
}

function unsupportedVersion(sent: string, validate: Validate): Problem {
  const [{ params } = {}] = validate(sent, true);
  const served = [Object(params).allowedValues].flat().join(', ');
  return {
    code: 'unsupported_version',
    detail: `This API serves version ${served}, not ${sent.slice(0, 80)}.`,
    source: { header: 'X-CloudNexus-Version' },
  };
}

function readKey(sent: string | undefined, validate: Validate, problems: Problem[]): string | undefined {
  if (sent === undefined) return undefined;
  for (const { detail } of describe(validate(sent, true), () => '`Idempotency-Key`'))
    problems.push({ code: 'invalid_parameter', detail, source: { header: 'Idempotency-Key' } });
  return sent;
}

function readIfMatch(sent: string | undefined, problems: Problem[]): IfMatch | undefined {
  if (sent === undefined) return undefined;
  const ifMatch = parseIfMatch(sent);
  if (ifMatch === undefined)
    problems.push({
      code: 'invalid_parameter',
      detail: 'Send the `ETag` as it came, with its quotes: `If-Match: "3"`.',
      source: { header: 'If-Match' },
    });
  return ifMatch;
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header; // only what is known to be a list comes as one
}
