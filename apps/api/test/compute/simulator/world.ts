// A simulated world whose clock stands still until it is moved.
import { join } from 'node:path';
import type { TestContext } from 'vitest';
import type { ServerSpec } from '../../../src/compute/server-spec.ts';
import { SimulatorControl } from '../../../src/compute/simulator/control.ts';
import { Simulator, type SimulatorOptions } from '../../../src/compute/simulator/simulator.ts';
import { newFolder } from '../../engines.ts';

export const small = { id: 'starter', vcpus: 1, memory_mb: 2_048, disk_gb: 40 };
export const large = { id: 'professional', vcpus: 2, memory_mb: 4_096, disk_gb: 80 };

export function server(id: string, change: Partial<ServerSpec> = {}): ServerSpec {
  return {
    id,
    accountId: 'acc_8k3m5p',
    name: id,
    region: 'us-east-1',
    image: 'ubuntu-22.04',
    plan: small,
    sshKeys: [],
    userData: null,
    ...change,
  };
}

export interface SimulatedWorld {
  readonly file: string;
  /** In milliseconds. */
  readonly time: { now: number };
  readonly simulator: Simulator;
  readonly control: SimulatorControl;
}

export async function newSimulatedWorld(
  test: TestContext,
  options: Partial<SimulatorOptions> = {},
): Promise<SimulatedWorld> {
  const file = join(newFolder(test), 'simulator.db');
  const time = { now: Date.parse('2025-01-15T14:22:07.250Z') };
  const clock = (): number => time.now;
  const simulator = await Simulator.open(file, { clock, lookEvery: 10, random: () => 0.5, ...options });
  test.onTestFinished(() => simulator.close());
  const control = await SimulatorControl.open(file, { clock });
  test.onTestFinished(() => control.close());
  return { file, time, simulator, control };
}
