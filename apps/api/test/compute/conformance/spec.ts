import type { ServerSpec } from '../../../src/compute/server-spec.ts';
import type { Catalogue } from './engine.ts';

/** @returns a small server, but for the changes */
export function newSpec(
  { region, image, small: plan }: Catalogue,
  id: string,
  change: Partial<ServerSpec> = {},
): ServerSpec {
  return { id, accountId: 'acc_8k3m5p', name: id, region, image, plan, sshKeys: [], userData: null, ...change };
}
