// Are the documented headers there, and do they have the documented form?
import type { Header } from '../contract/operation.ts';
import type { Subject } from './subject.ts';
import { show } from './text.ts';
import { typed } from './typed.ts';

/** What every response has, errors and unknown paths included, whatever the contract says of it. */
const everywhere = ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset', 'X-Request-Id'];

export function checkHeader(subject: Subject): string[] {
  const { response, exchange } = subject;
  const documented = response?.headers ?? {};
  const missing = everywhere.filter((name) => documented[name]?.required !== true && !exchange.headers.has(name));
  return [
    ...missing.map((name) => `the header ${name} is missing, which every response has`),
    ...Object.entries(documented).flatMap(([name, header]) => checkAnswered(subject, name, header)),
    ...checkBucket(exchange.headers),
    ...checkSent(subject),
  ];
}

function checkAnswered({ exchange, contract }: Subject, name: string, { required, schema }: Header): string[] {
  const value = exchange.headers.get(name);
  if (value === null) return required === true ? [`the header ${name} is missing`] : [];
  const problems = contract.problems(schema, typed(contract.bundle, schema, value));
  return problems.map((problem) => `the header ${name} is ${show(value)}: ${problem}`);
}

/** No schema can say that one header is not above another. */
function checkBucket(headers: Headers): string[] {
  const [limit, remaining] = [headers.get('X-RateLimit-Limit'), headers.get('X-RateLimit-Remaining')];
  if (!(Number(remaining) > Number(limit ?? Number.NaN))) return [];
  return [`X-RateLimit-Remaining (${remaining}) is above X-RateLimit-Limit (${limit})`];
}

/** What the caller sent is only wrong where it was taken: to be refused is what a wrong header is for. */
function checkSent({ operation, exchange, isAccepted, contract }: Subject): string[] {
  if (operation === undefined || !isAccepted) return [];
  return operation.parameters
    .filter((parameter) => parameter.in === 'header')
    .flatMap(({ name, required, schema }) => {
      const value = exchange.requestHeaders.get(name);
      if (value === null) return required === true ? [`was answered without the request header ${name}`] : [];
      const problems = contract.problems(schema, typed(contract.bundle, schema, value));
      return problems.map((problem) => `took the request header ${name}: ${show(value)}: ${problem}`);
    });
}
