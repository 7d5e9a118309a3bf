// What goes wrong with a store, whichever engine it is on. Other errors are the engine's own.

/** The store is busy or can't be reached. The same call may succeed a moment later. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

/** A mistake in our own code: no call that would have succeeded later. */
export class StoreMisuseError extends Error {
  override readonly name = 'StoreMisuseError';
}

/** What an operator asked for and can't have, such as a migration of a store that is newer than this program. */
export class StoreRefusedError extends Error {
  override readonly name = 'StoreRefusedError';
}

/** Whether a statement failed because there is such a row already. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('errcode' in error) return error.errcode === 2067 || error.errcode === 1555; // SQLITE_CONSTRAINT_UNIQUE, _PRIMARYKEY
  return 'code' in error && error.code === '23505'; // unique_violation
}

/** Whether a statement failed because what it refers to is not there. */
export function isForeignKeyViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('errcode' in error) return error.errcode === 787; // SQLITE_CONSTRAINT_FOREIGNKEY
  return 'code' in error && error.code === '23503'; // foreign_key_violation
}
