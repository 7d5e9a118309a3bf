import type { ComputeDriver } from '../../src/compute/driver.ts';
import { Simulator } from '../../src/compute/simulator/simulator.ts';

export type DriverKind = 'simulator';

/** Fast enough for a test, slow enough that it can come in between. */
const speed = 10;

/** Opens a driver here and in the programs alike. */
export async function openDriver(_kind: DriverKind, address: string): Promise<ComputeDriver> {
  return await Simulator.open(address, { clock: Date.now, speed });
}
