import type { TestContext } from 'vitest';
import type { ComputeDriver } from '../../../src/compute/driver.ts';
import type { InstanceState } from '../../../src/compute/instance.ts';
import type { PlanSize } from '../../../src/compute/server-spec.ts';
import type { DriverKind } from '../drivers.ts';

/** What an engine can make. */
export interface Catalogue {
  readonly region: string;
  readonly image: string;
  /** Refused. */
  readonly missingImage: string;
  /** Accepted, and never starts. */
  readonly brokenImage: string;
  readonly small: PlanSize;
  readonly large: PlanSize;
}

/** What a driver's test says of the engine behind it. */
export interface EngineUnderTest extends Catalogue {
  readonly kind: DriverKind;
  /** Somewhere without instances, for one test, as `openDriver` and the programs take it. */
  newAddress(test: TestContext): Promise<string>;

  /** The states that this engine shows, in order. What is removed is not there any more, after the last. */
  readonly stages: Readonly<Record<'start' | 'resize' | 'remove', readonly InstanceState[]>>;
  /** How many instances it can hold, at most 10,000, and how long it may take to list them, in milliseconds. */
  readonly many: { readonly count: number; readonly observedWithin: number };
  /** How many processes are killed. */
  readonly kills: number;
}

/** Drivers on a place of their own. */
export interface World {
  readonly address: string;
  readonly driver: ComputeDriver;
  /** Another one, on the same place. Closed after the test, if not before. */
  open(): Promise<ComputeDriver>;
}
