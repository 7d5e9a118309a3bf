const width = 112;

/**
 * A TSDoc comment.
 *
 * @param blocks its paragraphs; a line that starts with `@` starts a tag, and a fence is left as it is
 */
export function comment(...blocks: (string | undefined)[]): string {
  const text = blocks.filter((block) => block !== undefined && block !== '').join('\n');
  const lines = text.split('\n').flatMap(wrapOutsideFences()).map(escape);
  if (lines.length === 1 && !lines[0]?.startsWith('@')) return `/** ${lines[0]} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

/** As a paragraph of its own. */
export function paragraph(text: string): string {
  return text === '' ? '' : `\n${text}`;
}

function wrapOutsideFences(): (line: string) => string[] {
  let fenced = false;
  return (line) => {
    const fence = line.startsWith('```');
    if (fence) fenced = !fenced;
    return fence || fenced ? [line] : wrap(line);
  };
}

/** Breaks a line between words, and never within `code`. The lines of a tag after its first are indented. */
function wrap(line: string): string[] {
  const indent = line.startsWith('@') ? '  ' : '';
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const inCode = current.split('`').length % 2 === 0;
    if (current === '' || inCode || current.length + word.length < width) {
      current += current === '' ? word : ` ${word}`;
    } else {
      lines.push(current);
      current = indent + word;
    }
  }
  return [...lines, current];
}

/** A comment ends where it should. */
function escape(line: string): string {
  return line.replaceAll('*/', '*\\/');
}
