// Was a body taken that the contract doesn't have?
import type { Subject } from './subject.ts';
import { isJson, mediaRange, read } from './text.ts';

export function checkRequestBody({ operation, exchange, isAccepted, contract }: Subject): string[] {
  // A wrong body is only wrong where it was taken: it is there to be refused.
  if (operation === undefined || !isAccepted) return [];
  const { requestBody } = operation;
  const { requestBody: body = new Uint8Array(), requestHeaders } = exchange;
  if (body.length === 0) return requestBody?.required === true ? ['was answered without a request body'] : [];
  if (requestBody === undefined) return ['took a request body, where the contract has none'];

  const header = requestHeaders.get('Content-Type') ?? '';
  const { type, parameters } = mediaRange(header);
  const schema = requestBody.content[type]?.schema;
  if (schema === undefined) {
    return [
      `took a request body of type ${header || '(none)'}, where the contract has ${Object.keys(requestBody.content).join(', ')}`,
    ];
  }
  if (type === 'application/vnd.api+json' && parameters.length > 0)
    return [`took ${header}; JSON:API has 415 for parameters`];
  const json = isJson(type) ? read(body) : { value: form(body) };
  if (json === undefined) return ['took a request body that is not JSON'];
  return contract.problems(schema, json.value).map((problem) => `took a request body that is not valid: ${problem}`);
}

/** `application/x-www-form-urlencoded`. A field that is there twice is an array, which no schema takes. */
export function form(body: Uint8Array): Record<string, string | string[]> {
  const fields = Map.groupBy(new URLSearchParams(Buffer.from(body).toString('utf8')), ([name]) => name);
  return Object.fromEntries(
    [...fields].map(([name, pairs]) => {
      const values = pairs.map(([, value]) => value);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}
