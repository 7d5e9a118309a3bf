// What the API says of itself: a line of JSON each, or of text for people at a terminal. Never a credential, a body or a header.
import { destination, pino, stdTimeFunctions, type Logger } from 'pino';
import { textLines } from './text-lines.ts';

export type Log = Logger;

export interface OpenLog {
  readonly log: Log;
  /** Writes what is yet to be written. Afterwards nothing can be logged. */
  close(): void;
}

/** Lines of requests are written together, so many bytes at once or after so many milliseconds. */
const buffered = { bytes: 8192, milliseconds: 200 };

/** @param format `json` for machines, `text` for people */
export function openLog(format: 'json' | 'text'): OpenLog {
  if (format === 'text') return { log: pino(options, textLines(process.stdout)), close: () => {} };
  const out = destination({ fd: 1, sync: false, minLength: buffered.bytes });
  const timer = setInterval(() => out.flush(), buffered.milliseconds).unref();
  const log = pino(
    {
      ...options,
      hooks: {
        logMethod(args, method, level) {
          method.apply(this, args);
          // What is said last before a crash is what one wants to know.
          if (level >= warning) out.flushSync();
        },
      },
    },
    out,
  );
  return {
    log,
    close: () => {
      clearInterval(timer);
      out.flushSync();
    },
  };
}

/** Says nothing. */
export function silentLog(): Log {
  return pino({ level: 'silent' });
}

/** As pino numbers levels. */
const warning = 40;

const options = {
  base: null,
  timestamp: stdTimeFunctions.isoTime,
  messageKey: 'message',
  formatters: { level: (level: string) => ({ level }) },
  serializers: { error: errorOf },
};

/** Errors of databases and clients carry what was sent. What is logged of them is named here, one by one. */
function errorOf(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: errorOf(error.cause) };
  return { name: error.name, message: error.message, ...code, stack: error.stack, ...cause };
}
