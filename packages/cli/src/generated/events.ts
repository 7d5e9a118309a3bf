// Generated from spec/ by `pnpm generate`. Do not edit.

import type { EventType } from '../events/event-type.ts';

/** In the order of the contract. */
export const eventTypes = [
  {
    name: 'server.created',
    description: 'A server finished provisioning.',
    sample: {
      event: 'server.created',
      id: 'evt_9f8a7b6c5d4e',
      timestamp: '2025-01-15T14:22:00Z',
      data: {
        server_id: 'srv_2x9k4m',
        region: 'us-east-1',
        ip: '10.244.1.5',
        status: 'running',
      },
    },
  },
  {
    name: 'server.scaled',
    description: 'Auto-scaling moved a server up or down.',
    sample: {
      event: 'server.scaled',
      id: 'evt_4d3c2b1a0f9e',
      timestamp: '2025-01-15T15:42:30Z',
      data: {
        server_id: 'srv_5d8f2h',
        region: 'us-east-1',
        direction: 'up',
        from_plan: 'professional',
        to_plan: 'enterprise',
        reason: 'cpu_above_target',
      },
    },
  },
  {
    name: 'billing.invoice.finalized',
    description: 'A monthly invoice is ready.',
    sample: {
      event: 'billing.invoice.finalized',
      id: 'evt_7c8d9e0f1a2b',
      timestamp: '2025-02-01T00:05:00Z',
      data: {
        invoice_id: 'inv_2025q1a7',
        period_start: '2025-01-01T00:00:00Z',
        period_end: '2025-02-01T00:00:00Z',
        amount_due: 3148,
        currency: 'USD',
      },
    },
  },
  {
    name: 'security.threat.detected',
    description: 'An attack was blocked.',
    sample: {
      event: 'security.threat.detected',
      id: 'evt_1a2b3c4d5e6f',
      timestamp: '2025-01-15T16:45:12Z',
      data: {
        source_ip: '185.220.101.44',
        attack_type: 'SYN_FLOOD',
        mitigated: true,
        packets_blocked: 45200,
      },
    },
  },
  {
    name: 'cluster.node.joined',
    description: 'A Kubernetes worker attached.',
    sample: {
      event: 'cluster.node.joined',
      id: 'evt_6b5a4f3e2d1c',
      timestamp: '2025-01-15T15:10:00Z',
      data: {
        cluster_id: 'k8s_3r7v9x',
        node_id: 'nod_5t2w4y',
        name: 'worker-1',
        region: 'us-east-1',
        ip: '10.244.2.11',
      },
    },
  },
] as const satisfies readonly EventType[];
