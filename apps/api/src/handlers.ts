// Every operation's handler, from the folder of its domain.
import { invoiceHandlers } from './billing/handlers.ts';
import type { Catalog } from './catalog/catalog.ts';
import { catalogHandlers } from './catalog/handlers.ts';
import { clusterHandlers } from './clusters/handlers.ts';
import type { Config } from './config.ts';
import { deliveryHandlers } from './deliveries/handlers.ts';
import type { Feed } from './events/feed/feed.ts';
import { eventHandlers } from './events/handlers.ts';
import type { Handlers, OAuthOperationId } from './http/call.ts';
import type { Cipher } from './encryption/cipher.ts';
import { accountHandlers } from './identity/account-handlers.ts';
import { keyHandlers } from './identity/keys/handlers.ts';
import type { Sources } from './ids.ts';
import { describeToken } from './oauth/tokens/describe.ts';
import { serverHandlers } from './servers/handlers.ts';
import { statusHandlers } from './status/handlers.ts';
import { statusReader, type StatusSources } from './status/status.ts';
import type { Queries } from './store/store.ts';
import { streamHandlers } from './stream/handlers.ts';
import { webhookHandlers } from './webhooks/handlers.ts';

interface Needs {
  readonly config: Config;
  readonly sources: Sources;
  readonly catalog: Catalog;
  readonly cipher: Cipher;
  readonly feed: Feed;
  readonly publicUrl: string;
  readonly status: StatusSources;
  readonly oauth: Pick<Handlers, OAuthOperationId>;
}

export function apiHandlers(needs: Needs): Handlers<Queries> {
  const { config, sources, catalog, cipher, feed, publicUrl, status, oauth } = needs;
  const { development, allowPrivateWebhooks: allowPrivate } = config;
  const { clock } = sources;
  return {
    ...accountHandlers({ clock, describeToken }),
    ...keyHandlers(sources),
    ...catalogHandlers(catalog),
    ...serverHandlers({ ...sources, catalog, cipher }),
    ...clusterHandlers(),
    ...webhookHandlers({ ...sources, cipher, development, allowPrivate }),
    ...deliveryHandlers({ clock }),
    ...eventHandlers({ feed, clock }),
    ...streamHandlers({ sources, publicUrl }),
    ...invoiceHandlers(),
    ...statusHandlers(statusReader(status)),
    ...oauth,
  };
}
