// What becomes of an error, wherever it was thrown.
import type { Exchange } from './exchange.ts';
import { Refusal, unavailable } from './errors.ts';
import { refuse } from './refuse.ts';
import { ConnectionLost } from './request/body.ts';
import { StoreUnavailableError } from '../store/errors.ts';

/** Told of everything we did not expect. The caller gets the request's identifier, and nothing of the error itself. */
export type Report = (error: unknown, context: ReportContext) => void;

export interface ReportContext {
  readonly requestId: string;
  readonly operationId: string | undefined;
}

export function fail(exchange: Exchange, error: unknown, report: Report): void {
  if (error instanceof ConnectionLost) return;
  const context = { requestId: exchange.id, operationId: exchange.operation?.id };
  const refusal = refusalOf(error);
  if (refusal !== undefined) {
    try {
      return refuse(exchange, refusal);
    } catch (violation) {
      // The operation documents no such error. Only tests look (`checkResponses`).
      report(violation, context);
    }
  } else report(error, context);
  // Half an answer can't be taken back, and must not look like a whole one.
  if (exchange.response.headersSent) return void exchange.response.destroy();
  refuse(exchange, internalError());
}

/** @returns undefined for a mistake of ours */
function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreUnavailableError) return unavailable('The store cannot be reached.', 1);
  return undefined;
}

function internalError(): Refusal {
  return new Refusal({
    code: 'internal_error',
    detail: 'Something failed on our side. Tell support the request identifier.',
  });
}
