// What went wrong, and what to do about it.
import { AbortError, APIError, CloudNexusError, ConnectionError } from '@cloudnexus/sdk';
import { StreamClosedError } from '@cloudnexus/sdk/events';
import { actions } from '../generated/errors.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import type { Command } from '../command/command.ts';
import { UsageError } from '../usage-error.ts';
import { culprit } from './culprit.ts';
import type { Palette } from './palette.ts';
import { clean } from './text.ts';

export interface Explained {
  readonly lines: readonly string[];
  readonly code: ExitCode;
}

/** @param command the one that failed, whose flags are named instead of places in a request */
export function explain(error: unknown, command: Command | undefined, paint: Palette): Explained {
  if (error instanceof UsageError)
    return { lines: [`${paint.bad('Error:')} ${clean(error.message)}`], code: exitCode.usage };
  if (AbortError.is(error) || (error instanceof Error && error.name === 'AbortError'))
    return { lines: [], code: exitCode.interrupted };
  if (APIError.is(error)) return { lines: refusal(error, command, paint), code: exitCode.refused };
  if (ConnectionError.is(error))
    return { lines: [`${paint.bad('Error:')} ${clean(unreachable(error))}`], code: exitCode.unreachable };
  if (StreamClosedError.is(error))
    return { lines: [`${paint.bad('Error:')} ${clean(error.message)}`], code: exitCode.refused };
  if (CloudNexusError.is(error))
    return { lines: [`${paint.bad('Error:')} ${clean(error.message)}`], code: exitCode.usage };
  return {
    lines: [
      `${paint.bad('This is a defect of cloudnexus:')} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    ],
    code: exitCode.defect,
  };
}

function refusal(error: APIError, command: Command | undefined, paint: Palette): string[] {
  const { status, code, title, errors, requestId, retryAfter } = error;
  const action = actions[code ?? ''];
  const about = errors[0]?.links?.about;
  const faint = (label: string, text: string): string => `  ${paint.faint(label)} ${clean(text)}`;
  return [
    `${paint.bad(`Refused: ${status} ${clean(code ?? title ?? '')}`.trimEnd())}`,
    ...errors.map((problem) => {
      const place = culprit(problem.source, command);
      return `  ${place === undefined ? '' : `${paint.heading(clean(place))}: `}${clean(problem.detail ?? problem.title ?? '')}`;
    }),
    ...(action === undefined ? [] : [faint('What to do:', action)]),
    ...(retryAfter === undefined ? [] : [faint('Again in:', `${retryAfter} s`)]),
    ...(requestId === undefined ? [] : [faint('Request:', requestId)]),
    ...(about === undefined ? [] : [faint('More:', about)]),
  ];
}

/** `fetch` says why only in the cause of its cause. */
function unreachable(error: ConnectionError): string {
  let reason = '';
  for (let cause: unknown = error.cause; cause instanceof Error; cause = cause.cause) reason = cause.message || reason;
  return reason === '' || error.message.includes(reason) ? error.message : `${error.message} (${reason})`;
}
