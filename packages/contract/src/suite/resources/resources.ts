// What operations are about: the values in their paths, and what is sent to them.
import type { ScopeName } from '@cloudnexus/sdk';
import type { Operation } from '../../contract/operation.ts';

export interface Resources {
  /** The values in the path of something that is there, and that others look at too. */
  idsOf(operation: Operation): Promise<string[]>;
  /** As {@link idsOf}, of something that nobody else looks at, so that it can be changed. */
  freshIdsOf(operation: Operation): Promise<string[]>;
  /** The usual input: a query of what is required, or a body or form as the contract shows it. */
  inputOf(operation: Operation, ids: readonly string[]): Promise<unknown>;
  /** An API key that may do nothing but this. */
  keyWith(scope: ScopeName): Promise<string>;
  /** Removes what was made. */
  close(): Promise<void>;
}
