// Python as `ruff format` leaves it, so that nothing has to format it afterwards.

const width = 120;

/** Indents lines by so many levels of four spaces; empty lines stay empty. */
export function indent(text: string, levels = 1): string {
  return text.replaceAll(/^(?=.)/gm, '    '.repeat(levels));
}

/**
 * What stands between brackets: on one line where it fits, else an item a line, with a comma after the last.
 *
 * @param before all that stands before the first item: `x = Literal[`
 * @param after what follows the last item: `]`
 * @param level how deep the line is indented, which this does not do
 */
export function bracketed(before: string, items: readonly string[], after: string, level = 0): string {
  const line = `${before}${items.join(', ')}${after}`;
  if (level * 4 + line.length <= width && !line.includes('\n')) return line;
  return `${before}\n${items.map((item) => `${indent(item)},\n`).join('')}${after}`;
}

/** A call with arguments that are short: on one line, or all of them on the next. */
export function call(before: string, args: string, after: string, level: number): string {
  const line = `${before}(${args})${after}`;
  return level * 4 + line.length <= width ? line : `${before}(\n${indent(args)}\n)${after}`;
}

/** The imports of a module, the names in the order of ruff: constants, classes, the others. */
export function importFrom(module: string, names: Iterable<string>): string {
  const sorted = [...new Set(names)].sort((a, b) => kind(a) - kind(b) || (a < b ? -1 : 1));
  if (sorted.length === 0) return '';
  const line = `from ${module} import ${sorted.join(', ')}`;
  // It may be indented, under `if TYPE_CHECKING`.
  if (line.length + 4 <= width) return `${line}\n`;
  return `from ${module} import (\n${sorted.map((name) => `    ${name},\n`).join('')})\n`;
}

function kind(name: string): number {
  if (/^[A-Z][A-Z0-9_]+$/.test(name)) return 0;
  return /^[A-Z]/.test(name) ? 1 : 2;
}

/** A text as Python has it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Breaks a line between words, never within `code`. */
export function wrap(line: string, level: number, hanging = ''): string[] {
  const limit = width - level * 4;
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const inCode = current.split('`').length % 2 === 0;
    if (current === '' || inCode || current.length + 1 + word.length <= limit) {
      current += current === '' ? word : ` ${word}`;
    } else {
      lines.push(current);
      current = hanging + word;
    }
  }
  return [...lines, current];
}
