// Which media type the answer has, and whether that of the body can be read: both as JSON:API 1.1 has it.
import { Refusal } from './errors.ts';

export const json = 'application/json';
export const jsonApi = 'application/vnd.api+json';

export type MediaType = typeof json | typeof jsonApi;

/** In order of preference, where the caller has none. */
const offered: readonly MediaType[] = [json, jsonApi];

const remembered = new Map<string, MediaType | undefined>();
/** Programs send the same few values over and over. Who sends others doesn't fill the memory. */
const mostRemembered = 200;

/** @returns undefined where the header allows neither type */
export function negotiate(accept: string | undefined): MediaType | undefined {
  if (accept === undefined || accept === '*/*' || accept === json) return json;
  if (remembered.has(accept)) return remembered.get(accept);
  const chosen = choose(accept);
  if (remembered.size < mostRemembered && accept.length < 200) remembered.set(accept, chosen);
  return chosen;
}

interface Range {
  readonly type: string;
  readonly quality: number;
  /** Of parameters other than `q`. */
  readonly names: readonly string[];
  readonly position: number;
}

function choose(accept: string): MediaType | undefined {
  const ranges = split(accept, ',').map(readRange);
  const own = ranges.filter(({ type }) => type === jsonApi);
  const usable = own.filter(({ names }) => names.every((name) => name === 'profile'));
  // "If all instances of that media type are modified with a media type parameter other than `ext` or `profile`, servers
  // MUST respond with a 406", and there is no extension that is supported.
  if (own.length > 0 && usable.length === 0) return undefined;
  const heeded = ranges.filter(({ type }) => type !== jsonApi).concat(usable);
  const [best] = offered
    .flatMap((type) => {
      const range = mostSpecific(heeded, type);
      return range === undefined || range.quality === 0 ? [] : [{ type, ...rank(range) }];
    })
    .sort((a, b) => b.quality - a.quality || b.specificity - a.specificity || a.position - b.position);
  return best?.type;
}

function mostSpecific(ranges: readonly Range[], type: MediaType): Range | undefined {
  const names = [type, `${type.split('/')[0]}/*`, '*/*'];
  return names.map((name) => ranges.find((range) => range.type === name)).find((range) => range !== undefined);
}

function rank({ type, quality, position }: Range): { quality: number; specificity: number; position: number } {
  return { quality, specificity: type === '*/*' ? 0 : type.endsWith('/*') ? 1 : 2, position };
}

function readRange(text: string, position: number): Range {
  const { type, parameters } = readMediaType(text);
  const quality = Number(new Map(parameters).get('q') ?? 1);
  return {
    type,
    quality: Number.isNaN(quality) ? 0 : quality,
    names: parameters.map(([name]) => name).filter((name) => name !== 'q'),
    position,
  };
}

/** Its value is as it was sent, with its quotes. */
type Parameter = readonly [name: string, value: string];

/** @param text a `Content-Type`, or one of the types in `Accept` */
function readMediaType(text: string): { type: string; parameters: readonly Parameter[] } {
  const [type = '', ...rest] = split(text, ';');
  const parameters = rest.filter(Boolean).map((part): Parameter => {
    const [name = '', value = ''] = part.split('=');
    return [name.trim().toLowerCase(), value.trim()];
  });
  return { type: type.toLowerCase(), parameters };
}

/** A separator between quotes is none. */
function split(text: string, separator: ',' | ';'): string[] {
  const parts: string[] = [];
  let [start, quoted] = [0, false];
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char === '\\' && quoted) index++;
    else if (char === '"') quoted = !quoted;
    else if (char === separator && !quoted) {
      parts.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}

export function notAcceptable(): Refusal {
  return new Refusal({
    code: 'not_acceptable',
    detail: `Responses are \`${json}\` or \`${jsonApi}\`, without parameters.`,
    source: { header: 'Accept' },
  });
}

/**
 * Says how to read a body.
 *
 * @throws Refusal 415
 */
export function bodyType(contentType: string | undefined): MediaType {
  if (contentType === json) return json;
  if (contentType === undefined) throw unsupported(`Say what the body is: \`Content-Type: ${json}\`.`);
  const { type, parameters } = readMediaType(contentType);
  if (type === json) {
    checkCharset(parameters);
    return json;
  }
  if (type !== jsonApi) throw unsupported(`Send the body as \`${json}\`, not as \`${type.slice(0, 80)}\`.`);
  const wrong = parameters.map(([name]) => name).find((name) => name !== 'profile');
  if (wrong === undefined) return jsonApi;
  throw unsupported(`Send \`${jsonApi}\` without the parameter \`${wrong.slice(0, 80)}\`.`);
}

/**
 * JSON has no parameters (RFC 8259, section 11), so they mean nothing. But who says that the text is not UTF-8 means it: read as
 * UTF-8, it would be other text, or no JSON for a reason that nobody sees.
 */
function checkCharset(parameters: readonly Parameter[]): void {
  const charsets = parameters.filter(([name]) => name === 'charset').map(([, value]) => unquoted(value));
  const other = charsets.find((charset) => charset.toLowerCase() !== 'utf-8');
  if (other === undefined) return;
  throw unsupported(`Send the body in UTF-8, which JSON always is, not as \`charset=${other.slice(0, 80)}\`.`);
}

/** RFC 9110, section 5.6.4. */
function unquoted(value: string): string {
  return /^".*"$/.test(value) ? value.slice(1, -1).replaceAll(/\\(.)/g, '$1') : value;
}

function unsupported(detail: string, header = 'Content-Type'): Refusal {
  return new Refusal({ code: 'unsupported_media_type', detail, source: { header } });
}

/** @throws Refusal 415 */
export function checkEncoding(encoding: string | undefined): void {
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return;
  throw unsupported(`Send the body as it is, not compressed as \`${encoding.slice(0, 80)}\`.`, 'Content-Encoding');
}
