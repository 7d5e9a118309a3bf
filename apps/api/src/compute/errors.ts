// What goes wrong with an engine. Other errors are mistakes of ours.

/** It can't be reached, or is busy. The same call may succeed later, and what became of this one is not known. */
export class ComputeUnavailableError extends Error {
  override readonly name = 'ComputeUnavailableError';
}

/** It won't do that, now or later. Nothing was changed. */
export class ComputeRefusedError extends Error {
  override readonly name = 'ComputeRefusedError';
  /** In words for the server's owner: without names of the engine, at most 500 characters. */
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}
