// Generated from spec/ by `pnpm generate`. Do not edit.

import type { Group } from '../operations/operation.ts';
import { servers } from './groups/servers.ts';
import { clusters } from './groups/clusters.ts';
import { webhooks } from './groups/webhooks.ts';
import { deliveries } from './groups/deliveries.ts';
import { events } from './groups/events.ts';
import { account } from './groups/account.ts';
import { apiKeys } from './groups/api-keys.ts';
import { catalog } from './groups/catalog.ts';
import { invoices } from './groups/invoices.ts';
import { status } from './groups/status.ts';

/** In the order of the contract. */
export const groups: readonly Group[] = [
  servers,
  clusters,
  webhooks,
  deliveries,
  events,
  account,
  apiKeys,
  catalog,
  invoices,
  status,
];
