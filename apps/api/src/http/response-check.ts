// Holds what is answered against the contract: for tests, by the validators that requests are held against.
import type { OpenApi, Schema } from './contract/document.ts';
import type { Operation, Response } from './contract/operation.ts';
import { responseValidator } from './contract/validators.ts';
import type { Body, CheckAnswer } from './exchange.ts';
import type { HeaderList } from './headers.ts';

export class ContractViolation extends Error {
  override readonly name = 'ContractViolation';
}

/** Headers that every answer has; others are set where the answer is made. */
const standard = /^X-(RateLimit-|Request-Id$)/;

/** @param shared what any address may answer before a request becomes one of an operation */
export function responseChecks(
  document: OpenApi,
  shared: ReadonlyMap<number, Response>,
): (operation: Operation | undefined) => CheckAnswer {
  const validate = responseValidator(document);
  return (operation) => (status, headers, body) => {
    // What is no operation's and no error is not of the contract: a preflight, a file.
    if (operation === undefined && status < 400) return;
    const response =
      operation?.responses.get(status) ?? (mayBeShared(operation, status) ? shared.get(status) : undefined);
    const problems =
      response === undefined
        ? [`${status} is not documented`]
        : [...checkHeaders(response, headers, validate), ...checkBody(response, body, validate)];
    if (problems.length === 0) return;
    throw new ContractViolation(`${operation?.id ?? 'no operation'} ${status}: ${problems.join('; ')}`);
  };
}

/** What can be wrong with a request before it is one of an operation. */
function mayBeShared(operation: Operation | undefined, status: number): boolean {
  return operation === undefined || [400, 408, 431].includes(status);
}

type Validated = ReturnType<typeof responseValidator>;

function checkHeaders(response: Response, headers: Readonly<HeaderList>, validate: Validated): string[] {
  const sent = new Map<string, string>();
  for (let index = 0; index < headers.length; index += 2) sent.set(headers[index] ?? '', headers[index + 1] ?? '');
  const undocumented = [...sent.keys()].filter((name) => !response.headers.has(name));
  return [
    ...undocumented.map((name) => `the header ${name} is not documented`),
    ...[...response.headers].flatMap(([name, { required, schema }]) => {
      const value = sent.get(name);
      if (value === undefined) return required && !standard.test(name) ? [`the header ${name} is missing`] : [];
      return problemsOf(validate, schema, /^\d+$/.test(value) ? Number(value) : value).map((each) => `${name} ${each}`);
    }),
  ];
}

function checkBody(response: Response, body: Body | undefined, validate: Validated): string[] {
  if (body === undefined) return response.schemas.size === 0 ? [] : ['there is no body'];
  const schema = response.schemas.get(body.type);
  if (schema === undefined) return [`${body.type} is not documented`];
  return problemsOf(validate, schema, JSON.parse(body.content.toString()));
}

function problemsOf(validate: Validated, schema: Schema, value: unknown): string[] {
  return validate(schema, value).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
