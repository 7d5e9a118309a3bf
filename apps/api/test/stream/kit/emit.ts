import { emit, type Happening } from '../../../src/events/emit.ts';
import type { Sources } from '../../../src/ids.ts';
import type { Store } from '../../../src/store/store.ts';

/** @returns the identifier of the event */
export type Emit = (happening?: Happening) => Promise<string>;

export const happenings = {
  created: {
    event: 'server.created',
    data: { server_id: 'srv_2x9k4m', region: 'us-east-1', ip: '10.244.1.5', status: 'running' },
  },
  threat: {
    event: 'security.threat.detected',
    data: { source_ip: '185.220.101.44', attack_type: 'SYN_FLOOD', mitigated: true, packets_blocked: 45_200 },
  },
} as const satisfies Record<string, Happening>;

export function emitter(store: Store, accountId: string, sources: Sources): Emit {
  return (happening = happenings.created) => store.transaction((tx) => emit(tx, accountId, happening, sources));
}
