import type { Observe } from '../http/app.ts';
import type { Log } from './log.ts';

/** A line for each request: what was asked for, by whom, and what came of it. Neither its address nor its body. */
export function requestLog(log: Log): Observe {
  return ({ requestId, method, operationId, accountId, status, duration }) =>
    log.info(
      {
        request_id: requestId,
        method,
        operation: operationId,
        account: accountId,
        status,
        ms: Math.round(duration * 100) / 100,
      },
      'request',
    );
}
