// Lines of the log for people: `14:22:00 warn  The store can't be reached … error=…`
import type { Writable } from 'node:stream';

const colours: Record<string, number> = { warn: 33, error: 31, fatal: 31 };

/** @returns what takes lines of JSON and writes them as text */
export function textLines(out: Writable & { isTTY?: boolean }): { write(line: string): void } {
  return {
    write: (line) => {
      const { level, time, message, ...rest }: Record<string, unknown> = JSON.parse(line);
      const colour = out.isTTY ? colours[String(level)] : undefined;
      const text = [
        String(time).slice(11, 19),
        String(level).padEnd(5),
        message,
        ...Object.entries(rest).map(field),
      ].join(' ');
      out.write(colour === undefined ? `${text}\n` : `\x1b[${colour}m${text}\x1b[0m\n`);
    },
  };
}

function field([name, value]: [string, unknown]): string {
  if (name === 'error') return `\n  ${Object(value).stack ?? Object(value).message}`;
  return `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`;
}
