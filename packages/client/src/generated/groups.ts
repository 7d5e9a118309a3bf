// Generated from spec/ by `pnpm generate`. Do not edit.

import type { ServersGroup } from './groups/servers.ts';
import type { ClustersGroup } from './groups/clusters.ts';
import type { WebhooksGroup } from './groups/webhooks.ts';
import type { DeliveriesGroup } from './groups/deliveries.ts';
import type { EventsGroup } from './groups/events.ts';
import type { AccountGroup } from './groups/account.ts';
import type { ApiKeysGroup } from './groups/api-keys.ts';
import type { CatalogGroup } from './groups/catalog.ts';
import type { InvoicesGroup } from './groups/invoices.ts';
import type { StatusGroup } from './groups/status.ts';
import type { OAuthGroup } from './groups/oauth.ts';

/** The groups of operations, as the client has them. */
export interface Groups {
  /** Compute instances, from provisioning to termination. */
  readonly servers: ServersGroup;
  /** Registered Kubernetes clusters and their nodes. */
  readonly clusters: ClustersGroup;
  /** Endpoints of yours that receive events by HTTP POST. */
  readonly webhooks: WebhooksGroup;
  /** Every attempt to deliver an event to a webhook endpoint. */
  readonly deliveries: DeliveriesGroup;
  /** What happened in the account, and the stream of it. */
  readonly events: EventsGroup;
  /** The account and its rate limit. */
  readonly account: AccountGroup;
  /** Long-lived credentials of the account. */
  readonly apiKeys: ApiKeysGroup;
  /** The regions, plans and images servers are made of. */
  readonly catalog: CatalogGroup;
  /** What servers have cost, month by month. */
  readonly invoices: InvoicesGroup;
  /** How the API is doing. */
  readonly status: StatusGroup;
  /** Access tokens for applications (RFC 6749), outside `/v2`. Bodies and errors are those of the RFCs. */
  readonly oauth: OAuthGroup;
}
