// A server as JSON:API text.
import type { components } from '@cloudnexus/types';
import { timestamp, timestampOrNull } from '../timestamps.ts';
import { autoscalingOf, siblingsOf, sshKeysOf, tagsOf, type ServerFields } from './server.ts';

/** Counted up with every change to {@link serverDocument}. */
export const documentVersion = 1;

export function serverDocument(server: ServerFields): string {
  const { id, name, region, plan, image, status, ip } = server;
  const resource: components['schemas']['Server'] = {
    type: 'servers',
    id,
    attributes: {
      name,
      region,
      plan,
      image,
      status,
      status_reason: server.status_reason,
      ip,
      tags: tagsOf(server),
      autoscaling: autoscalingOf(server),
      ssh_keys: sshKeysOf(server),
      created_at: timestamp(server.created_at),
      updated_at: timestamp(server.updated_at),
      terminated_at: timestampOrNull(server.terminated_at),
    },
    relationships: {
      siblings: { data: siblingsOf(server).map((sibling) => ({ type: 'servers', id: sibling })) },
    },
    links: { self: selfOf(id) },
  };
  return JSON.stringify(resource);
}

/** Where a server is, relative to the host. */
export function selfOf(id: string): string {
  return `/v2/servers/${id}`;
}
