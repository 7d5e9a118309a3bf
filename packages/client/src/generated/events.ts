// Generated from spec/ by `pnpm generate`. Do not edit.

import type {
  ServerCreatedEvent,
  ServerScaledEvent,
  BillingInvoiceFinalizedEvent,
  SecurityThreatDetectedEvent,
  ClusterNodeJoinedEvent,
} from '@cloudnexus/types';
import type { UnknownEvent } from '../core/unknown-event.ts';

export type { UnknownEvent };
export type {
  ServerCreatedEvent,
  ServerCreatedData,
  ServerScaledEvent,
  ServerScaledData,
  BillingInvoiceFinalizedEvent,
  BillingInvoiceFinalizedData,
  SecurityThreatDetectedEvent,
  SecurityThreatDetectedData,
  ClusterNodeJoinedEvent,
  ClusterNodeJoinedData,
} from '@cloudnexus/types';

/** The known events by their type. */
export interface EventsByType {
  /** A server finished provisioning. */
  'server.created': ServerCreatedEvent;
  /** Auto-scaling moved a server up or down. */
  'server.scaled': ServerScaledEvent;
  /** A monthly invoice is ready. */
  'billing.invoice.finalized': BillingInvoiceFinalizedEvent;
  /** An attack was blocked. */
  'security.threat.detected': SecurityThreatDetectedEvent;
  /** A Kubernetes worker attached. */
  'cluster.node.joined': ClusterNodeJoinedEvent;
}

/** An event of a type this version knows. */
export type KnownEvent = EventsByType[keyof EventsByType];

/**
 * Something that happened in the account, as webhooks and the stream deliver it.
 * `event` says what happened, and with it what `data` is:
 *
 * ```ts
 * switch (event.event) {
 *   case 'server.created':
 *     return greet(event.data.ip);
 *   default: // types may be added, so there is one
 *     console.log(event.event, event.data);
 * }
 * ```
 */
export type Event =
  | ServerCreatedEvent
  | ServerScaledEvent
  | BillingInvoiceFinalizedEvent
  | SecurityThreatDetectedEvent
  | ClusterNodeJoinedEvent
  | UnknownEvent;

/** An event, as a resource that can be read for 30 days. */
export type EventResource = Event & { type: 'events' };
