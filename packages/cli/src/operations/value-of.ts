import { UsageError } from '../usage-error.ts';
import type { Input } from './operation.ts';

/**
 * What a flag means.
 *
 * @param texts each one that was given
 * @throws UsageError where it means nothing
 */
export function valueOf(
  { name, kind, values }: Pick<Input, 'name' | 'kind' | 'values'>,
  texts: readonly string[],
): unknown {
  const text = texts.at(-1) ?? '';
  const refuse = (expected: string): never => {
    throw new UsageError(`--${name} is ${JSON.stringify(text.slice(0, 80))}; it must be ${expected}.`);
  };
  switch (kind) {
    case 'integer':
      return /^-?\d+$/.test(text) ? Number(text) : refuse('a whole number');
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : refuse('a number');
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : refuse('true or false');
    case 'null':
      return null;
    case 'switch':
      return true;
    // Of known values several may be in one text: none of them has a comma.
    case 'list':
      return values
        ? texts.flatMap((each) => each.split(',').filter(Boolean))
        : texts.map((each) => each.replace(/\n$/, ''));
    case 'map':
      return Object.fromEntries(texts.map((each) => pair(name, each)));
    case 'json':
      return json(text, refuse);
    case 'text':
      return text;
  }
}

function pair(name: string, text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`--${name} is ${JSON.stringify(text.slice(0, 80))}; it must be name=value.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

function json(text: string, refuse: (expected: string) => never): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('JSON');
  }
}
