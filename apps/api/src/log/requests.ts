import type { Observe } from '../http/app.ts';
import type { Log } from './log.ts';

/** A line for each request: what was asked for, by whom, and what came of it. Neither its address nor its body. */
export function requestLog(log: Log): Observe {
  return ({ requestId, method, operationId, accountId, status, duration }) => {
    // None of it has a character that JSON escapes: Node refuses methods that it does not know, and the rest is ours.
    const operation = operationId === undefined ? '' : `"operation":"${operationId}",`;
    const account = accountId === undefined ? '' : `"account":"${accountId}",`;
    const ms = Math.round(duration * 100) / 100;
    log.written(
      `"request_id":"${requestId}","method":"${method}",${operation}${account}"status":${status},"ms":${ms}`,
      'request',
    );
  };
}
