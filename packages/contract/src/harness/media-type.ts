// Does the answer come in a documented media type, and in one that was asked for?
import type { Subject } from './subject.ts';
import { isJson, mediaRange } from './text.ts';

export function checkMediaType({ response, exchange }: Subject): string[] {
  if (response === undefined) return [];
  const header = exchange.headers.get('Content-Type');
  const documented = Object.keys(response.content ?? {});
  if (documented.length === 0) return header === null ? [] : [`is ${header}, where the contract has no body`];
  if (header === null) return [`has no Content-Type, where the contract has ${documented.join(', ')}`];

  const { type, parameters } = mediaRange(header);
  if (!documented.includes(type)) return [`is ${header}, where the contract has ${documented.join(', ')}`];
  // JSON:API forbids them, and JSON has none (RFC 8259, section 11).
  if (isJson(type) && parameters.length > 0) return [`is ${header}, where the contract has no parameters`];
  return checkAsked(exchange.requestHeaders.get('Accept') ?? '*/*', type, documented);
}

function checkAsked(accept: string, type: string, documented: string[]): string[] {
  const asked = accept
    .split(',')
    .map(mediaRange)
    // JSON:API ignores its own type with parameters; of others, they are a preference.
    .filter(
      (range) => range.type !== 'application/vnd.api+json' || !range.parameters.some((each) => !/^q=/i.test(each)),
    );
  const [first] = asked;
  if (asked.length === 1 && first?.type === '*/*') {
    // Who has no preference gets plain JSON.
    const usual = documented[0];
    return type === usual ? [] : [`is ${type} for a caller without preference, who is to get ${usual}`];
  }
  const acceptable = documented.filter((each) => asked.some((range) => includes(range.type, each)));
  // Where nothing is acceptable, the answer is 406 in whatever type there is.
  return acceptable.length === 0 || acceptable.includes(type) ? [] : [`is ${type}, where ${accept} was asked for`];
}

function includes(range: string, type: string): boolean {
  return range === type || range === '*/*' || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));
}
