// Is the body what the contract says, under JSON Schema 2020-12?
import type { Problems } from '../contract/validator.ts';
import { askedFields } from './query.ts';
import type { Subject } from './subject.ts';
import { isJson, mediaRange, show } from './text.ts';

export function checkBody(subject: Subject): string[] {
  const { response, exchange, json } = subject;
  if (response === undefined) return [];
  const { body, method, headers } = exchange;
  if (method === 'HEAD' || response.content === undefined) {
    return body.length === 0 ? [] : [`has a body of ${body.length} bytes, where the contract has none`];
  }
  const { type } = mediaRange(headers.get('Content-Type') ?? '');
  const schema = response.content[type]?.schema;
  if (schema === undefined) return []; // the media type is not documented, and another check says so
  if (isJson(type))
    return json === undefined ? ['the body is not JSON'] : [...valid(subject)(schema, json.value), ...named(subject)];
  return valid(subject)(schema, Buffer.from(body).toString('utf8'));
}

function valid({ contract, exchange }: Subject): Problems {
  const types = askedFields(exchange.path);
  const problems = types.length === 0 ? contract.problems : contract.sparseProblems(types);
  return (schema, value) => problems(schema, value).map((problem) => `the body is not valid: ${problem}`);
}

/** An error repeats what the head of the answer says. No schema can compare the two. */
function named({ json, exchange: { status, headers } }: Subject): string[] {
  const errors: unknown = Object(json?.value).errors;
  if (!Array.isArray(errors)) return [];
  const expected = { status: String(status), id: headers.get('X-Request-Id') };
  return errors.flatMap((error, index) =>
    Object.entries(expected)
      .filter(([name, value]) => error?.[name] !== undefined && value !== null && error[name] !== value)
      .map(
        ([name, value]) => `/errors/${index}/${name} is ${show(error[name])}, and the head of the answer says ${value}`,
      ),
  );
}
