/** Something is wrong with how the program was called. The message says what, and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
