// What the API says of itself: a line of JSON each, or of text for people at a terminal. Never a credential, a body or a header.
import { destination, pino, type Logger } from 'pino';
import { textLines } from './text-lines.ts';

export interface Log extends Logger {
  /**
   * Writes what is JSON already, at the level `info`. For lines that there are many of: pino asks of each member what it is, and
   * has JSON written of its name and its value.
   *
   * @param members `"name":"value","other":1`
   */
  written(members: string, message: string): void;
}

export interface OpenLog {
  readonly log: Log;
  /** Writes what is yet to be written. Afterwards nothing can be logged. */
  close(): void;
}

/** Lines of requests are written together, so many characters at once or after so many milliseconds. */
const buffered = { characters: 16_384, milliseconds: 200 };

/** @param format `json` for machines, `text` for people */
export function openLog(format: 'json' | 'text'): OpenLog {
  if (format === 'text') {
    const lines = textLines(process.stdout);
    return { log: withWritten(pino(options, lines), lines), close: () => {} };
  }
  // It waits for what it writes: to have a thread write it takes longer. It could put lines together by itself, and would
  // measure what it has with each line anew.
  const out = destination({ fd: 1, sync: true });
  let waiting = '';
  const write = (): void => {
    if (waiting !== '') out.write(waiting);
    waiting = '';
  };
  const lines = {
    write: (line: string): void => {
      if (waiting.length + line.length > buffered.characters) write();
      waiting += line;
    },
  };
  const timer = setInterval(write, buffered.milliseconds).unref();
  const log = pino(
    {
      ...options,
      hooks: {
        logMethod(args, method, level) {
          method.apply(this, args);
          // What is said last before a crash is what one wants to know.
          if (level >= warning) write();
        },
      },
    },
    lines,
  );
  return {
    log: withWritten(log, lines),
    close: () => {
      clearInterval(timer);
      write();
    },
  };
}

/** Says nothing. */
export function silentLog(): Log {
  return Object.assign(pino({ level: 'silent' }), { written: () => {} });
}

function withWritten(log: Logger, lines: { write(line: string): void }): Log {
  return Object.assign(log, {
    written: (members: string, message: string) =>
      lines.write(`{"level":"info"${time()},${members},"message":"${message}"}\n`),
  });
}

/** As pino numbers levels. */
const warning = 40;

const time = timestamps();

const options = {
  base: null,
  timestamp: time,
  messageKey: 'message',
  formatters: { level: (level: string) => ({ level }) },
  serializers: { error: errorOf },
};

/** To write a time takes long, and many lines are of the same millisecond. */
function timestamps(): () => string {
  let [last, text] = [0, ''];
  return () => {
    const now = Date.now();
    if (now !== last) [last, text] = [now, `,"time":"${new Date(now).toISOString()}"`];
    return text;
  };
}

/** Errors of databases and clients carry what was sent. What is logged of them is named here, one by one. */
function errorOf(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: errorOf(error.cause) };
  return { name: error.name, message: error.message, ...code, stack: error.stack, ...cause };
}
