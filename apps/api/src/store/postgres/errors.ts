import { DatabaseError } from 'pg';
import { StoreRefusedError, StoreUnavailableError } from '../errors.ts';

/** Two transactions that can't both have been first: serialization_failure, deadlock_detected. One of them runs again. */
export function isCollision(error: unknown): boolean {
  return error instanceof DatabaseError && (error.code === '40001' || error.code === '40P01');
}

/** A reader was asked to write: read_only_sql_transaction. */
export function isReadOnly(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '25006';
}

/** @returns a {@link StoreUnavailableError} where Postgres can't be reached or takes no more, else the same error */
export function translate(error: unknown): unknown {
  return isOutage(error)
    ? new StoreUnavailableError('Postgres does not answer, or takes no more connections.', { cause: error })
    : error;
}

/** @returns a {@link StoreRefusedError} where Postgres has no such database, or doesn't let us in, else as {@link translate} */
export function translateOpening(error: unknown): unknown {
  // invalid_catalog_name; invalid_authorization_specification, where the role or the password is wrong
  const isRefused = error instanceof DatabaseError && /^(3D|28)/.test(error.code ?? '');
  return isRefused
    ? new StoreRefusedError(`Postgres refuses the connection: ${error.message}.`, { cause: error })
    : translate(error);
}

/** Connection exceptions, insufficient resources, operator intervention (shutdown, starting up, a cancelled statement). */
const outages = new Set(['08', '53', '57']);

function isOutage(error: unknown): boolean {
  if (error instanceof DatabaseError) return outages.has(error.code?.slice(0, 2) ?? '');
  // Whatever else the driver throws is about the connection, but for mistakes of ours.
  return error instanceof Error && !(error instanceof TypeError || error instanceof RangeError);
}
