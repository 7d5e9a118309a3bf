import type { PlanSize } from './server-spec.ts';

/**
 * A driver shows those that its engine has: an engine that resizes at once has no `resizing`.
 *
 * `stopped` and `failed` last until somebody applies or removes the server. One that is `stopping` is on its way out.
 */
export type InstanceState = 'starting' | 'running' | 'resizing' | 'stopping' | 'stopped' | 'failed';

/** What a server is made of, as the engine has it. */
export interface Instance {
  readonly serverId: string;
  readonly name: string;
  readonly state: InstanceState;
  /** What it has now: while it is resized, the plan from before. Its disk may be larger than the plan's. */
  readonly plan: PlanSize;
  /** Null until it has one. */
  readonly address: string | null;
  /** Why it failed, in words for its owner. Null in every other state. */
  readonly reason: string | null;
  /** How busy its processors are, 0 to 100 for all of them together. Null where it isn't up, and in what a watch tells. */
  readonly cpuPercent: number | null;
}
