// What the suite is made of. A case is data, so that vitest, the command and a test of the suite can each run it.
import type { Contract } from '../contract/contract.ts';
import type { Means } from '../targets/means.ts';
import type { TargetName } from '../targets/target.ts';
import type { Run } from './run.ts';

export interface Case {
  /** `servers.list 200 application/json servers` */
  name: string;
  /** Where it can run. What needs state, or more of HTTP than Prism has, waits for the API. */
  targets: readonly TargetName[];
  /** What it takes besides an account. Where the target doesn't have it, the case waits. */
  needs?: readonly (keyof Means)[];
  /** @throws where something is not as it should be; what the harness finds need not be thrown */
  run(run: Run): Promise<void>;
}

/** Cases that belong together. */
export interface Part {
  /** As the heading of its cases: `answers`. */
  name: string;
  cases(contract: Contract): Case[];
}

export const anywhere: readonly TargetName[] = ['mock', 'api'];
export const onMock: readonly TargetName[] = ['mock'];
export const onApi: readonly TargetName[] = ['api'];
