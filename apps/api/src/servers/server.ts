// A server as the store keeps it.
import type { components } from '@cloudnexus/types';

type Schemas = components['schemas'];

/** Those of today. The contract's type admits what later versions add. */
export type ServerStatus = 'provisioning' | 'running' | 'resizing' | 'stopping' | 'terminated' | 'error';

export type Autoscaling = NonNullable<Schemas['Autoscaling']>;

/** Why auto-scaling moves a server, and from where. */
export interface Scaling {
  readonly from_plan: string;
  readonly reason: 'cpu_above_target' | 'cpu_below_target';
}

/** What `sql/000010_servers.sql` says of the columns holds here. */
export type ServerFields = {
  id: string;
  account_id: string;
  name: string;
  region: string;
  plan: string;
  actual_plan: string | null;
  image: string;
  status: ServerStatus;
  status_reason: string | null;
  ip: string | null;
  tags: string;
  autoscaling: string | null;
  scaling: string | null;
  ssh_keys: string;
  batch_id: string;
  siblings: string;
  settled: number;
  version: number;
  created_at: number;
  updated_at: number;
  terminated_at: number | null;
};

/** With the resource as it is sent. */
export type ServerRow = ServerFields & { document: string };

/** All but the user data, which is read for the driver alone. */
export const serverColumns =
  'id, account_id, name, region, plan, actual_plan, image, status, status_reason, ip, tags, autoscaling, scaling, ssh_keys, batch_id, siblings, settled, version, created_at, updated_at, terminated_at, document';

/** A terminated server is still shown for 30 days. */
export const shownAfterTermination = 30 * 24 * 60 * 60 * 1000;

/** What the reconciling loop is woken by. */
export const serversTopic = 'servers';

// What is in these columns was written by this folder, from what the contract's schemas admit.

export function tagsOf({ tags }: Pick<ServerRow, 'tags'>): Record<string, string> {
  return JSON.parse(tags);
}

export function autoscalingOf({ autoscaling }: Pick<ServerRow, 'autoscaling'>): Autoscaling | null {
  return autoscaling === null ? null : JSON.parse(autoscaling);
}

export function scalingOf({ scaling }: Pick<ServerRow, 'scaling'>): Scaling | null {
  return scaling === null ? null : JSON.parse(scaling);
}

export function sshKeysOf(server: Pick<ServerRow, 'ssh_keys'>): string[] {
  return JSON.parse(server.ssh_keys);
}

export function siblingsOf({ siblings }: Pick<ServerRow, 'siblings'>): string[] {
  return JSON.parse(siblings);
}
