// A node as the cluster describes it, read with care: what is stored has to keep the contract, whatever a cluster says.
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { NodeStatus } from '../node.ts';

export interface ObservedNode {
  readonly uid: string;
  readonly name: string;
  /** As its label says; undefined where there is none. */
  readonly region: string | undefined;
  readonly ip: string | null;
  readonly status: NodeStatus;
  readonly roles: readonly string[];
  readonly kubeletVersion: string;
  /** In milliseconds since 1970; undefined where it isn't said. */
  readonly joinedAt: number | undefined;
  readonly isControlPlane: boolean;
}

/** As much of a v1.Node as is looked at. The cluster's API has checked that it is one. */
interface NodeObject {
  readonly metadata?: {
    readonly uid?: string;
    readonly name?: string;
    readonly creationTimestamp?: string;
    readonly labels?: Readonly<Record<string, string>>;
  };
  readonly spec?: { readonly taints?: readonly { readonly key?: string }[] };
  readonly status?: {
    readonly addresses?: readonly { readonly type?: string; readonly address?: string }[];
    readonly conditions?: readonly { readonly type?: string; readonly status?: string }[];
    readonly nodeInfo?: { readonly kubeletVersion?: string };
  };
}

const rolePrefix = 'node-role.kubernetes.io/';
const controlPlane: ReadonlySet<string> = new Set(['control-plane', 'master']);
const validUid = /^[\w.:-]{1,128}$/;
const validRole = /^[\w.-]{1,63}$/;
const validName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;
const [longestName, longestText] = [253, 64];

/** @returns undefined where it can't be a node: one that can't be read must not hide the others */
export function observedNode(object: unknown): ObservedNode | undefined {
  try {
    return read(object);
  } catch {
    return undefined; // Something in it has another type than the API of Kubernetes gives it.
  }
}

function read(object: unknown): ObservedNode | undefined {
  const { metadata = {}, spec = {}, status = {} }: NodeObject = Object(object);
  const labels = metadata.labels ?? {};
  const [uid, name] = [text(metadata.uid), text(metadata.name)];
  if (!validUid.test(uid) || !validName.test(name) || name.length > longestName) return undefined;
  const roles = rolesOf(labels);
  const joinedAt = Date.parse(text(metadata.creationTimestamp));
  return {
    uid,
    name,
    region: short(labels['topology.kubernetes.io/region']) || undefined,
    ip: internalAddress(status.addresses ?? []),
    status: (status.conditions ?? []).some((each) => each.type === 'Ready' && each.status === 'True')
      ? 'ready'
      : 'not_ready',
    roles,
    kubeletVersion: short(status.nodeInfo?.kubeletVersion) || 'unknown',
    joinedAt: joinedAt > 0 ? joinedAt : undefined,
    // The taint is there before the label where a cluster marks its nodes itself.
    isControlPlane: [...roles, ...(spec.taints ?? []).map(({ key }) => roleOf(text(key)))].some((role) =>
      controlPlane.has(role),
    ),
  };
}

function rolesOf(labels: Readonly<Record<string, string>>): string[] {
  const roles = Object.keys(labels).map(roleOf);
  return roles.filter((role) => validRole.test(role)).toSorted();
}

/** @returns nothing where the label or the taint is about something else */
function roleOf(key: string): string {
  return key.startsWith(rolePrefix) ? key.slice(rolePrefix.length) : '';
}

/** The first that is one. A cluster of both families names its first choice first. */
function internalAddress(addresses: NonNullable<NonNullable<NodeObject['status']>['addresses']>): string | null {
  const found = addresses.find(({ type, address }) => type === 'InternalIP' && isIP(text(address)) > 0);
  // An address with a zone means something on its own machine alone.
  if (found?.address === undefined || found.address.includes('%')) return null;
  return ipaddr.parse(found.address).toString();
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Without what Postgres can't store. */
function short(value: unknown): string {
  return text(value).replaceAll('\0', '').slice(0, longestText).toWellFormed();
}
