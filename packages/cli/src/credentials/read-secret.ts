import { text } from 'node:stream/consumers';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';

/** A secret that somebody types, which is not shown, or that another program writes to stdin. */
export async function readSecret(
  { stdin, err, signal }: Pick<Host, 'stdin' | 'err' | 'signal'>,
  prompt: string,
): Promise<string> {
  if (!stdin.isTTY || !stdin.setRawMode) return (await text(stdin)).trim();
  err.write(prompt);
  stdin.setRawMode(true);
  try {
    return await typed(stdin, signal);
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    err.write('\n');
  }
}

async function typed(stdin: Host['stdin'], signal: AbortSignal): Promise<string> {
  let line = '';
  for await (const chunk of stdin.iterator({ destroyOnReturn: false })) {
    for (const character of String(chunk)) {
      if (character === '\r' || character === '\n') return line.trim();
      // In raw mode the terminal leaves these to us.
      if (character === '\u0003' || character === '\u0004' || signal.aborted)
        throw new UsageError('Nothing was stored.');
      if (character === '\u007f' || character === '\b') line = line.slice(0, -1);
      else line += character;
    }
  }
  return line.trim();
}
