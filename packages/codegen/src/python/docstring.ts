import { indent, wrap } from './layout.ts';

/** A part of a docstring with a heading: `Args`, `Raises`, `Example`. */
export interface Section {
  title: string;
  /** What is under the heading. Entries are wrapped, lines of code are left as they are. */
  entries?: readonly { name: string; description: string }[];
  code?: string;
}

/**
 * A docstring, not yet indented.
 *
 * @param level how deep it will be indented
 * @param text its paragraphs, with an empty line between them
 */
export function docstring(level: number, text: string, sections: readonly Section[] = []): string {
  // A summary that is too long for its line is one that somebody has to shorten in the contract; it is wrapped meanwhile.
  const paragraphs = text
    .trim()
    .split('\n')
    .flatMap((line, index) => wrap(index === 0 ? `"""${line}` : line, level));
  const body = [...paragraphs, ...sections.flatMap((section) => print(section, level))].join('\n');
  const escaped = body.slice(3).replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"');
  const last = escaped.slice(escaped.lastIndexOf('\n') + 1);
  const onOneLine = !escaped.includes('\n') && level * 4 + last.length + 6 <= 120 && !escaped.endsWith('"');
  return `"""${escaped}${onOneLine ? '' : '\n'}"""`;
}

function print({ title, entries = [], code }: Section, level: number): string[] {
  if (entries.length === 0 && code === undefined) return [];
  const lines = entries.flatMap(({ name, description }) =>
    wrap(`${name}: ${description.replaceAll('\n', ' ')}`, level + 1, '    '),
  );
  return ['', `${title}:`, ...indent([...lines, ...(code === undefined ? [] : [code])].join('\n')).split('\n')];
}
