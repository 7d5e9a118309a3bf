// Generated from spec/ by `pnpm generate`. Do not edit.

export interface paths {
  '/servers': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * List all compute instances
     * @description Returns the servers of the account, newest first, a page at a time. Terminated servers are left out after 30 days.
     */
    get: operations['servers.list'];
    put?: never;
    /**
     * Provision a new server
     * @description Provisions one server, or `count` of the same kind. The answer comes at once, with the status `provisioning`; the event `server.created` follows for each server when it runs. With a `count`, `data` is the first server, and its siblings are in `included`. An unknown or unavailable region, plan or image is refused with 400 `invalid_body`. Where the region has no capacity left, the server gets the status `error`, with a `status_reason` that says so.
     */
    post: operations['servers.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/servers/{id}': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of a server.
         * @example srv_2x9k4m
         */
        id: components['parameters']['PathServerId'];
      };
      cookie?: never;
    };
    /**
     * Get a server
     * @description Returns one server. A terminated server stays readable for 30 days.
     */
    get: operations['servers.get'];
    /**
     * Update server configuration
     * @description Replaces the configuration of a server. Another plan resizes it, which shows as the status `resizing`. A server that is `stopping`, `terminated` or in `error` is refused with 409, and so is another plan while it is not `running`. Send the `ETag` of the server as `If-Match` to change only the version you have seen.
     */
    put: operations['servers.update'];
    post?: never;
    /**
     * Terminate a server
     * @description Stops and removes a server. The answer is the server, now `stopping`. Terminating a server that is already going answers 200 with its current state, so a repeated request succeeds. Once the server is going, `If-Match` is not looked at.
     */
    delete: operations['servers.delete'];
    options?: never;
    head?: never;
    /**
     * Change parts of a server's configuration
     * @description Changes only what is sent and leaves the rest of the configuration as it is. This is the update that JSON:API clients send. `tags` and `autoscaling` are replaced whole. A server that is `stopping`, `terminated` or in `error` is refused with 409, and so is another plan while it is not `running`.
     */
    patch: operations['servers.patch'];
    trace?: never;
  };
  '/clusters/k8s': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * List Kubernetes clusters
     * @description Returns the Kubernetes clusters that are registered with the account, newest first, a page at a time.
     */
    get: operations['clusters.k8s.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clusters/k8s/{id}': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of a cluster.
         * @example k8s_3r7v9x
         */
        id: components['parameters']['PathClusterId'];
      };
      cookie?: never;
    };
    /**
     * Get a Kubernetes cluster
     * @description Returns one cluster, as it was when it was last reached.
     */
    get: operations['clusters.k8s.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clusters/k8s/{id}/nodes': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of a cluster.
         * @example k8s_3r7v9x
         */
        id: components['parameters']['PathClusterId'];
      };
      cookie?: never;
    };
    /**
     * List the nodes of a Kubernetes cluster
     * @description Returns the nodes of a cluster, the latest to join first, a page at a time. Nodes that have left the cluster are left out. The event `cluster.node.joined` is sent when a worker that joined is ready and has an address.
     */
    get: operations['clusters.k8s.nodes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhooks': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * List webhooks
     * @description Returns the webhooks of the account, newest first, a page at a time. Deleted webhooks are left out.
     */
    get: operations['webhooks.list'];
    put?: never;
    /**
     * Create a webhook subscription
     * @description Registers an endpoint for events. From then on, each event of its types is sent there by POST, signed with the `secret`, until the endpoint answers 2xx: 12 attempts over three days. The answer holds the `secret` itself, which is shown again only to a repetition with the same `Idempotency-Key` within 24 hours.
     */
    post: operations['webhooks.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhooks/{id}': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of a webhook.
         * @example whk_7n2p5r
         */
        id: components['parameters']['PathWebhookId'];
      };
      cookie?: never;
    };
    /**
     * Get a webhook
     * @description Returns one webhook: its configuration, how its deliveries fare, and its latest recovery. A deleted webhook stays readable for 30 days.
     */
    get: operations['webhooks.get'];
    /**
     * Update webhook configuration
     * @description Replaces the configuration of a webhook. Deliveries that wait for their next attempt go to the new `url`. `paused` holds them, and new ones; `active` also enables a disabled webhook again. What was held is sent by `deliveries.recover`. A deleted webhook is refused with 409. Send the `ETag` of the webhook as `If-Match` to change only the version you have seen, which deliveries do not change.
     */
    put: operations['webhooks.update'];
    post?: never;
    /**
     * Delete a webhook
     * @description Ends a webhook. Its deliveries that are not complete are cancelled. The answer is the webhook, now `deleted`. Deleting it again within 30 days answers 200 as well, so a repeated request succeeds. Once the webhook is deleted, `If-Match` is not looked at.
     */
    delete: operations['webhooks.delete'];
    options?: never;
    head?: never;
    /**
     * Change parts of a webhook's configuration
     * @description Changes only what is sent and leaves the rest of the configuration as it is. This is the update that JSON:API clients send. `events` is replaced whole. A deleted webhook is refused with 409.
     */
    patch: operations['webhooks.patch'];
    trace?: never;
  };
  '/webhooks/{id}/rotate-secret': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of a webhook.
         * @example whk_7n2p5r
         */
        id: components['parameters']['PathWebhookId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rotate the secret of a webhook
     * @description Makes a new secret. For `grace_period` seconds both sign: `webhook-signature` carries two signatures; `X-CloudNexus-Signature` keeps the old one, and an attempt refused with 400, 401 or 403 is repeated with the new one, uncounted. Rotating again ends the oldest. The answer holds the new `secret` itself, which is shown again only to a repetition with the same `Idempotency-Key` within 24 hours. A deleted webhook is refused with 409.
     */
    post: operations['webhooks.rotateSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhooks/{id}/test': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of a webhook.
         * @example whk_7n2p5r
         */
        id: components['parameters']['PathWebhookId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a test event
     * @description Sends a sample event to this webhook alone, at once and in the way of every delivery: signed, recorded, and repeated where it fails. The answer is the delivery; get it to see what the endpoint answered. The sample can be read by its identifier with `events.get`, but is in no list and on no stream. A webhook that is not `active`, a deleted one included, is refused with 409.
     */
    post: operations['webhooks.test'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhooks/{id}/deliveries': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of a webhook.
         * @example whk_7n2p5r
         */
        id: components['parameters']['PathWebhookId'];
      };
      cookie?: never;
    };
    /**
     * List the deliveries of a webhook
     * @description Returns the deliveries to one webhook, newest first, a page at a time. Deliveries are kept for 30 days.
     */
    get: operations['deliveries.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/webhooks/{id}/recover': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of a webhook.
         * @example whk_7n2p5r
         */
        id: components['parameters']['PathWebhookId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send the missed deliveries of a time range
     * @description Puts every held or exhausted delivery of the range back in the queue, however many there are. The answer comes at once: it is the webhook, with a `recovery` that runs. Get the webhook to follow it. A webhook that is not `active`, or has a recovery running, is refused with 409. Deliveries are kept for 30 days.
     */
    post: operations['deliveries.recover'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/deliveries/{id}': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of a delivery.
         * @example dlv_4h6t8w
         */
        id: components['parameters']['PathDeliveryId'];
      };
      cookie?: never;
    };
    /**
     * Get a delivery
     * @description Returns one delivery with every attempt: when it was, how long each phase took, and what the endpoint answered. Deliveries are kept for 30 days.
     */
    get: operations['deliveries.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/deliveries/{id}/retry': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of a delivery.
         * @example dlv_4h6t8w
         */
        id: components['parameters']['PathDeliveryId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Retry a delivery
     * @description Sends a delivery again now, with the same bytes and the same event id; one that succeeded may be sent again as well. The answer is the delivery, now `pending`, and its schedule of 12 attempts starts over. A cancelled delivery, or one whose webhook is not `active`, is refused with 409.
     */
    post: operations['deliveries.retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * List events
     * @description Returns what happened in the account in the last 30 days, oldest first, which is the order of the event stream. The cursors in `links` are cursors of the stream as well, and `page[after]` takes one that came with the stream: it reaches back further than the 7 days the stream replays. A cursor fits any filter and either order.
     */
    get: operations['events.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/{id}': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of an event.
         * @example evt_9f8a7b6c5d4e
         */
        id: components['parameters']['PathEventId'];
      };
      cookie?: never;
    };
    /**
     * Get an event
     * @description Returns one event. An event never changes, and stays readable for 30 days.
     */
    get: operations['events.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/stream-tickets': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a ticket for the event stream
     * @description Makes a ticket that opens the event stream once, within 30 seconds: for browsers, which cannot send credentials with a WebSocket. [The reference of the stream](https://docs.cloudnexus.io/stream/) tells how. The answer holds the `ticket` itself, which is shown again only to a repetition with the same `Idempotency-Key` within 24 hours, when it may have expired.
     */
    post: operations['events.ticket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/event-types': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * List event types
     * @description Returns the types of events there are, with a sample payload of each. These are the names that webhooks and the stream subscribe to.
     */
    get: operations['events.types'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/account': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * Get the account
     * @description Returns the account a credential belongs to, its rate limit, and what the credential may do. `X-CloudNexus-Id` is not needed, and not looked at. A credential of any scope may ask.
     */
    get: operations['account.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api-keys': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * List API keys
     * @description Returns the API keys of the account, newest first, a page at a time. The keys themselves are not in the list. Revoked keys are left out after 30 days.
     */
    get: operations['apiKeys.list'];
    put?: never;
    /**
     * Create an API key
     * @description Creates a key with a role, or with scopes of your choice. The answer holds the `key` itself, which is shown again only to a repetition with the same `Idempotency-Key` within 24 hours. A key that could do more than the credential that creates it is refused with 403.
     */
    post: operations['apiKeys.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api-keys/{id}': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of an API key.
         * @example key_6j9q2s
         */
        id: components['parameters']['PathApiKeyId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revoke an API key
     * @description Revokes a key, which is refused everywhere within a second. A key may revoke itself. Revoking a key again within 30 days, by another credential, answers 200 again with its current state, so a repeated request succeeds.
     */
    delete: operations['apiKeys.delete'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/regions': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * List regions
     * @description Returns the regions, by identifier, a page at a time. What is not `available` is listed too, for servers that already have it. Any credential of the account may ask.
     */
    get: operations['catalog.regions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/plans': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * List plans
     * @description Returns the plans, from the smallest to the largest, a page at a time. What is not `available` is listed too, for servers that already have it. Any credential of the account may ask.
     */
    get: operations['catalog.plans'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/images': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * List images
     * @description Returns the images, by identifier, a page at a time. What is not `available` is listed too, for servers that already have it. Any credential of the account may ask.
     */
    get: operations['catalog.images'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/invoices': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * List invoices
     * @description Returns the invoices of the account, latest month first, a page at a time. An invoice is made when its month is over; the event `billing.invoice.finalized` says so.
     */
    get: operations['invoices.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/invoices/{id}': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of an invoice.
         * @example inv_2025q1a7
         */
        id: components['parameters']['PathInvoiceId'];
      };
      cookie?: never;
    };
    /**
     * Get an invoice
     * @description Returns one invoice with its lines.
     */
    get: operations['invoices.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/status': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * Get the status of the API
     * @description Returns how the API and each part of it is doing, which is what a status page shows. It needs no credential, and says nothing about any account.
     */
    get: operations['status.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oauth/token': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Get an access token
     * @description Exchanges a grant for an access token, which lives 10 minutes and is used like an API key. A client with a secret authenticates with HTTP Basic, or with `client_id` and `client_secret` in the body; a public client sends its `client_id` and proves itself with PKCE. Refresh tokens rotate: using one a second time revokes all that came of it.
     */
    post: operations['oauth.token'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oauth/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke a token
     * @description Ends an access token or a refresh token of the client, within a second everywhere (RFC 7009). A refresh token takes the access tokens that came of it along. A token that is unknown or has ended already is a success too.
     */
    post: operations['oauth.revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oauth/introspect': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask about a token
     * @description Tells a client with a secret whether one of its tokens can be used, for what and until when (RFC 7662). Of any other token it says that it is not active. A public client gets `invalid_client`.
     */
    post: operations['oauth.introspect'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oauth/authorize': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Ask a person to allow an application
     * @description The page to send a person's browser to (RFC 6749, section 4.1.1). It asks them to sign in and to allow what `scope` names, then sends them back to `redirect_uri`, with a `code` for `oauth.token` or with an `error`. PKCE is demanded of every client (RFC 7636). Unknown parameters are ignored.
     */
    get: operations['oauth.authorize'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/.well-known/oauth-authorization-server': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Discover the authorization server
     * @description Returns where the OAuth endpoints are and what they can do (RFC 8414), so that a library needs nothing but the address of the API. The addresses are those of the API that answers, hosted or your own.
     */
    get: operations['oauth.metadata'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface webhooks {
  'server.created': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Receive server.created events
     * @description Sent when a server finished provisioning, once for each server of a request. Verify the signature before you read the body, answer within 15 seconds, and expect an event to come more than once, or after a later one.
     */
    post: operations['webhooks.receive.serverCreated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'server.scaled': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Receive server.scaled events
     * @description Sent when auto-scaling moved a server up or down by a plan. Verify the signature before you read the body, answer within 15 seconds, and expect an event to come more than once, or after a later one.
     */
    post: operations['webhooks.receive.serverScaled'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'billing.invoice.finalized': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Receive billing.invoice.finalized events
     * @description Sent when a monthly invoice is ready. `GET /invoices/{id}` has its lines. Verify the signature before you read the body, answer within 15 seconds, and expect an event to come more than once, or after a later one.
     */
    post: operations['webhooks.receive.billingInvoiceFinalized'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'security.threat.detected': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Receive security.threat.detected events
     * @description Sent when a DDoS attack or an intrusion attempt was blocked. Verify the signature before you read the body, answer within 15 seconds, and expect an event to come more than once, or after a later one.
     */
    post: operations['webhooks.receive.securityThreatDetected'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'cluster.node.joined': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Receive cluster.node.joined events
     * @description Sent when a new worker of a registered Kubernetes cluster is ready and has an address. Verify the signature before you read the body, answer within 15 seconds, and expect an event to come more than once, or after a later one.
     */
    post: operations['webhooks.receive.clusterNodeJoined'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    /**
     * @description The identifier of a region, from `GET /regions`.
     * @example us-east-1
     */
    RegionId: string;
    /**
     * @description The identifier of a plan, from `GET /plans`.
     * @example professional
     */
    PlanId: string;
    /**
     * @description The identifier of a server.
     * @example srv_2x9k4m
     */
    ServerId: string;
    /**
     * @description The identifier of an image, from `GET /images`.
     * @example ubuntu-22.04
     */
    ImageId: string;
    /**
     * @description Where the server is in its life: `provisioning`, `running`, now and then `resizing`, `stopping`, `terminated`; or `error`, with a `status_reason`.
     * @example running
     * @enum {string}
     */
    ServerStatus: 'provisioning' | 'running' | 'resizing' | 'stopping' | 'terminated' | 'error' | (string & {});
    /**
     * @description An IPv4 or IPv6 address; or null.
     * @example 10.244.1.5
     */
    NullableIpAddress: string | null;
    /**
     * @description Your own names and values for the resource, at most 32.
     * @example {
     *       "env": "production",
     *       "team": "web"
     *     }
     */
    Tags: {
      [key: string]: string;
    };
    /** @description How the plan of a server follows its load, one plan at a time. An unknown plan, a `min_plan` above `max_plan`, and a `plan` of the server outside the range are refused with 400. A plan you choose yourself holds until the load asks for another. */
    Autoscaling: {
      /**
       * @description The smallest plan to scale down to.
       * @example starter
       */
      min_plan: components['schemas']['PlanId'];
      /**
       * @description The largest plan to scale up to.
       * @example enterprise
       */
      max_plan: components['schemas']['PlanId'];
      /**
       * @description The CPU load to stay close to, in percent.
       * @example 60
       */
      target_cpu_percent: number;
    } | null;
    /**
     * Format: date-time
     * @description A time in UTC (RFC 3339), to the second.
     * @example 2025-01-15T14:22:00Z
     */
    Timestamp: string;
    /**
     * Format: date-time
     * @description A time in UTC (RFC 3339), to the second; or null.
     * @example null
     */
    NullableTimestamp: string | null;
    /** @description What a server is. With `fields[servers]`, only the named ones are present. */
    ServerAttributes: {
      /**
       * @description The name of the server, unique or not as you like.
       * @example web-1
       */
      name: string;
      /** @description Where the server runs, an identifier from `GET /regions`. */
      region: components['schemas']['RegionId'];
      /** @description The size of the server, an identifier from `GET /plans`. */
      plan: components['schemas']['PlanId'];
      /** @description What the server was installed from, an identifier from `GET /images`. */
      image: components['schemas']['ImageId'];
      status: components['schemas']['ServerStatus'];
      /**
       * @description Why the server is in `error`, in words for its owner. Null in every other status.
       * @example null
       */
      status_reason: string | null;
      /**
       * @description The address of the server. Null until it has one.
       * @example 10.244.1.5
       */
      ip: components['schemas']['NullableIpAddress'];
      tags: components['schemas']['Tags'];
      /**
       * @description How the plan follows the load. Null when it does not.
       * @example null
       */
      autoscaling: components['schemas']['Autoscaling'];
      /**
       * @description The public keys that may log in, in OpenSSH format.
       * @example [
       *       "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGFuLWV4YW1wbGUta2V5LW5vYm9keS1jYW4tbG9nLWlu ops@example.com"
       *     ]
       */
      ssh_keys: string[];
      /** @description When the server was asked for. */
      created_at: components['schemas']['Timestamp'];
      /** @description When the server last changed. */
      updated_at: components['schemas']['Timestamp'];
      /**
       * @description When the server was gone. It stays readable for 30 days.
       * @example null
       */
      terminated_at: components['schemas']['NullableTimestamp'];
    };
    /** @description Names a server. */
    ServerIdentifier: {
      /**
       * @description The kind of resource.
       * @example servers
       * @constant
       */
      type: 'servers';
      id: components['schemas']['ServerId'];
    };
    /** @description What a server is related to. */
    ServerRelationships: {
      /** @description The other servers of the request that created this one, and that still exist. */
      siblings: {
        /**
         * @description One identifier object per sibling.
         * @example [
         *       {
         *         "type": "servers",
         *         "id": "srv_7a3p5c"
         *       }
         *     ]
         */
        data: components['schemas']['ServerIdentifier'][];
      };
    };
    /** @description Links of the resource. */
    ResourceLinks: {
      /**
       * Format: uri-reference
       * @description Where the resource is, relative to the host.
       * @example /v2/servers/srv_2x9k4m
       */
      self: string;
    };
    /** @description A compute instance. */
    Server: {
      /**
       * @description The kind of resource.
       * @example servers
       * @constant
       */
      type: 'servers';
      id: components['schemas']['ServerId'];
      attributes: components['schemas']['ServerAttributes'];
      relationships: components['schemas']['ServerRelationships'];
      links: components['schemas']['ResourceLinks'];
    };
    /** @description Links to this page and its neighbours, relative to the host. */
    PageLinks: {
      /**
       * Format: uri-reference
       * @description The address that was asked for.
       * @example /v2/servers?page%5Bsize%5D=2
       */
      self: string;
      /**
       * Format: uri-reference
       * @description The page before this one, or null on the first.
       * @example null
       */
      prev: string | null;
      /**
       * Format: uri-reference
       * @description The page after this one, or null on the last.
       * @example /v2/servers?page%5Bsize%5D=2&page%5Bafter%5D=c3J2XzJ4OWs0bQ
       */
      next: string | null;
    };
    /** @description What there is to say about the page. */
    PageMeta: {
      /** @description The cursors at the two ends of the page. `after` is there on the last page too, to continue from when more is to come. On an empty page one is the cursor that was given, and the other leads back to all that is on the other side of it. Without a cursor both are null. */
      page: {
        /**
         * @description The cursor of the first resource, for `page[before]`.
         * @example c3J2XzJ4OWs0bQ
         */
        before: string | null;
        /**
         * @description The cursor of the last resource, for `page[after]`.
         * @example c3J2XzdhM3A1Yw
         */
        after: string | null;
      };
    };
    /** @description What this document implements. */
    JsonApi: {
      /**
       * @description The version of the JSON:API specification.
       * @example 1.1
       * @constant
       */
      version: '1.1';
    };
    /** @description A page of servers. */
    ServerListDocument: {
      /**
       * @description The servers, at most `page[size]`.
       * @example []
       */
      data: components['schemas']['Server'][];
      /**
       * @description The siblings that are not on this page, where `include` asks for them.
       * @example []
       */
      included?: components['schemas']['Server'][];
      links: components['schemas']['PageLinks'];
      meta: components['schemas']['PageMeta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /**
     * @description What went wrong, for programs. Each code has a page in the docs; new ones may be added.
     * @example invalid_body
     * @enum {string}
     */
    ErrorCode:
      | 'invalid_body'
      | 'invalid_cursor'
      | 'invalid_parameter'
      | 'malformed_request'
      | 'unknown_parameter'
      | 'unsupported_version'
      | 'invalid_credentials'
      | 'missing_account'
      | 'missing_credentials'
      | 'account_mismatch'
      | 'client_generated_id'
      | 'insufficient_scope'
      | 'origin_not_allowed'
      | 'not_found'
      | 'unknown_path'
      | 'method_not_allowed'
      | 'not_acceptable'
      | 'request_timeout'
      | 'idempotency_in_progress'
      | 'idempotency_key_reused'
      | 'resource_id_mismatch'
      | 'resource_type_mismatch'
      | 'state_conflict'
      | 'precondition_failed'
      | 'payload_too_large'
      | 'unsupported_media_type'
      | 'upgrade_required'
      | 'rate_limited'
      | 'headers_too_large'
      | 'internal_error'
      | 'service_unavailable'
      | (string & {});
    /** @description The part of the request that is the culprit. Left out where no part is. */
    ErrorSource: {
      /**
       * Format: json-pointer
       * @description A JSON pointer (RFC 6901) into the body that was sent.
       * @example /count
       */
      pointer?: string;
      /**
       * @description The name of a path or query parameter.
       * @example page[size]
       */
      parameter?: string;
      /**
       * @description The name of a request header.
       * @example X-CloudNexus-Id
       */
      header?: string;
    };
    /** @description Links of the error. */
    ErrorLinks: {
      /**
       * Format: uri
       * @description The page that explains this error code.
       * @example https://docs.cloudnexus.io/errors/invalid_body
       */
      about: string;
    };
    /** @description One problem with the request (JSON:API 1.1, error objects). */
    Error: {
      /**
       * @description The identifier of the request, the same as in the `X-Request-Id` header.
       * @example req_5f3k9q2m7x1c
       */
      id: string;
      /**
       * @description The HTTP status of the response, as a string.
       * @example 400
       */
      status: string;
      code: components['schemas']['ErrorCode'];
      /**
       * @description What kind of problem this is. The same for every error of this code.
       * @example Invalid body
       */
      title: string;
      /**
       * @description What is wrong with this request, and what to do about it.
       * @example `count` must be at most 20.
       */
      detail: string;
      source?: components['schemas']['ErrorSource'];
      links: components['schemas']['ErrorLinks'];
    };
    /** @description What went wrong (JSON:API 1.1). All problems of a body are reported at once. */
    ErrorDocument: {
      /**
       * @description The problems, at least one.
       * @example [
       *       {
       *         "id": "req_5f3k9q2m7x1c",
       *         "status": "404",
       *         "code": "not_found",
       *         "title": "Not found",
       *         "detail": "There is no server `srv_2x9k4m` in this account.",
       *         "links": {
       *           "about": "https://docs.cloudnexus.io/errors/not_found"
       *         }
       *       }
       *     ]
       */
      errors: components['schemas']['Error'][];
      jsonapi: components['schemas']['JsonApi'];
    };
    /** @description One or more servers to provision. */
    ServerCreate: {
      /** @description Where to run, an identifier from `GET /regions`. */
      region: components['schemas']['RegionId'];
      /** @description The size, an identifier from `GET /plans`. With `autoscaling`, it is one of the range, and holds until the load asks for another. */
      plan: components['schemas']['PlanId'];
      /** @description What to install, an identifier from `GET /images`. */
      image: components['schemas']['ImageId'];
      /**
       * @description How many servers to provision. All or none are made.
       * @default 1
       * @example 2
       */
      count?: number;
      /**
       * @description The name. Of several servers, the second and later get `-2`, `-3` and so on appended. Without it, the server is called by its identifier.
       * @example web
       */
      name?: string;
      tags?: components['schemas']['Tags'];
      /**
       * @description How the plan follows the load. Null, the default, keeps the plan.
       * @example null
       */
      autoscaling?: components['schemas']['Autoscaling'];
      /**
       * @description Public keys that may log in, each in OpenSSH format: what a `.pub` file holds, without the line break at its end.
       * @example [
       *       "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGFuLWV4YW1wbGUta2V5LW5vYm9keS1jYW4tbG9nLWlu ops@example.com"
       *     ]
       */
      ssh_keys?: string[];
      /**
       * @description A cloud-init document that runs at first start. It is never shown again.
       * @example #cloud-config
       *     packages: [nginx]
       */
      user_data?: string;
    };
    /** @description What the document implements (JSON:API 1.1). It is not looked at. */
    JsonApiInput: {
      /**
       * @description The version of the JSON:API specification.
       * @example 1.1
       */
      version?: string;
    };
    /**
     * @description What you have to say about the document. It is not looked at.
     * @example {}
     */
    MetaInput: {
      [key: string]: unknown;
    };
    /** @description The JSON:API form of `ServerCreate`. */
    ServerCreateDocument: {
      /** @description The resource to create. Another `type` is 409, and an `id` here is 403. */
      data: {
        /**
         * @description The kind of resource.
         * @example servers
         * @constant
         */
        type: 'servers';
        attributes: components['schemas']['ServerCreate'];
      };
      jsonapi?: components['schemas']['JsonApiInput'];
      meta?: components['schemas']['MetaInput'];
    };
    /** @description Links of the document. */
    DocumentLinks: {
      /**
       * Format: uri-reference
       * @description The address that was asked for, relative to the host.
       * @example /v2/servers/srv_2x9k4m
       */
      self: string;
    };
    /**
     * @description What there is to say about the document that is not part of a resource.
     * @example {}
     */
    Meta: {
      [key: string]: unknown;
    };
    /** @description A document with one server. */
    ServerDocument: {
      data: components['schemas']['Server'];
      /**
       * @description The siblings, on `servers.create` and where `include` asks for them.
       * @example []
       */
      included?: components['schemas']['Server'][];
      links: components['schemas']['DocumentLinks'];
      meta?: components['schemas']['Meta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /** @description The whole configuration of a server, as it is to be. */
    ServerUpdate: {
      /**
       * @description The name of the server.
       * @example web-1
       */
      name: string;
      /**
       * @description The size, an identifier from `GET /plans`. Another one than now resizes the server. With `autoscaling`, it is one of the range, and holds until the load asks for another.
       * @example enterprise
       */
      plan: components['schemas']['PlanId'];
      tags: components['schemas']['Tags'];
      /**
       * @description How the plan follows the load. Null keeps the plan.
       * @example null
       */
      autoscaling: components['schemas']['Autoscaling'];
    };
    /** @description The JSON:API form of `ServerUpdate`. */
    ServerUpdateDocument: {
      /** @description The resource to update. Another `type`, or another `id` than that of the path, is 409. */
      data: {
        /**
         * @description The kind of resource.
         * @example servers
         * @constant
         */
        type: 'servers';
        id: components['schemas']['ServerId'];
        attributes: components['schemas']['ServerUpdate'];
      };
      jsonapi?: components['schemas']['JsonApiInput'];
      meta?: components['schemas']['MetaInput'];
    };
    /** @description The parts of the configuration of a server that are to change. */
    ServerPatch: {
      /**
       * @description The name of the server.
       * @example web-1
       */
      name?: string;
      /**
       * @description The size, an identifier from `GET /plans`. Another one than now resizes the server. With `autoscaling`, it is one of the range, and holds until the load asks for another.
       * @example enterprise
       */
      plan?: components['schemas']['PlanId'];
      tags?: components['schemas']['Tags'];
      /**
       * @description How the plan follows the load. Null keeps the plan.
       * @example null
       */
      autoscaling?: components['schemas']['Autoscaling'];
    };
    /** @description The JSON:API form of `ServerPatch`. */
    ServerPatchDocument: {
      /** @description The resource to patch. Another `type`, or another `id` than that of the path, is 409. */
      data: {
        /**
         * @description The kind of resource.
         * @example servers
         * @constant
         */
        type: 'servers';
        id: components['schemas']['ServerId'];
        attributes: components['schemas']['ServerPatch'];
      };
      jsonapi?: components['schemas']['JsonApiInput'];
      meta?: components['schemas']['MetaInput'];
    };
    /**
     * @description The identifier of a cluster.
     * @example k8s_3r7v9x
     */
    ClusterId: string;
    /**
     * @description Whether the cluster is being reached for the first time (`connecting`), is watched (`connected`), or does not answer (`unreachable`), with a `status_reason`.
     * @example connected
     * @enum {string}
     */
    KubernetesClusterStatus: 'connecting' | 'connected' | 'unreachable' | (string & {});
    /** @description What a cluster is. With `fields[kubernetes-clusters]`, only the named ones are present. */
    KubernetesClusterAttributes: {
      /**
       * @description The name the cluster was registered with.
       * @example production
       */
      name: string;
      /** @description Where the cluster is, an identifier from `GET /regions`. */
      region: components['schemas']['RegionId'];
      /**
       * @description The version of Kubernetes its control plane reports. Null until it has been reached once.
       * @example v1.31.4
       */
      version: string | null;
      status: components['schemas']['KubernetesClusterStatus'];
      /**
       * @description Why the cluster is `unreachable`, in words for its owner. Null in every other status.
       * @example null
       */
      status_reason: string | null;
      /**
       * @description The number of nodes, ready or not, when the cluster was last reached.
       * @example 2
       */
      node_count: number;
      /**
       * @description When the cluster was registered.
       * @example 2025-01-10T09:30:00Z
       */
      registered_at: components['schemas']['Timestamp'];
      /**
       * @description When the cluster last changed.
       * @example 2025-01-15T15:10:00Z
       */
      updated_at: components['schemas']['Timestamp'];
    };
    /** @description Links of the relationship. */
    RelationshipLinks: {
      /**
       * Format: uri-reference
       * @description Where the related resource is, relative to the host.
       * @example /v2/webhooks/whk_7n2p5r
       */
      related: string;
    };
    /** @description What a cluster is related to. */
    KubernetesClusterRelationships: {
      /** @description The nodes of the cluster, a list of their own. */
      nodes: {
        /**
         * @example {
         *       "related": "/v2/clusters/k8s/k8s_3r7v9x/nodes"
         *     }
         */
        links: components['schemas']['RelationshipLinks'];
      };
    };
    /** @description A registered Kubernetes cluster. */
    KubernetesCluster: {
      /**
       * @description The kind of resource.
       * @example kubernetes-clusters
       * @constant
       */
      type: 'kubernetes-clusters';
      id: components['schemas']['ClusterId'];
      attributes: components['schemas']['KubernetesClusterAttributes'];
      relationships: components['schemas']['KubernetesClusterRelationships'];
      links: components['schemas']['ResourceLinks'];
    };
    /** @description A page of clusters. */
    KubernetesClusterListDocument: {
      /**
       * @description The clusters, at most `page[size]`.
       * @example []
       */
      data: components['schemas']['KubernetesCluster'][];
      links: components['schemas']['PageLinks'];
      meta: components['schemas']['PageMeta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /** @description A document with one cluster. */
    KubernetesClusterDocument: {
      data: components['schemas']['KubernetesCluster'];
      links: components['schemas']['DocumentLinks'];
      meta?: components['schemas']['Meta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /**
     * @description The identifier of a node.
     * @example nod_5t2w4y
     */
    NodeId: string;
    /**
     * @description Whether the node takes work (`ready`) or not (`not_ready`).
     * @example ready
     * @enum {string}
     */
    KubernetesNodeStatus: 'ready' | 'not_ready' | (string & {});
    /** @description What a node is. With `fields[kubernetes-nodes]`, only the named ones are present. */
    KubernetesNodeAttributes: {
      /**
       * @description The name of the node in its cluster.
       * @example worker-1
       */
      name: string;
      /**
       * @description Where the node is, as its label `topology.kubernetes.io/region` says, or else the region of the cluster.
       * @example us-east-1
       */
      region: string;
      /**
       * @description The internal address of the node. Null until it reports one.
       * @example 10.244.2.11
       */
      ip: components['schemas']['NullableIpAddress'];
      status: components['schemas']['KubernetesNodeStatus'];
      /**
       * @description Its roles, as the labels `node-role.kubernetes.io/…` say. A worker often has none.
       * @example [
       *       "worker"
       *     ]
       */
      roles: string[];
      /**
       * @description The version of its kubelet.
       * @example v1.31.4
       */
      kubelet_version: string;
      /**
       * @description When the node joined the cluster.
       * @example 2025-01-15T15:10:00Z
       */
      joined_at: components['schemas']['Timestamp'];
    };
    /** @description Names a cluster. */
    KubernetesClusterIdentifier: {
      /**
       * @description The kind of resource.
       * @example kubernetes-clusters
       * @constant
       */
      type: 'kubernetes-clusters';
      id: components['schemas']['ClusterId'];
    };
    /** @description What a node is related to. */
    KubernetesNodeRelationships: {
      /** @description The cluster the node belongs to. */
      cluster: {
        data: components['schemas']['KubernetesClusterIdentifier'];
        /**
         * @example {
         *       "related": "/v2/clusters/k8s/k8s_3r7v9x"
         *     }
         */
        links: components['schemas']['RelationshipLinks'];
      };
    };
    /** @description A machine of a Kubernetes cluster. */
    KubernetesNode: {
      /**
       * @description The kind of resource.
       * @example kubernetes-nodes
       * @constant
       */
      type: 'kubernetes-nodes';
      id: components['schemas']['NodeId'];
      attributes: components['schemas']['KubernetesNodeAttributes'];
      relationships: components['schemas']['KubernetesNodeRelationships'];
    };
    /** @description A page of nodes. */
    KubernetesNodeListDocument: {
      /**
       * @description The nodes, at most `page[size]`.
       * @example []
       */
      data: components['schemas']['KubernetesNode'][];
      links: components['schemas']['PageLinks'];
      meta: components['schemas']['PageMeta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /**
     * @description One of the event types that `GET /event-types` lists.
     * @example server.created
     * @enum {string}
     */
    EventTypeName:
      | 'server.created'
      | 'server.scaled'
      | 'billing.invoice.finalized'
      | 'security.threat.detected'
      | 'cluster.node.joined';
    /**
     * @description The identifier of a webhook.
     * @example whk_7n2p5r
     */
    WebhookId: string;
    /**
     * @description What happened. Types may be added in a minor version, and `GET /event-types` lists them.
     * @example server.created
     * @enum {string}
     */
    EventType:
      | 'server.created'
      | 'server.scaled'
      | 'billing.invoice.finalized'
      | 'security.threat.detected'
      | 'cluster.node.joined'
      | (string & {});
    /**
     * @description Whether events are sent. `active`: they are. `paused`: you asked to hold them. `disabled`: the API holds them, with a `status_reason`. `deleted`: it is gone, and stays readable for 30 days.
     * @example active
     * @enum {string}
     */
    WebhookStatus: 'active' | 'paused' | 'disabled' | 'deleted' | (string & {});
    /**
     * @description Whether deliveries are still being put back in the queue.
     * @example completed
     * @enum {string}
     */
    WebhookRecoveryStatus: 'running' | 'completed' | (string & {});
    /** @description A recovery, which puts the held and exhausted deliveries of a range of time back in the queue. */
    WebhookRecovery: {
      /**
       * @description The start of the range.
       * @example 2025-01-15T16:00:00Z
       */
      since: components['schemas']['Timestamp'];
      /**
       * @description The end of the range, not part of it. Where none was asked for, the time the recovery started.
       * @example 2025-01-15T18:00:00Z
       */
      until: components['schemas']['Timestamp'];
      status: components['schemas']['WebhookRecoveryStatus'];
      /**
       * @description How many deliveries are back in the queue so far.
       * @example 1204
       */
      requeued: number;
      /**
       * @description When the recovery started.
       * @example 2025-01-15T18:00:00Z
       */
      started_at: components['schemas']['Timestamp'];
      /**
       * @description When the last delivery was back in the queue. Null while the recovery runs.
       * @example 2025-01-15T18:00:02Z
       */
      completed_at: components['schemas']['NullableTimestamp'];
    } | null;
    /** @description What a webhook is. With `fields[webhooks]`, only the named ones are present. */
    WebhookAttributes: {
      /**
       * Format: uri
       * @description Where events are sent.
       * @example https://example.com/hooks/cloudnexus
       */
      url: string;
      /**
       * @description The event types the webhook receives.
       * @example [
       *       "server.created",
       *       "security.threat.detected"
       *     ]
       */
      events: components['schemas']['EventType'][];
      /**
       * @description What the webhook is for, in the words of its owner.
       * @example Production events
       */
      description: string | null;
      status: components['schemas']['WebhookStatus'];
      /**
       * @description Why the webhook is `disabled`, in words for its owner: the endpoint answered 410, or 120 hours passed without one success. Null in every other status.
       * @example null
       */
      status_reason: string | null;
      /**
       * @description When the previous secret stops signing. Null when there is only one secret.
       * @example null
       */
      previous_secret_expires_at: components['schemas']['NullableTimestamp'];
      /**
       * @description When the first attempt failed after which none has succeeded. Null when the last attempt succeeded.
       * @example null
       */
      failing_since: components['schemas']['NullableTimestamp'];
      /**
       * @description When an attempt last succeeded. Null until one has.
       * @example 2025-01-15T14:22:00Z
       */
      last_success_at: components['schemas']['NullableTimestamp'];
      /**
       * @description The latest recovery. Null until one is asked for.
       * @example null
       */
      recovery: components['schemas']['WebhookRecovery'];
      /** @description When the webhook was created. */
      created_at: components['schemas']['Timestamp'];
      /** @description When the configuration, the status or the secret last changed, and with it the `ETag`. Deliveries and recoveries change neither. */
      updated_at: components['schemas']['Timestamp'];
    };
    /** @description What a webhook is related to. */
    WebhookRelationships: {
      /** @description The deliveries to the webhook, a list of their own. */
      deliveries: {
        /**
         * @example {
         *       "related": "/v2/webhooks/whk_7n2p5r/deliveries"
         *     }
         */
        links: components['schemas']['RelationshipLinks'];
      };
    };
    /** @description An endpoint of yours that receives events by HTTP POST. */
    Webhook: {
      /**
       * @description The kind of resource.
       * @example webhooks
       * @constant
       */
      type: 'webhooks';
      id: components['schemas']['WebhookId'];
      attributes: components['schemas']['WebhookAttributes'];
      relationships: components['schemas']['WebhookRelationships'];
      links: components['schemas']['ResourceLinks'];
    };
    /** @description A page of webhooks. */
    WebhookListDocument: {
      /**
       * @description The webhooks, at most `page[size]`.
       * @example []
       */
      data: components['schemas']['Webhook'][];
      links: components['schemas']['PageLinks'];
      meta: components['schemas']['PageMeta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /** @description An endpoint of yours, and the events it is to receive. */
    WebhookCreate: {
      /**
       * Format: uri
       * @description Where to send events: an `https` address without credentials in it. `http` is accepted in development mode alone. Private, loopback and other addresses that are not public are never connected to.
       * @example https://example.com/hooks/cloudnexus
       */
      url: string;
      /**
       * @description The event types to receive.
       * @example [
       *       "server.created",
       *       "security.threat.detected"
       *     ]
       */
      events: components['schemas']['EventTypeName'][];
      /**
       * @description What the webhook is for, in your words.
       * @example Production events
       */
      description?: string | null;
    };
    /** @description The JSON:API form of `WebhookCreate`. */
    WebhookCreateDocument: {
      /** @description The resource to create. Another `type` is 409, and an `id` here is 403. */
      data: {
        /**
         * @description The kind of resource.
         * @example webhooks
         * @constant
         */
        type: 'webhooks';
        attributes: components['schemas']['WebhookCreate'];
      };
      jsonapi?: components['schemas']['JsonApiInput'];
      meta?: components['schemas']['MetaInput'];
    };
    /**
     * @description The secret that signs deliveries. Keep it now: it is shown again only to a repetition with the same `Idempotency-Key` within 24 hours. The whole string, with its prefix, is the key of `X-CloudNexus-Signature`; Standard Webhooks libraries take it as it is.
     * @example whsec_This/is/an/example/secret/do/not/use/it/000=
     */
    WebhookSecret: string;
    /** @description What a webhook is, and its secret. */
    WebhookWithSecretAttributes: components['schemas']['WebhookAttributes'] & {
      secret: components['schemas']['WebhookSecret'];
    };
    /** @description A webhook with its secret, which only `webhooks.create` and `webhooks.rotateSecret` show. */
    WebhookWithSecret: {
      /**
       * @description The kind of resource.
       * @example webhooks
       * @constant
       */
      type: 'webhooks';
      id: components['schemas']['WebhookId'];
      attributes: components['schemas']['WebhookWithSecretAttributes'];
      relationships: components['schemas']['WebhookRelationships'];
      links: components['schemas']['ResourceLinks'];
    };
    /** @description A document with one webhook and its secret. */
    WebhookSecretDocument: {
      data: components['schemas']['WebhookWithSecret'];
      links: components['schemas']['DocumentLinks'];
      meta?: components['schemas']['Meta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /** @description A document with one webhook. */
    WebhookDocument: {
      data: components['schemas']['Webhook'];
      links: components['schemas']['DocumentLinks'];
      meta?: components['schemas']['Meta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /** @description The whole configuration of a webhook, as it is to be. */
    WebhookUpdate: {
      /**
       * Format: uri
       * @description Where to send events: an `https` address without credentials in it. `http` is accepted in development mode alone. Private, loopback and other addresses that are not public are never connected to.
       * @example https://example.com/hooks/cloudnexus
       */
      url: string;
      /**
       * @description The event types to receive.
       * @example [
       *       "server.created",
       *       "security.threat.detected"
       *     ]
       */
      events: components['schemas']['EventTypeName'][];
      /**
       * @description What the webhook is for, in your words.
       * @example Production events
       */
      description: string | null;
      /**
       * @description Whether deliveries are sent or held. `active` also enables a disabled webhook again. What was held is sent by `POST /webhooks/{id}/recover`.
       * @example active
       * @enum {string}
       */
      status: 'active' | 'paused';
    };
    /** @description The JSON:API form of `WebhookUpdate`. */
    WebhookUpdateDocument: {
      /** @description The resource to update. Another `type`, or another `id` than that of the path, is 409. */
      data: {
        /**
         * @description The kind of resource.
         * @example webhooks
         * @constant
         */
        type: 'webhooks';
        id: components['schemas']['WebhookId'];
        attributes: components['schemas']['WebhookUpdate'];
      };
      jsonapi?: components['schemas']['JsonApiInput'];
      meta?: components['schemas']['MetaInput'];
    };
    /** @description The parts of the configuration of a webhook that are to change. */
    WebhookPatch: {
      /**
       * Format: uri
       * @description Where to send events: an `https` address without credentials in it. `http` is accepted in development mode alone. Private, loopback and other addresses that are not public are never connected to.
       * @example https://example.com/hooks/cloudnexus
       */
      url?: string;
      /**
       * @description The event types to receive.
       * @example [
       *       "server.created",
       *       "security.threat.detected"
       *     ]
       */
      events?: components['schemas']['EventTypeName'][];
      /**
       * @description What the webhook is for, in your words.
       * @example Production events
       */
      description?: string | null;
      /**
       * @description Whether deliveries are sent or held. `active` also enables a disabled webhook again. What was held is sent by `POST /webhooks/{id}/recover`.
       * @example active
       * @enum {string}
       */
      status?: 'active' | 'paused';
    };
    /** @description The JSON:API form of `WebhookPatch`. */
    WebhookPatchDocument: {
      /** @description The resource to patch. Another `type`, or another `id` than that of the path, is 409. */
      data: {
        /**
         * @description The kind of resource.
         * @example webhooks
         * @constant
         */
        type: 'webhooks';
        id: components['schemas']['WebhookId'];
        attributes: components['schemas']['WebhookPatch'];
      };
      jsonapi?: components['schemas']['JsonApiInput'];
      meta?: components['schemas']['MetaInput'];
    };
    /** @description How long the secret that is replaced stays in use. */
    WebhookRotateSecret: {
      /**
       * @description For how many seconds both secrets sign. With 0, the old secret ends at once.
       * @default 86400
       * @example 3600
       */
      grace_period?: number;
    };
    /** @description The JSON:API form of `WebhookRotateSecret`. */
    WebhookRotateSecretDocument: {
      /** @description The rotation to make. Another `type` is 409, and an `id` here is 403. */
      data: {
        /**
         * @description The kind of resource.
         * @example webhook-secret-rotations
         * @constant
         */
        type: 'webhook-secret-rotations';
        attributes: components['schemas']['WebhookRotateSecret'];
      };
      jsonapi?: components['schemas']['JsonApiInput'];
      meta?: components['schemas']['MetaInput'];
    };
    /** @description The event to send a sample of. */
    WebhookTest: {
      /** @description The type of the sample, whether the webhook receives events of this type or not. */
      event: components['schemas']['EventTypeName'];
    };
    /** @description The JSON:API form of `WebhookTest`. */
    WebhookTestDocument: {
      /** @description The test to make. Another `type` is 409, and an `id` here is 403. */
      data: {
        /**
         * @description The kind of resource.
         * @example webhook-tests
         * @constant
         */
        type: 'webhook-tests';
        attributes: components['schemas']['WebhookTest'];
      };
      jsonapi?: components['schemas']['JsonApiInput'];
      meta?: components['schemas']['MetaInput'];
    };
    /**
     * @description The identifier of a delivery.
     * @example dlv_4h6t8w
     */
    DeliveryId: string;
    /**
     * @description Where the delivery is. `pending`: not tried yet, or asked for again. `succeeded`: the endpoint answered 2xx. `retrying`: it failed, and is tried again at `next_attempt_at`. `exhausted`: all 12 attempts failed. `held`: the webhook is paused or disabled, or was, as after a 410 to this delivery. `cancelled`: the webhook was deleted first.
     * @example succeeded
     * @enum {string}
     */
    DeliveryStatus: 'pending' | 'succeeded' | 'retrying' | 'exhausted' | 'held' | 'cancelled' | (string & {});
    /**
     * @description Why an attempt failed. `dns`: the name did not resolve. `connect`: no connection. `tls`: no secure connection. `timeout`: not complete in 15 seconds. `blocked_address`: the address is not public. `redirect`: a 3xx, which is not followed. `response_status`: another status that is not 2xx. `reset`: the connection ended before the response did. `protocol`: the response is not HTTP. Null: it did not fail.
     * @example response_status
     * @enum {string|null}
     */
    DeliveryError:
      | 'dns'
      | 'connect'
      | 'tls'
      | 'timeout'
      | 'blocked_address'
      | 'redirect'
      | 'response_status'
      | 'reset'
      | 'protocol'
      | null
      | (string & {});
    /** @description What a delivery is. With `fields[deliveries]`, only the named ones are present. */
    DeliveryAttributes: {
      event_type: components['schemas']['EventType'];
      status: components['schemas']['DeliveryStatus'];
      /**
       * @description Whether the event is a sample, sent by `webhooks.test`.
       * @example false
       */
      test: boolean;
      /**
       * @description How many attempts were made, those before a retry or a recovery included. One that was repeated with the other secret of a rotation counts once.
       * @example 1
       */
      attempt_count: number;
      /**
       * @description When the next attempt is due. Null when none is.
       * @example null
       */
      next_attempt_at: components['schemas']['NullableTimestamp'];
      /**
       * @description The HTTP status of the last attempt's response. Null where there was none.
       * @example 200
       */
      last_response_status: number | null;
      /**
       * @description Why the last attempt failed. Null where it succeeded, or none was made.
       * @example null
       */
      last_error: components['schemas']['DeliveryError'];
      /** @description When the event happened, or the test was asked for. */
      created_at: components['schemas']['Timestamp'];
      /** @description When the delivery last changed. */
      updated_at: components['schemas']['Timestamp'];
      /**
       * @description When the delivery succeeded, was exhausted or was cancelled. Null before.
       * @example 2025-01-15T14:22:00Z
       */
      completed_at: components['schemas']['NullableTimestamp'];
    };
    /** @description Names a webhook. */
    WebhookIdentifier: {
      /**
       * @description The kind of resource.
       * @example webhooks
       * @constant
       */
      type: 'webhooks';
      id: components['schemas']['WebhookId'];
    };
    /**
     * @description The identifier of an event.
     * @example evt_9f8a7b6c5d4e
     */
    EventId: string;
    /** @description Names an event. */
    EventIdentifier: {
      /**
       * @description The kind of resource.
       * @example events
       * @constant
       */
      type: 'events';
      id: components['schemas']['EventId'];
    };
    /** @description What a delivery is related to. */
    DeliveryRelationships: {
      /** @description The webhook the event is delivered to. */
      webhook: {
        data: components['schemas']['WebhookIdentifier'];
        links: components['schemas']['RelationshipLinks'];
      };
      /** @description The event that is delivered. */
      event: {
        data: components['schemas']['EventIdentifier'];
        links: components['schemas']['RelationshipLinks'];
      };
    };
    /** @description An event on its way to a webhook. */
    Delivery: {
      /**
       * @description The kind of resource.
       * @example deliveries
       * @constant
       */
      type: 'deliveries';
      id: components['schemas']['DeliveryId'];
      attributes: components['schemas']['DeliveryAttributes'];
      relationships: components['schemas']['DeliveryRelationships'];
      links: components['schemas']['ResourceLinks'];
    };
    /** @description A document with one delivery. */
    DeliveryDocument: {
      data: components['schemas']['Delivery'];
      links: components['schemas']['DocumentLinks'];
      meta?: components['schemas']['Meta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /**
     * Format: date-time
     * @description A time with its offset (RFC 3339).
     * @example 2025-01-15T14:22:00Z
     */
    TimestampInput: string;
    /**
     * @description An IPv4 or IPv6 address.
     * @example 10.244.1.5
     */
    IpAddress: string;
    /** @description The server that finished provisioning. */
    ServerCreatedData: {
      server_id: components['schemas']['ServerId'];
      region: components['schemas']['RegionId'];
      ip: components['schemas']['IpAddress'];
      /**
       * @description The status of the server when it finished provisioning.
       * @example running
       * @enum {string}
       */
      status: 'running' | (string & {});
    };
    /** @description A server finished provisioning. */
    ServerCreatedEventAttributes: {
      /**
       * @description What happened.
       * @example server.created
       * @constant
       */
      event: 'server.created';
      /**
       * @description When it happened.
       * @example 2025-01-15T14:22:00Z
       */
      timestamp: components['schemas']['Timestamp'];
      data: components['schemas']['ServerCreatedData'];
    };
    /**
     * @description Why the server was moved. The target is the `target_cpu_percent` of its `autoscaling`.
     * @example cpu_above_target
     * @enum {string}
     */
    ScalingReason: 'cpu_above_target' | 'cpu_below_target' | (string & {});
    /** @description The server that was moved, from which plan to which, and why. */
    ServerScaledData: {
      server_id: components['schemas']['ServerId'];
      region: components['schemas']['RegionId'];
      /**
       * @description Whether the server has become larger or smaller.
       * @example up
       * @enum {string}
       */
      direction: 'up' | 'down' | (string & {});
      from_plan: components['schemas']['PlanId'];
      to_plan: components['schemas']['PlanId'];
      reason: components['schemas']['ScalingReason'];
    };
    /** @description Auto-scaling moved a server up or down. */
    ServerScaledEventAttributes: {
      /**
       * @description What happened.
       * @example server.scaled
       * @constant
       */
      event: 'server.scaled';
      /**
       * @description When it happened.
       * @example 2025-01-15T15:42:30Z
       */
      timestamp: components['schemas']['Timestamp'];
      data: components['schemas']['ServerScaledData'];
    };
    /**
     * @description The identifier of an invoice.
     * @example inv_2025q1a7
     */
    InvoiceId: string;
    /**
     * @description A currency (ISO 4217).
     * @example USD
     */
    Currency: string;
    /** @description The invoice that is ready. It covers the time from `period_start` up to `period_end`, which is not part of it. */
    BillingInvoiceFinalizedData: {
      invoice_id: components['schemas']['InvoiceId'];
      period_start: components['schemas']['Timestamp'];
      period_end: components['schemas']['Timestamp'];
      /**
       * @description The amount to pay, in minor units of the currency, which is cents for USD.
       * @example 3148
       */
      amount_due: number;
      currency: components['schemas']['Currency'];
    };
    /** @description A monthly invoice is ready. */
    BillingInvoiceFinalizedEventAttributes: {
      /**
       * @description What happened.
       * @example billing.invoice.finalized
       * @constant
       */
      event: 'billing.invoice.finalized';
      /**
       * @description When it happened.
       * @example 2025-02-01T00:05:00Z
       */
      timestamp: components['schemas']['Timestamp'];
      data: components['schemas']['BillingInvoiceFinalizedData'];
    };
    /**
     * @description The kind of attack: a flood of packets or requests, a search for credentials or for open ports, or an attempt to get in.
     * @example SYN_FLOOD
     * @enum {string}
     */
    AttackType:
      | 'SYN_FLOOD'
      | 'UDP_FLOOD'
      | 'HTTP_FLOOD'
      | 'CREDENTIAL_GUESSING'
      | 'PORT_SCAN'
      | 'INTRUSION'
      | (string & {});
    /** @description The attack that was blocked. */
    SecurityThreatDetectedData: {
      source_ip: components['schemas']['IpAddress'];
      attack_type: components['schemas']['AttackType'];
      /**
       * @description Whether the attack no longer reaches its target.
       * @example true
       */
      mitigated: boolean;
      /**
       * @description The number of packets blocked so far.
       * @example 45200
       */
      packets_blocked: number;
    };
    /** @description An attack was blocked. */
    SecurityThreatDetectedEventAttributes: {
      /**
       * @description What happened.
       * @example security.threat.detected
       * @constant
       */
      event: 'security.threat.detected';
      /**
       * @description When it happened.
       * @example 2025-01-15T16:45:12Z
       */
      timestamp: components['schemas']['Timestamp'];
      data: components['schemas']['SecurityThreatDetectedData'];
    };
    /** @description The worker that attached, and its cluster. */
    ClusterNodeJoinedData: {
      cluster_id: components['schemas']['ClusterId'];
      node_id: components['schemas']['NodeId'];
      /**
       * @description The name of the node in its cluster.
       * @example worker-1
       */
      name: string;
      /**
       * @description Where the node is, as its label `topology.kubernetes.io/region` says, or else the region of the cluster.
       * @example us-east-1
       */
      region: string;
      ip: components['schemas']['IpAddress'];
    };
    /** @description A Kubernetes worker attached. */
    ClusterNodeJoinedEventAttributes: {
      /**
       * @description What happened.
       * @example cluster.node.joined
       * @constant
       */
      event: 'cluster.node.joined';
      /**
       * @description When it happened.
       * @example 2025-01-15T15:10:00Z
       */
      timestamp: components['schemas']['Timestamp'];
      data: components['schemas']['ClusterNodeJoinedData'];
    };
    /**
     * @description What happened, and to what. With `fields[events]`, only the named attributes are present.
     * @example {
     *       "event": "server.created",
     *       "timestamp": "2025-01-15T14:22:00Z",
     *       "data": {
     *         "server_id": "srv_2x9k4m",
     *         "region": "us-east-1",
     *         "ip": "10.244.1.5",
     *         "status": "running"
     *       }
     *     }
     */
    EventAttributes:
      | components['schemas']['ServerCreatedEventAttributes']
      | components['schemas']['ServerScaledEventAttributes']
      | components['schemas']['BillingInvoiceFinalizedEventAttributes']
      | components['schemas']['SecurityThreatDetectedEventAttributes']
      | components['schemas']['ClusterNodeJoinedEventAttributes'];
    /** @description An event, as a resource that can be read for 30 days. */
    EventResource: {
      /**
       * @description The kind of resource.
       * @example events
       * @constant
       */
      type: 'events';
      id: components['schemas']['EventId'];
      attributes: components['schemas']['EventAttributes'];
      links: components['schemas']['ResourceLinks'];
    };
    /** @description A webhook or an event that deliveries are related to. */
    DeliveryIncluded: components['schemas']['Webhook'] | components['schemas']['EventResource'];
    /** @description A page of deliveries. */
    DeliveryListDocument: {
      /**
       * @description The deliveries, at most `page[size]`.
       * @example []
       */
      data: components['schemas']['Delivery'][];
      /**
       * @description The webhooks and events, where `include` asks for them.
       * @example []
       */
      included?: components['schemas']['DeliveryIncluded'][];
      links: components['schemas']['PageLinks'];
      meta: components['schemas']['PageMeta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /** @description The range of time whose deliveries are to be sent again. */
    WebhookRecover: {
      /** @description The start of the range, which covers deliveries created at this time or later. */
      since: components['schemas']['TimestampInput'];
      /** @description The end of the range, later than `since` and not part of it. Without it, the range ends now. */
      until?: components['schemas']['TimestampInput'];
    };
    /** @description The JSON:API form of `WebhookRecover`. */
    WebhookRecoverDocument: {
      /** @description The recovery to start. Another `type` is 409, and an `id` here is 403. */
      data: {
        /**
         * @description The kind of resource.
         * @example webhook-recoveries
         * @constant
         */
        type: 'webhook-recoveries';
        attributes: components['schemas']['WebhookRecover'];
      };
      jsonapi?: components['schemas']['JsonApiInput'];
      meta?: components['schemas']['MetaInput'];
    };
    /**
     * @description Whether the endpoint answered 2xx in time.
     * @example succeeded
     * @enum {string}
     */
    DeliveryAttemptOutcome: 'succeeded' | 'failed' | (string & {});
    /** @description How long the phases of an attempt took, in milliseconds. A phase that was not reached, or not needed because a connection was open already, is null. */
    DeliveryTimings: {
      /**
       * @description Resolving the name.
       * @example 3.1
       */
      dns_ms: number | null;
      /**
       * @description Connecting, once the name was resolved.
       * @example 11.8
       */
      connect_ms: number | null;
      /**
       * @description The TLS handshake.
       * @example 24.5
       */
      tls_ms: number | null;
      /**
       * @description From the request sent to the first byte of the response.
       * @example 41.9
       */
      first_byte_ms: number | null;
      /**
       * @description From the start of the attempt to its end.
       * @example 82.4
       */
      total_ms: number | null;
    };
    /** @description One attempt to deliver an event. */
    DeliveryAttempt: {
      /**
       * @description Which attempt of the delivery it is, from 1. It was sent as `X-CloudNexus-Attempt`. An attempt repeated with the other secret, in the grace period of a rotation, has the same number and is an entry of its own.
       * @example 1
       */
      number: number;
      /** @description When the attempt started. */
      started_at: components['schemas']['Timestamp'];
      outcome: components['schemas']['DeliveryAttemptOutcome'];
      /**
       * @description The HTTP status of the response. Null where there was none.
       * @example 200
       */
      response_status: number | null;
      /**
       * @description Why the attempt failed. Null where it succeeded.
       * @example null
       */
      error: components['schemas']['DeliveryError'];
      timings: components['schemas']['DeliveryTimings'];
      /**
       * @description The headers of the response, with their names in lower case. Empty where there was none.
       * @example {
       *       "content-type": "text/plain"
       *     }
       */
      response_headers: {
        [key: string]: string;
      };
      /**
       * @description The body of the response, at most its first 16 KiB. Null where there was none.
       * @example ok
       */
      response_body: string | null;
    };
    /** @description What a delivery is, and every attempt it took. */
    DeliveryDetailAttributes: components['schemas']['DeliveryAttributes'] & {
      /**
       * @description The attempts, oldest first.
       * @example []
       */
      attempts: components['schemas']['DeliveryAttempt'][];
    };
    /** @description An event on its way to a webhook, with every attempt. */
    DeliveryDetail: {
      /**
       * @description The kind of resource.
       * @example deliveries
       * @constant
       */
      type: 'deliveries';
      id: components['schemas']['DeliveryId'];
      attributes: components['schemas']['DeliveryDetailAttributes'];
      relationships: components['schemas']['DeliveryRelationships'];
      links: components['schemas']['ResourceLinks'];
    };
    /** @description A document with one delivery and its attempts. */
    DeliveryDetailDocument: {
      data: components['schemas']['DeliveryDetail'];
      /**
       * @description The webhooks and events, where `include` asks for them.
       * @example []
       */
      included?: components['schemas']['DeliveryIncluded'][];
      links: components['schemas']['DocumentLinks'];
      meta?: components['schemas']['Meta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /** @description A page of events. */
    EventListDocument: {
      /**
       * @description The events, at most `page[size]`.
       * @example []
       */
      data: components['schemas']['EventResource'][];
      links: components['schemas']['PageLinks'];
      meta: components['schemas']['PageMeta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /** @description A document with one event. */
    EventDocument: {
      data: components['schemas']['EventResource'];
      links: components['schemas']['DocumentLinks'];
      meta?: components['schemas']['Meta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /**
     * @description The identifier of a ticket for the event stream. It is not the ticket itself.
     * @example tkt_3h7m9q2t
     */
    StreamTicketId: string;
    /** @description What is needed to open the stream. */
    StreamTicketAttributes: {
      /**
       * @description The secret. It opens one connection, and is sent as `cloudnexus.ticket.<ticket>` in the list of subprotocols, never in the URL. It is shown again only to a repetition with the same `Idempotency-Key` within 24 hours.
       * @example 9fQ2xV7mK4sT1yB8nR5wZ3cJ6pL0dH9gA2eU7iO4kXs
       */
      ticket: string;
      /** @description The time until which the ticket can be used, 30 seconds after it is made. */
      expires_at: components['schemas']['Timestamp'];
      /**
       * Format: uri
       * @description The address of the stream.
       * @example wss://api.cloudnexus.io/v2/events/stream
       */
      url: string;
      /**
       * @description The subprotocol of the stream, first in the list of subprotocols.
       * @example cloudnexus.events.v1
       * @constant
       */
      protocol: 'cloudnexus.events.v1';
    };
    /** @description A ticket that opens the event stream once. */
    StreamTicket: {
      /**
       * @description The kind of resource.
       * @example stream-tickets
       * @constant
       */
      type: 'stream-tickets';
      id: components['schemas']['StreamTicketId'];
      attributes: components['schemas']['StreamTicketAttributes'];
    };
    /** @description A document with one ticket for the event stream. */
    StreamTicketDocument: {
      data: components['schemas']['StreamTicket'];
      links: components['schemas']['DocumentLinks'];
      meta?: components['schemas']['Meta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /** @description A server finished provisioning. */
    ServerCreatedEvent: {
      /**
       * @description What happened.
       * @example server.created
       * @constant
       */
      event: 'server.created';
      id: components['schemas']['EventId'];
      timestamp: components['schemas']['Timestamp'];
      data: components['schemas']['ServerCreatedData'];
    };
    /** @description Auto-scaling moved a server up or down. */
    ServerScaledEvent: {
      /**
       * @description What happened.
       * @example server.scaled
       * @constant
       */
      event: 'server.scaled';
      id: components['schemas']['EventId'];
      timestamp: components['schemas']['Timestamp'];
      data: components['schemas']['ServerScaledData'];
    };
    /** @description A monthly invoice is ready. */
    BillingInvoiceFinalizedEvent: {
      /**
       * @description What happened.
       * @example billing.invoice.finalized
       * @constant
       */
      event: 'billing.invoice.finalized';
      id: components['schemas']['EventId'];
      timestamp: components['schemas']['Timestamp'];
      data: components['schemas']['BillingInvoiceFinalizedData'];
    };
    /** @description An attack was blocked. */
    SecurityThreatDetectedEvent: {
      /**
       * @description What happened.
       * @example security.threat.detected
       * @constant
       */
      event: 'security.threat.detected';
      id: components['schemas']['EventId'];
      timestamp: components['schemas']['Timestamp'];
      data: components['schemas']['SecurityThreatDetectedData'];
    };
    /** @description A Kubernetes worker attached. */
    ClusterNodeJoinedEvent: {
      /**
       * @description What happened.
       * @example cluster.node.joined
       * @constant
       */
      event: 'cluster.node.joined';
      id: components['schemas']['EventId'];
      timestamp: components['schemas']['Timestamp'];
      data: components['schemas']['ClusterNodeJoinedData'];
    };
    /**
     * @description Something that happened in the account, as webhooks and the stream deliver it.
     * @example {
     *       "event": "server.created",
     *       "id": "evt_9f8a7b6c5d4e",
     *       "timestamp": "2025-01-15T14:22:00Z",
     *       "data": {
     *         "server_id": "srv_2x9k4m",
     *         "region": "us-east-1",
     *         "ip": "10.244.1.5",
     *         "status": "running"
     *       }
     *     }
     */
    Event:
      | components['schemas']['ServerCreatedEvent']
      | components['schemas']['ServerScaledEvent']
      | components['schemas']['BillingInvoiceFinalizedEvent']
      | components['schemas']['SecurityThreatDetectedEvent']
      | components['schemas']['ClusterNodeJoinedEvent'];
    /** @description What an event type means. With `fields[event-types]`, only the named attributes are present. */
    EventTypeAttributes: {
      /**
       * @description When an event of this type is sent.
       * @example A server finished provisioning.
       */
      description: string;
      /** @description A payload as webhooks and the stream deliver it. */
      example: components['schemas']['Event'];
    };
    /** @description A type of event. Its identifier is its name. */
    EventTypeResource: {
      /**
       * @description The kind of resource.
       * @example event-types
       * @constant
       */
      type: 'event-types';
      id: components['schemas']['EventType'];
      attributes: components['schemas']['EventTypeAttributes'];
    };
    /** @description A page of event types. */
    EventTypeListDocument: {
      /**
       * @description The event types, at most `page[size]`.
       * @example []
       */
      data: components['schemas']['EventTypeResource'][];
      links: components['schemas']['PageLinks'];
      meta: components['schemas']['PageMeta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /**
     * @description The identifier of an account.
     * @example acc_8k3m5p
     */
    AccountId: string;
    /**
     * @description What the account has subscribed to. It decides the rate limit.
     * @example professional
     * @enum {string}
     */
    AccountTier: 'starter' | 'professional' | 'enterprise' | (string & {});
    /** @description How many requests the account may make, over all its credentials. */
    AccountRateLimit: {
      /**
       * @description The number of requests in one window, as in `X-RateLimit-Limit`.
       * @example 500
       */
      limit: number;
      /**
       * @description The length of the window in seconds. A window starts with the first request it counts.
       * @example 60
       */
      window_seconds: number;
    };
    /**
     * @description Whether the credential is an `api_key` or an OAuth 2.0 `access_token`.
     * @example api_key
     * @enum {string}
     */
    CredentialKind: 'api_key' | 'access_token' | (string & {});
    /**
     * @description A named set of scopes. `owner` has all of them, `operator` all but those of keys and billing, `viewer` those that end in `:read`, but for keys and billing. New ones may be added. Null: none.
     * @example operator
     * @enum {string|null}
     */
    Role: 'owner' | 'operator' | 'viewer' | null | (string & {});
    /**
     * @description One thing a credential may do. New ones may be added.
     * @example servers:read
     * @enum {string}
     */
    Scope:
      | 'servers:read'
      | 'servers:write'
      | 'clusters:read'
      | 'webhooks:read'
      | 'webhooks:write'
      | 'events:read'
      | 'keys:read'
      | 'keys:write'
      | 'billing:read'
      | (string & {});
    /** @description The credential this request was made with. */
    AccountCredential: {
      kind: components['schemas']['CredentialKind'];
      /**
       * @description The identifier of the API key. Null for an access token.
       * @example key_6j9q2s
       */
      id: string | null;
      /**
       * @description The name of the API key, or of the OAuth client that holds the access token. Null where it has none.
       * @example deploy
       */
      name: string | null;
      /**
       * @description The role of the credential. Null when it was given single scopes.
       * @example operator
       */
      role: components['schemas']['Role'];
      /**
       * @description What the credential may do. With a role, the scopes of that role.
       * @example [
       *       "servers:read",
       *       "servers:write"
       *     ]
       */
      scopes: components['schemas']['Scope'][];
      /**
       * @description When the credential stops working. Null when it does not expire.
       * @example null
       */
      expires_at: components['schemas']['NullableTimestamp'];
    };
    /** @description What the account is. With `fields[accounts]`, only the named ones are present. */
    AccountAttributes: {
      /**
       * @description The name of the account.
       * @example Example Corp
       */
      name: string;
      tier: components['schemas']['AccountTier'];
      rate_limit: components['schemas']['AccountRateLimit'];
      credential: components['schemas']['AccountCredential'];
      /**
       * @description When the account was opened.
       * @example 2025-01-02T08:00:00Z
       */
      created_at: components['schemas']['Timestamp'];
    };
    /** @description The account a credential belongs to. */
    Account: {
      /**
       * @description The kind of resource.
       * @example accounts
       * @constant
       */
      type: 'accounts';
      id: components['schemas']['AccountId'];
      attributes: components['schemas']['AccountAttributes'];
      links: components['schemas']['ResourceLinks'];
    };
    /** @description A document with the account. */
    AccountDocument: {
      data: components['schemas']['Account'];
      links: components['schemas']['DocumentLinks'];
      meta?: components['schemas']['Meta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /**
     * @description The identifier of an API key.
     * @example key_6j9q2s
     */
    ApiKeyId: string;
    /** @description What an API key is. With `fields[api-keys]`, only the named ones are present. */
    ApiKeyAttributes: {
      /**
       * @description The name of the key, for people.
       * @example deploy
       */
      name: string;
      /**
       * @description The role of the key. Null when it was given single scopes.
       * @example operator
       */
      role: components['schemas']['Role'];
      /**
       * @description What the key may do. With a role, the scopes of that role.
       * @example [
       *       "servers:read",
       *       "servers:write"
       *     ]
       */
      scopes: components['schemas']['Scope'][];
      /**
       * @description The prefix and the last four characters of the key, to recognise it by.
       * @example cn_live_sk_…4x9Q
       */
      hint: string;
      /**
       * @description When the key was created.
       * @example 2025-01-10T09:00:00Z
       */
      created_at: components['schemas']['Timestamp'];
      /**
       * @description When the key was last used, to the minute. Null when it never was.
       * @example 2025-01-15T14:21:00Z
       */
      last_used_at: components['schemas']['NullableTimestamp'];
      /**
       * @description When the key stops working. Null when it does not expire.
       * @example null
       */
      expires_at: components['schemas']['NullableTimestamp'];
      /**
       * @description When the key was revoked. It stays in the list for 30 days. Null while it works.
       * @example null
       */
      revoked_at: components['schemas']['NullableTimestamp'];
    };
    /** @description A long-lived credential of the account. */
    ApiKey: {
      /**
       * @description The kind of resource.
       * @example api-keys
       * @constant
       */
      type: 'api-keys';
      id: components['schemas']['ApiKeyId'];
      attributes: components['schemas']['ApiKeyAttributes'];
    };
    /** @description A page of API keys. */
    ApiKeyListDocument: {
      /**
       * @description The API keys, at most `page[size]`.
       * @example []
       */
      data: components['schemas']['ApiKey'][];
      links: components['schemas']['PageLinks'];
      meta: components['schemas']['PageMeta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /**
     * @description A role to grant. `owner` has all scopes, `operator` all but those of keys and billing, `viewer` those that end in `:read`, but for keys and billing.
     * @example operator
     * @enum {string}
     */
    RoleName: 'owner' | 'operator' | 'viewer';
    /**
     * @description A scope to grant.
     * @example servers:read
     * @enum {string}
     */
    ScopeName:
      | 'servers:read'
      | 'servers:write'
      | 'clusters:read'
      | 'webhooks:read'
      | 'webhooks:write'
      | 'events:read'
      | 'keys:read'
      | 'keys:write'
      | 'billing:read';
    /** @description An API key to create, with either a `role` or `scopes`. */
    ApiKeyCreate: {
      /**
       * @description The name of the key, for people.
       * @example deploy
       */
      name: string;
      /**
       * Format: date-time
       * @description When the key is to stop working, a time in the future. Null, the default, lets it not expire.
       * @example 2035-01-01T00:00:00Z
       */
      expires_at?: string | null;
    } & (
      | {
          role: components['schemas']['RoleName'];
          scopes?: never;
        }
      | {
          role?: never;
          /**
           * @description What the key may do, one by one.
           * @example [
           *       "servers:read",
           *       "clusters:read"
           *     ]
           */
          scopes: components['schemas']['ScopeName'][];
        }
    );
    /** @description The JSON:API form of `ApiKeyCreate`. */
    ApiKeyCreateDocument: {
      /** @description The resource to create. Another `type` is 409, and an `id` here is 403. */
      data: {
        /**
         * @description The kind of resource.
         * @example api-keys
         * @constant
         */
        type: 'api-keys';
        attributes: components['schemas']['ApiKeyCreate'];
      };
      jsonapi?: components['schemas']['JsonApiInput'];
      meta?: components['schemas']['MetaInput'];
    };
    /** @description What an API key is, and the key itself. */
    ApiKeyWithSecretAttributes: components['schemas']['ApiKeyAttributes'] & {
      /**
       * @description The key itself, to send as `Authorization: Bearer`. Keep it now: it is shown again only to a repetition with the same `Idempotency-Key` within 24 hours. The last six characters are a checksum. The printed example is no key, and fails it.
       * @example cn_live_sk_ExampleKeyExampleKeyExampleKey00zZ4x9Q
       */
      key: string;
    };
    /** @description An API key that has been created, with the key itself. */
    ApiKeyWithSecret: {
      /**
       * @description The kind of resource.
       * @example api-keys
       * @constant
       */
      type: 'api-keys';
      id: components['schemas']['ApiKeyId'];
      attributes: components['schemas']['ApiKeyWithSecretAttributes'];
    };
    /** @description A document with one API key that has been created. */
    ApiKeyWithSecretDocument: {
      data: components['schemas']['ApiKeyWithSecret'];
      links: components['schemas']['DocumentLinks'];
      meta?: components['schemas']['Meta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /** @description A document with one API key. */
    ApiKeyDocument: {
      data: components['schemas']['ApiKey'];
      links: components['schemas']['DocumentLinks'];
      meta?: components['schemas']['Meta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /** @description What a region is. With `fields[regions]`, only the named ones are present. */
    RegionAttributes: {
      /**
       * @description The name of the region, for people.
       * @example US East (Virginia)
       */
      name: string;
      /**
       * @description The country the region is in (ISO 3166-1 alpha-2).
       * @example US
       */
      country: string;
      /**
       * @description Whether new servers can be provisioned here.
       * @example true
       */
      available: boolean;
    };
    /** @description A place where servers run. */
    Region: {
      /**
       * @description The kind of resource.
       * @example regions
       * @constant
       */
      type: 'regions';
      /** @description The identifier of the region, as `servers.create` takes it. */
      id: components['schemas']['RegionId'];
      attributes: components['schemas']['RegionAttributes'];
    };
    /** @description A page of regions. */
    RegionListDocument: {
      /**
       * @description The regions, at most `page[size]`.
       * @example []
       */
      data: components['schemas']['Region'][];
      links: components['schemas']['PageLinks'];
      meta: components['schemas']['PageMeta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /** @description An amount of money. */
    Money: {
      /**
       * @description The amount in minor units of the currency, which is cents for USD.
       * @example 4200
       */
      amount: number;
      currency: components['schemas']['Currency'];
    };
    /** @description What a plan is. With `fields[plans]`, only the named ones are present. */
    PlanAttributes: {
      /**
       * @description The name of the plan, for people.
       * @example Professional
       */
      name: string;
      /**
       * @description The place of the plan among all, by size, and different for each. Auto-scaling moves to the next higher or lower rank.
       * @example 2
       */
      rank: number;
      /**
       * @description The number of virtual processors.
       * @example 2
       */
      vcpus: number;
      /**
       * @description The memory in MiB.
       * @example 4096
       */
      memory_mb: number;
      /**
       * @description The disk in GiB.
       * @example 80
       */
      disk_gb: number;
      /**
       * @description What an hour costs. Servers are charged by the second.
       * @example {
       *       "amount": 4,
       *       "currency": "USD"
       *     }
       */
      price_per_hour: components['schemas']['Money'];
      /**
       * @description Whether servers can be provisioned on this plan, or moved to it.
       * @example true
       */
      available: boolean;
    };
    /** @description A size of server, and its price. */
    Plan: {
      /**
       * @description The kind of resource.
       * @example plans
       * @constant
       */
      type: 'plans';
      /** @description The identifier of the plan, as `servers.create` takes it. */
      id: components['schemas']['PlanId'];
      attributes: components['schemas']['PlanAttributes'];
    };
    /** @description A page of plans. */
    PlanListDocument: {
      /**
       * @description The plans, at most `page[size]`.
       * @example []
       */
      data: components['schemas']['Plan'][];
      links: components['schemas']['PageLinks'];
      meta: components['schemas']['PageMeta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /**
     * @description The kind of processor the image runs on.
     * @example x86_64
     * @enum {string}
     */
    ImageArchitecture: 'x86_64' | 'aarch64' | (string & {});
    /** @description What an image is. With `fields[images]`, only the named ones are present. */
    ImageAttributes: {
      /**
       * @description The name of the image, for people.
       * @example Ubuntu 22.04 LTS
       */
      name: string;
      /**
       * @description The distribution, in lower case.
       * @example ubuntu
       */
      distribution: string;
      /**
       * @description The version of the distribution.
       * @example 22.04
       */
      version: string;
      architecture: components['schemas']['ImageArchitecture'];
      /**
       * @description The smallest disk the image fits on, in GiB. Plans with less cannot be combined with it.
       * @example 10
       */
      min_disk_gb: number;
      /**
       * @description Whether new servers can be installed from this image.
       * @example true
       */
      available: boolean;
    };
    /** @description An operating system to install a server from. */
    Image: {
      /**
       * @description The kind of resource.
       * @example images
       * @constant
       */
      type: 'images';
      /** @description The identifier of the image, as `servers.create` takes it. */
      id: components['schemas']['ImageId'];
      attributes: components['schemas']['ImageAttributes'];
    };
    /** @description A page of images. */
    ImageListDocument: {
      /**
       * @description The images, at most `page[size]`.
       * @example []
       */
      data: components['schemas']['Image'][];
      links: components['schemas']['PageLinks'];
      meta: components['schemas']['PageMeta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /**
     * @description Whether the invoice is `finalized` and waits for payment, is `paid`, or is `void` and need not be paid.
     * @example finalized
     * @enum {string}
     */
    InvoiceStatus: 'finalized' | 'paid' | 'void' | (string & {});
    /** @description What one server cost on one plan. */
    InvoiceLine: {
      /**
       * @description What the line is for, for people.
       * @example web in us-east-1, professional
       */
      description: string;
      server_id: components['schemas']['ServerId'];
      /** @description The plan the server was on, an identifier from `GET /plans`. */
      plan: components['schemas']['PlanId'];
      /**
       * @description How many seconds of the period the server was on this plan.
       * @example 1417080
       */
      seconds: number;
      /**
       * @description The price of these seconds in minor units of the currency, rounded down.
       * @example 1574
       */
      amount: number;
    };
    /** @description What an invoice says. With `fields[invoices]`, only the named ones are present. */
    InvoiceAttributes: {
      status: components['schemas']['InvoiceStatus'];
      /**
       * @description The start of the month the invoice is for.
       * @example 2025-01-01T00:00:00Z
       */
      period_start: components['schemas']['Timestamp'];
      /**
       * @description The end of that month, which is the start of the next one.
       * @example 2025-02-01T00:00:00Z
       */
      period_end: components['schemas']['Timestamp'];
      /**
       * @description The sum of the lines, in minor units of the currency.
       * @example 3148
       */
      amount_due: number;
      currency: components['schemas']['Currency'];
      /**
       * @description What the sum is made of, a line for each server and plan.
       * @example [
       *       {
       *         "description": "web in us-east-1, professional",
       *         "server_id": "srv_2x9k4m",
       *         "plan": "professional",
       *         "seconds": 1417080,
       *         "amount": 1574
       *       }
       *     ]
       */
      lines: components['schemas']['InvoiceLine'][];
      /**
       * @description When the sum was settled. From then on only the status changes.
       * @example 2025-02-01T00:05:00Z
       */
      finalized_at: components['schemas']['Timestamp'];
      /**
       * @description When the invoice was made.
       * @example 2025-02-01T00:05:00Z
       */
      created_at: components['schemas']['Timestamp'];
    };
    /** @description What the servers of the account cost in one month. */
    Invoice: {
      /**
       * @description The kind of resource.
       * @example invoices
       * @constant
       */
      type: 'invoices';
      id: components['schemas']['InvoiceId'];
      attributes: components['schemas']['InvoiceAttributes'];
      links: components['schemas']['ResourceLinks'];
    };
    /** @description A page of invoices. */
    InvoiceListDocument: {
      /**
       * @description The invoices, at most `page[size]`.
       * @example []
       */
      data: components['schemas']['Invoice'][];
      links: components['schemas']['PageLinks'];
      meta: components['schemas']['PageMeta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /** @description A document with one invoice. */
    InvoiceDocument: {
      data: components['schemas']['Invoice'];
      links: components['schemas']['DocumentLinks'];
      meta?: components['schemas']['Meta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /**
     * @description Whether everything works (`operational`), some things are slow or fail (`degraded`), or nothing works (`outage`).
     * @example operational
     * @enum {string}
     */
    StatusLevel: 'operational' | 'degraded' | 'outage' | (string & {});
    /**
     * @description The part: the `api` itself, its `store`, the `compute` behind servers, the delivery of `webhooks`, the event `stream`, the watching of Kubernetes `clusters`, and `billing`.
     * @example webhooks
     * @enum {string}
     */
    StatusComponentName: 'api' | 'store' | 'compute' | 'webhooks' | 'stream' | 'clusters' | 'billing' | (string & {});
    /** @description How one part of the API is doing. */
    StatusComponent: {
      name: components['schemas']['StatusComponentName'];
      status: components['schemas']['StatusLevel'];
      /**
       * @description What is wrong, in words for customers. Null when nothing is.
       * @example null
       */
      detail: string | null;
    };
    /**
     * @description What makes the servers. The `simulator` makes none, and only behaves as if; `incus` makes real instances.
     * @example simulator
     * @enum {string}
     */
    ComputeDriver: 'simulator' | 'incus' | (string & {});
    /** @description What stands behind the servers. */
    StatusCompute: {
      driver: components['schemas']['ComputeDriver'];
      /**
       * @description What there is to say about it. Null when there is nothing.
       * @example Servers are simulated.
       */
      detail: string | null;
    };
    /** @description How the API is doing. With `fields[statuses]`, only the named ones are present. */
    StatusAttributes: {
      /** @description How the API as a whole is doing. */
      status: components['schemas']['StatusLevel'];
      /**
       * @description How each part of it is doing.
       * @example [
       *       {
       *         "name": "api",
       *         "status": "operational",
       *         "detail": null
       *       }
       *     ]
       */
      components: components['schemas']['StatusComponent'][];
      compute: components['schemas']['StatusCompute'];
      /**
       * @description How long the webhook delivery that has been due for longest is waiting, in seconds. Those that wait for their own endpoint, because it is slow, don't count. Null when unknown.
       * @example 0.4
       */
      delivery_lag_seconds: number | null;
      /**
       * @description The version of the API that answers.
       * @example 2.4.0
       */
      api_version: string;
      /** @description When the status was last looked at. */
      updated_at: components['schemas']['Timestamp'];
    };
    /** @description How the API is doing. */
    Status: {
      /**
       * @description The kind of resource.
       * @example statuses
       * @constant
       */
      type: 'statuses';
      /**
       * @description There is one status, the current one.
       * @example current
       * @constant
       */
      id: 'current';
      attributes: components['schemas']['StatusAttributes'];
      links: components['schemas']['ResourceLinks'];
    };
    /** @description A document with the status. */
    StatusDocument: {
      data: components['schemas']['Status'];
      links: components['schemas']['DocumentLinks'];
      meta?: components['schemas']['Meta'];
      jsonapi: components['schemas']['JsonApi'];
    };
    /**
     * @description Scopes, with spaces between them (RFC 6749, section 3.3).
     * @example servers:read servers:write
     */
    OAuthScope: string;
    /**
     * @description The identifier of an OAuth client, as it was registered.
     * @example deployer
     */
    OAuthClientId: string;
    /**
     * @description The secret of the client, where it is not in the `Authorization` header (RFC 6749, section 2.3.1). A public client has none.
     * @example your_client_secret
     */
    OAuthClientSecret: string;
    /** @description An application that acts for itself (RFC 6749, section 4.4). */
    OAuthClientCredentialsGrant: {
      /**
       * @description The kind of grant.
       * @example client_credentials
       * @constant
       */
      grant_type: 'client_credentials';
      /** @description What the token is to allow. Without it, everything the client is registered for. */
      scope?: components['schemas']['OAuthScope'];
      /** @description Which client asks, where the `Authorization` header does not say it. */
      client_id?: components['schemas']['OAuthClientId'];
      client_secret?: components['schemas']['OAuthClientSecret'];
    };
    /** @description An application that a person allowed to act for them (RFC 6749, section 4.1.3, with RFC 7636). */
    OAuthAuthorizationCodeGrant: {
      /**
       * @description The kind of grant.
       * @example authorization_code
       * @constant
       */
      grant_type: 'authorization_code';
      /**
       * @description The code that came with the redirect. It is good once, for 60 seconds.
       * @example 3sQZ8vJmYx0p
       */
      code: string;
      /**
       * Format: uri
       * @description The same address as in the authorization request.
       * @example https://app.example.com/callback
       */
      redirect_uri: string;
      /**
       * @description The secret whose SHA-256 was sent as `code_challenge`.
       * @example dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk
       */
      code_verifier: string;
      /** @description Which client asks, where the `Authorization` header does not say it, as with a public client. */
      client_id?: components['schemas']['OAuthClientId'];
      client_secret?: components['schemas']['OAuthClientSecret'];
    };
    /** @description An application whose access token has ended (RFC 6749, section 6). */
    OAuthRefreshTokenGrant: {
      /**
       * @description The kind of grant.
       * @example refresh_token
       * @constant
       */
      grant_type: 'refresh_token';
      /**
       * @description The refresh token of the latest response. It is good once.
       * @example tGzv3JOkF0XG5Qx2TlKWIA
       */
      refresh_token: string;
      /** @description What the new token is to allow, at most what the person did. Without it, the same as before. */
      scope?: components['schemas']['OAuthScope'];
      /** @description Which client asks, where the `Authorization` header does not say it. */
      client_id?: components['schemas']['OAuthClientId'];
      client_secret?: components['schemas']['OAuthClientSecret'];
    };
    /**
     * @description A grant to exchange for an access token. `grant_type` says which. Unknown parameters are ignored.
     * @example {
     *       "grant_type": "client_credentials",
     *       "scope": "servers:read servers:write"
     *     }
     */
    OAuthTokenRequest:
      | components['schemas']['OAuthClientCredentialsGrant']
      | components['schemas']['OAuthAuthorizationCodeGrant']
      | components['schemas']['OAuthRefreshTokenGrant'];
    /** @description An access token (RFC 6749, section 5.1). */
    OAuthTokenResponse: {
      /**
       * @description The token to send as `Authorization`. It has no meaning but to the API.
       * @example 2YotnFZFEjr1zCsicMWpAA
       */
      access_token: string;
      /**
       * @description How the token is sent (RFC 6750).
       * @example Bearer
       * @constant
       */
      token_type: 'Bearer';
      /**
       * @description The number of seconds the token lives, at most 600.
       * @example 600
       */
      expires_in: number;
      /** @description What the token allows. */
      scope: components['schemas']['OAuthScope'];
      /**
       * @description What to get the next token with. Each one replaces the one before. Left out for client credentials.
       * @example tGzv3JOkF0XG5Qx2TlKWIA
       */
      refresh_token?: string;
    };
    /**
     * @description What went wrong, for programs (RFC 6749, section 5.2). New ones may be added.
     * @example invalid_grant
     * @enum {string}
     */
    OAuthErrorCode:
      | 'access_denied'
      | 'unsupported_response_type'
      | 'invalid_grant'
      | 'invalid_request'
      | 'invalid_scope'
      | 'unauthorized_client'
      | 'unsupported_grant_type'
      | 'unsupported_token_type'
      | 'invalid_client'
      | 'rate_limit_exceeded'
      | 'server_error'
      | 'temporarily_unavailable'
      | (string & {});
    /** @description What went wrong (RFC 6749, section 5.2). */
    OAuthError: {
      error: components['schemas']['OAuthErrorCode'];
      /**
       * @description What is wrong with this request, for the developer of the client.
       * @example The authorization code has expired.
       */
      error_description: string;
      /**
       * Format: uri
       * @description The page that explains this error code.
       * @example https://docs.cloudnexus.io/errors/invalid_grant
       */
      error_uri?: string;
    };
    /**
     * @description What kind of token it is, which may make it faster to find. The others are looked through all the same.
     * @example access_token
     * @enum {string}
     */
    OAuthTokenHint: 'access_token' | 'refresh_token';
    /** @description A token to end (RFC 7009, section 2.1). Unknown parameters are ignored. */
    OAuthRevocationRequest: {
      /**
       * @description An access token or a refresh token of the client.
       * @example 2YotnFZFEjr1zCsicMWpAA
       */
      token: string;
      token_type_hint?: components['schemas']['OAuthTokenHint'];
      /** @description Which client asks, where the `Authorization` header does not say it. */
      client_id?: components['schemas']['OAuthClientId'];
      client_secret?: components['schemas']['OAuthClientSecret'];
    };
    /** @description A token to ask about (RFC 7662, section 2.1). Unknown parameters are ignored. */
    OAuthIntrospectionRequest: {
      /**
       * @description An access token or a refresh token of the client.
       * @example 2YotnFZFEjr1zCsicMWpAA
       */
      token: string;
      token_type_hint?: components['schemas']['OAuthTokenHint'];
      /** @description Which client asks, where the `Authorization` header does not say it. */
      client_id?: components['schemas']['OAuthClientId'];
      client_secret?: components['schemas']['OAuthClientSecret'];
    };
    /** @description What a token is good for (RFC 7662, section 2.2). Of a token that is not active, nothing else is said. */
    OAuthIntrospectionResponse: {
      /**
       * @description Whether the token can be used now. False for an unknown, ended or foreign one.
       * @example true
       */
      active: boolean;
      /** @description What the token allows. */
      scope?: components['schemas']['OAuthScope'];
      /** @description The client the token was issued to. */
      client_id?: components['schemas']['OAuthClientId'];
      /**
       * @description How an access token is sent. Left out for refresh tokens.
       * @example Bearer
       * @constant
       */
      token_type?: 'Bearer';
      /**
       * @description When the token expires, in Unix seconds.
       * @example 1736951520
       */
      exp?: number;
      /**
       * @description When the token was issued, in Unix seconds.
       * @example 1736950920
       */
      iat?: number;
      /**
       * @description Who allowed the access, an opaque identifier. Left out where the application acts for itself.
       * @example 9c41d7be
       */
      sub?: string;
      /**
       * @description The account the token is for, which is what to send as `X-CloudNexus-Id`.
       * @example acc_8k3m5p
       */
      account_id?: string;
    };
    /** @description Where the authorization server is and what it can do (RFC 8414, section 2). */
    OAuthServerMetadata: {
      /**
       * Format: uri
       * @description The name of the authorization server, and the `iss` of its redirects.
       * @example https://api.cloudnexus.io
       */
      issuer: string;
      /**
       * Format: uri
       * @description Where to send a person to allow an application.
       * @example https://api.cloudnexus.io/oauth/authorize
       */
      authorization_endpoint: string;
      /**
       * Format: uri
       * @description Where a grant is exchanged for an access token.
       * @example https://api.cloudnexus.io/oauth/token
       */
      token_endpoint: string;
      /**
       * Format: uri
       * @description Where a token is ended.
       * @example https://api.cloudnexus.io/oauth/revoke
       */
      revocation_endpoint: string;
      /**
       * Format: uri
       * @description Where to ask about a token.
       * @example https://api.cloudnexus.io/oauth/introspect
       */
      introspection_endpoint: string;
      /**
       * @description The scopes there are.
       * @example [
       *       "servers:read",
       *       "servers:write"
       *     ]
       */
      scopes_supported: string[];
      /**
       * @description The response types `oauth.authorize` takes.
       * @example [
       *       "code"
       *     ]
       */
      response_types_supported: string[];
      /**
       * @description How the answer comes back to the application.
       * @example [
       *       "query"
       *     ]
       */
      response_modes_supported: string[];
      /**
       * @description The grants `oauth.token` takes.
       * @example [
       *       "client_credentials",
       *       "authorization_code",
       *       "refresh_token"
       *     ]
       */
      grant_types_supported: string[];
      /**
       * @description How a client authenticates with `oauth.token`. A public client does not, which is `none`.
       * @example [
       *       "client_secret_basic",
       *       "client_secret_post",
       *       "none"
       *     ]
       */
      token_endpoint_auth_methods_supported: string[];
      /**
       * @description How a client authenticates with `oauth.revoke`.
       * @example [
       *       "client_secret_basic",
       *       "client_secret_post",
       *       "none"
       *     ]
       */
      revocation_endpoint_auth_methods_supported: string[];
      /**
       * @description How a client authenticates with `oauth.introspect`.
       * @example [
       *       "client_secret_basic",
       *       "client_secret_post"
       *     ]
       */
      introspection_endpoint_auth_methods_supported: string[];
      /**
       * @description How `code_challenge` is made (RFC 7636).
       * @example [
       *       "S256"
       *     ]
       */
      code_challenge_methods_supported: string[];
      /**
       * @description Whether redirects carry `iss` (RFC 9207).
       * @example true
       */
      authorization_response_iss_parameter_supported: boolean;
      /**
       * Format: uri
       * @description The guide for developers.
       * @example https://docs.cloudnexus.io/guides/oauth/
       */
      service_documentation?: string;
    };
  };
  responses: {
    /** @description A parameter is invalid or unknown, or a page cursor does not fit. */
    BadPage: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The credential is missing or invalid, or the account header is missing. */
    Unauthorized: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'WWW-Authenticate': components['headers']['WWW-Authenticate'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The credential is valid, but not for this account or without the scope. */
    Forbidden: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'WWW-Authenticate': components['headers']['WWW-Authenticate-Scope'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The `Accept` header allows nothing the API produces. */
    NotAcceptable: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The bucket of the account or the address is empty. Wait, then retry with exponential backoff. */
    TooManyRequests: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining-None'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'Retry-After': components['headers']['Retry-After'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The API failed. Check the status page or contact support. */
    InternalError: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The API cannot answer for the moment. Wait, then retry. */
    ServiceUnavailable: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'Retry-After': components['headers']['Retry-After'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The request is malformed or invalid. Check the body and the parameters. */
    BadRequest: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The credential is valid, but not for this account or without the scope; or the document carries an `id`. */
    ForbiddenCreate: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'WWW-Authenticate': components['headers']['WWW-Authenticate-Scope'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The idempotency key is in use, the document has the wrong type, or the state does not allow the change. */
    ConflictCreate: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'Retry-After': components['headers']['Retry-After-Optional'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The body is larger than 1 MiB. */
    PayloadTooLarge: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The body has no media type, or one the API does not read. */
    UnsupportedMediaType: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description A parameter is invalid or unknown. */
    BadParameter: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The account has no such resource. */
    NotFound: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The document has the wrong type or identifier, or the state does not allow the change. */
    ConflictUpdate: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The resource changed since the `ETag` in `If-Match` was read. */
    PreconditionFailed: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The idempotency key is in use, or the document has the wrong type. */
    ConflictKeyOrType: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'Retry-After': components['headers']['Retry-After-Optional'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The idempotency key is in use, or the state does not allow the change. */
    Conflict: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'Retry-After': components['headers']['Retry-After-Optional'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The idempotency key is in use. */
    ConflictKey: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'Retry-After': components['headers']['Retry-After-Optional'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The credential is missing or invalid. */
    UnauthorizedCredential: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'WWW-Authenticate': components['headers']['WWW-Authenticate'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The credential is valid, but not for this account. */
    ForbiddenAccount: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The request is refused (RFC 6749, section 5.2). */
    OAuthBadRequest: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'Cache-Control': components['headers']['Cache-Control'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['OAuthError'];
      };
    };
    /** @description The client did not authenticate (RFC 6749, section 5.2). */
    OAuthUnauthorized: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'WWW-Authenticate': components['headers']['WWW-Authenticate-Client'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['OAuthError'];
      };
    };
    /** @description The bucket of the caller's address is empty, which is the one that OAuth calls take from. Wait, then retry with exponential backoff. */
    OAuthTooManyRequests: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining-None'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'Retry-After': components['headers']['Retry-After'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['OAuthError'];
      };
    };
    /** @description The authorization server failed. */
    OAuthInternalError: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['OAuthError'];
      };
    };
    /** @description The authorization server cannot answer for the moment. Wait, then retry. */
    OAuthUnavailable: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'Retry-After': components['headers']['Retry-After'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['OAuthError'];
      };
    };
    /** @description The request is refused (RFC 7009, section 2.2.1). */
    OAuthBadRevocation: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'Cache-Control': components['headers']['Cache-Control'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['OAuthError'];
      };
    };
    /** @description The request is malformed. */
    OAuthInvalidRequest: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        'Cache-Control': components['headers']['Cache-Control'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['OAuthError'];
      };
    };
    /** @description The client or its `redirect_uri` is unknown, so the answer stays here and is not sent there (RFC 6749, section 4.1.2.1). */
    OAuthBadAuthorization: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['OAuthError'];
      };
    };
    /** @description The request cannot be read as HTTP. */
    MalformedRequest: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The event stream does not open for pages of this origin. */
    OriginNotAllowed: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description No operation has this path. */
    UnknownPath: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The path does not know this method. */
    MethodNotAllowed: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        Allow: components['headers']['Allow'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The request did not arrive completely in time. */
    RequestTimeout: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The event stream is a WebSocket, and the request asks for none. */
    UpgradeRequired: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        Upgrade: components['headers']['Upgrade'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
    /** @description The request line and headers are too large. */
    HeadersTooLarge: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorDocument'];
        'application/vnd.api+json': components['schemas']['ErrorDocument'];
      };
    };
  };
  parameters: {
    /**
     * @description The version of the API the caller is written for. The SDKs send it.
     * @example 2.4
     */
    Version: '2.4';
    /**
     * @description Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor belongs to the `sort` and the `filter` it came with; only those of events fit any.
     * @example {
     *       "size": 25
     *     }
     */
    Page: {
      /**
       * @description How many resources a page holds.
       * @default 25
       * @example 25
       */
      size?: number;
      /**
       * @description The cursor after which the page starts.
       * @example c3J2XzJ4OWs0bQ
       */
      after?: string;
      /**
       * @description The cursor before which the page ends. Not together with `after`.
       * @example c3J2XzdhM3A1Yw
       */
      before?: string;
    };
    /**
     * @description Which related resources to add to the document, in `included`.
     * @example [
     *       "siblings"
     *     ]
     */
    ServerInclude: 'siblings'[];
    /**
     * @description Which attributes to return, comma-separated, as in `fields[servers]=name,status`. Identifiers and relationships are always there; an empty value asks for no attribute.
     * @example {
     *       "servers": "name,status,ip"
     *     }
     */
    ServerFields: {
      /**
       * @description Attributes of servers.
       * @example name,status
       */
      servers?: string;
    };
    /**
     * @description A key of your own, at most 255 characters, such as a UUID. Repeating the request with the same key within 24 hours gives the same response and does nothing twice. Only a success is kept: after an error, the same key runs the request anew. A key belongs to the account, and is for one operation, path, query and body; the order of a body's fields makes no difference.
     * @example 7f3c1d9e-2b64-4a0e-9c57-3a1b5d8e6f20
     */
    IdempotencyKey: string;
    /**
     * @description The identifier of a server.
     * @example srv_2x9k4m
     */
    PathServerId: components['schemas']['ServerId'];
    /**
     * @description The `ETag` the change is based on. If the resource has changed since, the answer is 412 and nothing happens.
     * @example "3"
     */
    IfMatch: string;
    /**
     * @description Which attributes to return, comma-separated, as in `fields[kubernetes-clusters]=name,status`. Identifiers and relationships are always there; an empty value asks for no attribute.
     * @example {
     *       "kubernetes-clusters": "name,status,node_count"
     *     }
     */
    KubernetesClusterFields: {
      /**
       * @description Attributes of clusters.
       * @example name,status
       */
      'kubernetes-clusters'?: string;
    };
    /**
     * @description The identifier of a cluster.
     * @example k8s_3r7v9x
     */
    PathClusterId: components['schemas']['ClusterId'];
    /**
     * @description Which attributes to return, comma-separated, as in `fields[kubernetes-nodes]=name,status`. Identifiers and relationships are always there; an empty value asks for no attribute.
     * @example {
     *       "kubernetes-nodes": "name,status,ip"
     *     }
     */
    KubernetesNodeFields: {
      /**
       * @description Attributes of nodes.
       * @example name,status
       */
      'kubernetes-nodes'?: string;
    };
    /**
     * @description Which attributes to return, comma-separated, as in `fields[webhooks]=url,status`. Identifiers and relationships are always there; an empty value asks for no attribute.
     * @example {
     *       "webhooks": "url,events,status"
     *     }
     */
    WebhookFields: {
      /**
       * @description Attributes of webhooks.
       * @example url,status
       */
      webhooks?: string;
    };
    /**
     * @description The identifier of a webhook.
     * @example whk_7n2p5r
     */
    PathWebhookId: components['schemas']['WebhookId'];
    /**
     * @description Which related resources to add to the document, in `included`.
     * @example [
     *       "event"
     *     ]
     */
    DeliveryInclude: ('webhook' | 'event')[];
    /**
     * @description Which attributes to return, comma-separated, as in `fields[deliveries]=event_type,status`. Identifiers and relationships are always there; an empty value asks for no attribute.
     * @example {
     *       "deliveries": "event_type,status,attempt_count"
     *     }
     */
    DeliveryFields: {
      /**
       * @description Attributes of deliveries.
       * @example event_type,status
       */
      deliveries?: string;
      /**
       * @description Attributes of included webhooks.
       * @example url,status
       */
      webhooks?: string;
      /**
       * @description Attributes of included events.
       * @example timestamp,data
       */
      events?: string;
    };
    /**
     * @description The identifier of a delivery.
     * @example dlv_4h6t8w
     */
    PathDeliveryId: components['schemas']['DeliveryId'];
    /**
     * @description Which attributes to return, comma-separated, as in `fields[events]=event,timestamp`. Identifiers are always there; an empty value asks for no attribute.
     * @example {
     *       "events": "event,timestamp"
     *     }
     */
    EventFields: {
      /**
       * @description Attributes of events.
       * @example event,timestamp
       */
      events?: string;
    };
    /**
     * @description The identifier of an event.
     * @example evt_9f8a7b6c5d4e
     */
    PathEventId: components['schemas']['EventId'];
    /**
     * @description Which attributes to return, comma-separated, as in `fields[event-types]=description`. Identifiers are always there; an empty value asks for no attribute.
     * @example {
     *       "event-types": "description"
     *     }
     */
    EventTypeFields: {
      /**
       * @description Attributes of event types.
       * @example description
       */
      'event-types'?: string;
    };
    /**
     * @description Which attributes to return, comma-separated, as in `fields[accounts]=name,tier`. Identifiers are always there; an empty value asks for no attribute.
     * @example {
     *       "accounts": "name,tier,rate_limit"
     *     }
     */
    AccountFields: {
      /**
       * @description Attributes of the account.
       * @example name,tier
       */
      accounts?: string;
    };
    /**
     * @description Which attributes to return, comma-separated, as in `fields[api-keys]=name,hint`. Identifiers are always there; an empty value asks for no attribute.
     * @example {
     *       "api-keys": "name,hint,last_used_at"
     *     }
     */
    ApiKeyFields: {
      /**
       * @description Attributes of API keys.
       * @example name,hint
       */
      'api-keys'?: string;
    };
    /**
     * @description The identifier of an API key.
     * @example key_6j9q2s
     */
    PathApiKeyId: components['schemas']['ApiKeyId'];
    /**
     * @description Which attributes to return, comma-separated, as in `fields[regions]=name,available`. Identifiers are always there; an empty value asks for no attribute.
     * @example {
     *       "regions": "name,country,available"
     *     }
     */
    RegionFields: {
      /**
       * @description Attributes of regions.
       * @example name,available
       */
      regions?: string;
    };
    /**
     * @description Which attributes to return, comma-separated, as in `fields[plans]=name,rank`. Identifiers are always there; an empty value asks for no attribute.
     * @example {
     *       "plans": "name,rank,price_per_hour"
     *     }
     */
    PlanFields: {
      /**
       * @description Attributes of plans.
       * @example name,rank
       */
      plans?: string;
    };
    /**
     * @description Which attributes to return, comma-separated, as in `fields[images]=name,version`. Identifiers are always there; an empty value asks for no attribute.
     * @example {
     *       "images": "name,distribution,version"
     *     }
     */
    ImageFields: {
      /**
       * @description Attributes of images.
       * @example name,version
       */
      images?: string;
    };
    /**
     * @description Which attributes to return, comma-separated, as in `fields[invoices]=status,amount_due`. Identifiers are always there; an empty value asks for no attribute.
     * @example {
     *       "invoices": "status,amount_due,currency"
     *     }
     */
    InvoiceFields: {
      /**
       * @description Attributes of invoices.
       * @example status,amount_due
       */
      invoices?: string;
    };
    /**
     * @description The identifier of an invoice.
     * @example inv_2025q1a7
     */
    PathInvoiceId: components['schemas']['InvoiceId'];
    /**
     * @description Which attributes to return, comma-separated, as in `fields[statuses]=status,components`. Identifiers are always there; an empty value asks for no attribute.
     * @example {
     *       "statuses": "status,components"
     *     }
     */
    StatusFields: {
      /**
       * @description Attributes of the status.
       * @example status,components
       */
      statuses?: string;
    };
    /**
     * @description The HMAC-SHA256 of the raw body, in lower-case hexadecimal. The key is the UTF-8 bytes of the whole secret, `whsec_` included. In the grace period of a rotation it is made with the previous secret; an attempt that is then refused with 400, 401 or 403 is repeated once with the new one.
     * @example 3f45425a69e0eb4e3508512dab16e79a63149f779811d25689cf2e40c472058a
     */
    DeliverySignature: string;
    /**
     * @description The identifier of the delivery, for `GET /deliveries/{id}`. It stays the same on every attempt.
     * @example dlv_4h6t8w
     */
    DeliveryIdentifier: components['schemas']['DeliveryId'];
    /**
     * @description Which attempt of this delivery it is, starting with 1. One that is repeated with the other secret of a rotation keeps its number.
     * @example 1
     */
    DeliveryAttemptNumber: number;
    /**
     * @description The identifier of the event (Standard Webhooks). It stays the same however often the event is delivered: do nothing when you have seen it before.
     * @example evt_9f8a7b6c5d4e
     */
    DeliveryWebhookId: components['schemas']['EventId'];
    /**
     * @description When this attempt was made, in Unix seconds (Standard Webhooks). Refuse an attempt that is more than five minutes old.
     * @example 1736950920
     */
    DeliveryWebhookTimestamp: number;
    /**
     * @description One signature for each secret that is valid, separated by spaces (Standard Webhooks): `v1,` and the base64 of the HMAC-SHA256 of `<webhook-id>.<webhook-timestamp>.<body>`. The key is what the part of the secret after `whsec_` decodes to.
     * @example v1,adzWBEv5yvyDGZzt48ePy+ckh+zHtLq9Gt4j5sZXcaY=
     */
    DeliveryWebhookSignature: string;
    /**
     * @description The sender, `CloudNexus-Webhooks/`, and its version.
     * @example CloudNexus-Webhooks/2.4.0
     */
    DeliveryUserAgent: string;
  };
  requestBodies: never;
  headers: {
    /**
     * @description The number of requests the bucket allows in one window of 60 seconds. The bucket is the account's when the credential is valid, else that of the caller's address. OAuth calls take from that of the address: a client secret is no credential of an account.
     * @example 500
     */
    'X-RateLimit-Limit': number;
    /**
     * @description The number of requests left in the current window, after this one.
     * @example 499
     */
    'X-RateLimit-Remaining': number;
    /**
     * @description The time at which the full limit is available again, in Unix seconds, rounded up. The window starts with the first request it counts.
     * @example 1736951160
     */
    'X-RateLimit-Reset': number;
    /**
     * @description The identifier of this request. It is also the `id` of every error in the body, and what support asks for.
     * @example req_5f3k9q2m7x1c
     */
    'X-Request-Id': string;
    /**
     * @description The scheme to authenticate with, and what is wrong with the credential that was sent (RFC 6750, section 3).
     * @example Bearer realm="cloudnexus", error="invalid_token"
     */
    'WWW-Authenticate': string;
    /**
     * @description The scope that is missing (RFC 6750, section 3.1). Present with `insufficient_scope` alone.
     * @example Bearer realm="cloudnexus", error="insufficient_scope", scope="servers:write"
     */
    'WWW-Authenticate-Scope': string;
    /**
     * @description The number of requests left in the current window. A refused request leaves none.
     * @example 0
     */
    'X-RateLimit-Remaining-None': number;
    /**
     * @description The number of seconds to wait before the same request can succeed.
     * @example 12
     */
    'Retry-After': number;
    /**
     * @description The version of the resource. Where an operation takes `If-Match`, send it to change the resource only if nobody else did.
     * @example "3"
     */
    ETag: string;
    /**
     * @description Present, with the value `true`, when this is the stored response of an earlier request with the same `Idempotency-Key`. Nothing was done again.
     * @example true
     */
    'Idempotency-Replayed': 'true';
    /**
     * @description The number of seconds to wait. Present where waiting helps, which is with `idempotency_in_progress`.
     * @example 1
     */
    'Retry-After-Optional': number;
    /**
     * @description Credentials are never stored by a cache (RFC 9111, section 5.2.2.5).
     * @example no-store
     */
    'Cache-Control': 'no-store';
    /**
     * @description The scheme the client is to authenticate with (RFC 6749, section 5.2).
     * @example Basic realm="cloudnexus"
     */
    'WWW-Authenticate-Client': string;
    /**
     * @description The address to go on to.
     * @example https://app.example.com/callback?code=3sQZ8vJmYx0p&state=af0ifjsldkj&iss=https%3A%2F%2Fapi.cloudnexus.io
     */
    Location: string;
    /**
     * @description The methods this path knows (RFC 9110, section 10.2.1).
     * @example GET, HEAD, POST, OPTIONS
     */
    Allow: string;
    /**
     * @description What the path speaks instead (RFC 9110, section 7.8).
     * @example websocket
     */
    Upgrade: 'websocket';
  };
  pathItems: {
    AnyPath: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      /**
       * Answer what belongs to no operation
       * @description The HTTP layer answers with the same errors and headers as every operation, with any method.
       */
      get: operations['http.answer'];
      put?: never;
      post?: never;
      delete?: never;
      options?: never;
      head?: never;
      patch?: never;
      trace?: never;
    };
  };
}
export type RegionId = components['schemas']['RegionId'];
export type PlanId = components['schemas']['PlanId'];
export type ServerId = components['schemas']['ServerId'];
export type ImageId = components['schemas']['ImageId'];
export type ServerStatus = components['schemas']['ServerStatus'];
export type NullableIpAddress = components['schemas']['NullableIpAddress'];
export type Tags = components['schemas']['Tags'];
export type Autoscaling = components['schemas']['Autoscaling'];
export type Timestamp = components['schemas']['Timestamp'];
export type NullableTimestamp = components['schemas']['NullableTimestamp'];
export type ServerAttributes = components['schemas']['ServerAttributes'];
export type ServerIdentifier = components['schemas']['ServerIdentifier'];
export type ServerRelationships = components['schemas']['ServerRelationships'];
export type ResourceLinks = components['schemas']['ResourceLinks'];
export type Server = components['schemas']['Server'];
export type PageLinks = components['schemas']['PageLinks'];
export type PageMeta = components['schemas']['PageMeta'];
export type JsonApi = components['schemas']['JsonApi'];
export type ServerListDocument = components['schemas']['ServerListDocument'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type ErrorSource = components['schemas']['ErrorSource'];
export type ErrorLinks = components['schemas']['ErrorLinks'];
export type Error = components['schemas']['Error'];
export type ErrorDocument = components['schemas']['ErrorDocument'];
export type ServerCreate = components['schemas']['ServerCreate'];
export type JsonApiInput = components['schemas']['JsonApiInput'];
export type MetaInput = components['schemas']['MetaInput'];
export type ServerCreateDocument = components['schemas']['ServerCreateDocument'];
export type DocumentLinks = components['schemas']['DocumentLinks'];
export type Meta = components['schemas']['Meta'];
export type ServerDocument = components['schemas']['ServerDocument'];
export type ServerUpdate = components['schemas']['ServerUpdate'];
export type ServerUpdateDocument = components['schemas']['ServerUpdateDocument'];
export type ServerPatch = components['schemas']['ServerPatch'];
export type ServerPatchDocument = components['schemas']['ServerPatchDocument'];
export type ClusterId = components['schemas']['ClusterId'];
export type KubernetesClusterStatus = components['schemas']['KubernetesClusterStatus'];
export type KubernetesClusterAttributes = components['schemas']['KubernetesClusterAttributes'];
export type RelationshipLinks = components['schemas']['RelationshipLinks'];
export type KubernetesClusterRelationships = components['schemas']['KubernetesClusterRelationships'];
export type KubernetesCluster = components['schemas']['KubernetesCluster'];
export type KubernetesClusterListDocument = components['schemas']['KubernetesClusterListDocument'];
export type KubernetesClusterDocument = components['schemas']['KubernetesClusterDocument'];
export type NodeId = components['schemas']['NodeId'];
export type KubernetesNodeStatus = components['schemas']['KubernetesNodeStatus'];
export type KubernetesNodeAttributes = components['schemas']['KubernetesNodeAttributes'];
export type KubernetesClusterIdentifier = components['schemas']['KubernetesClusterIdentifier'];
export type KubernetesNodeRelationships = components['schemas']['KubernetesNodeRelationships'];
export type KubernetesNode = components['schemas']['KubernetesNode'];
export type KubernetesNodeListDocument = components['schemas']['KubernetesNodeListDocument'];
export type EventTypeName = components['schemas']['EventTypeName'];
export type WebhookId = components['schemas']['WebhookId'];
export type EventType = components['schemas']['EventType'];
export type WebhookStatus = components['schemas']['WebhookStatus'];
export type WebhookRecoveryStatus = components['schemas']['WebhookRecoveryStatus'];
export type WebhookRecovery = components['schemas']['WebhookRecovery'];
export type WebhookAttributes = components['schemas']['WebhookAttributes'];
export type WebhookRelationships = components['schemas']['WebhookRelationships'];
export type Webhook = components['schemas']['Webhook'];
export type WebhookListDocument = components['schemas']['WebhookListDocument'];
export type WebhookCreate = components['schemas']['WebhookCreate'];
export type WebhookCreateDocument = components['schemas']['WebhookCreateDocument'];
export type WebhookSecret = components['schemas']['WebhookSecret'];
export type WebhookWithSecretAttributes = components['schemas']['WebhookWithSecretAttributes'];
export type WebhookWithSecret = components['schemas']['WebhookWithSecret'];
export type WebhookSecretDocument = components['schemas']['WebhookSecretDocument'];
export type WebhookDocument = components['schemas']['WebhookDocument'];
export type WebhookUpdate = components['schemas']['WebhookUpdate'];
export type WebhookUpdateDocument = components['schemas']['WebhookUpdateDocument'];
export type WebhookPatch = components['schemas']['WebhookPatch'];
export type WebhookPatchDocument = components['schemas']['WebhookPatchDocument'];
export type WebhookRotateSecret = components['schemas']['WebhookRotateSecret'];
export type WebhookRotateSecretDocument = components['schemas']['WebhookRotateSecretDocument'];
export type WebhookTest = components['schemas']['WebhookTest'];
export type WebhookTestDocument = components['schemas']['WebhookTestDocument'];
export type DeliveryId = components['schemas']['DeliveryId'];
export type DeliveryStatus = components['schemas']['DeliveryStatus'];
export type DeliveryError = components['schemas']['DeliveryError'];
export type DeliveryAttributes = components['schemas']['DeliveryAttributes'];
export type WebhookIdentifier = components['schemas']['WebhookIdentifier'];
export type EventId = components['schemas']['EventId'];
export type EventIdentifier = components['schemas']['EventIdentifier'];
export type DeliveryRelationships = components['schemas']['DeliveryRelationships'];
export type Delivery = components['schemas']['Delivery'];
export type DeliveryDocument = components['schemas']['DeliveryDocument'];
export type TimestampInput = components['schemas']['TimestampInput'];
export type IpAddress = components['schemas']['IpAddress'];
export type ServerCreatedData = components['schemas']['ServerCreatedData'];
export type ServerCreatedEventAttributes = components['schemas']['ServerCreatedEventAttributes'];
export type ScalingReason = components['schemas']['ScalingReason'];
export type ServerScaledData = components['schemas']['ServerScaledData'];
export type ServerScaledEventAttributes = components['schemas']['ServerScaledEventAttributes'];
export type InvoiceId = components['schemas']['InvoiceId'];
export type Currency = components['schemas']['Currency'];
export type BillingInvoiceFinalizedData = components['schemas']['BillingInvoiceFinalizedData'];
export type BillingInvoiceFinalizedEventAttributes = components['schemas']['BillingInvoiceFinalizedEventAttributes'];
export type AttackType = components['schemas']['AttackType'];
export type SecurityThreatDetectedData = components['schemas']['SecurityThreatDetectedData'];
export type SecurityThreatDetectedEventAttributes = components['schemas']['SecurityThreatDetectedEventAttributes'];
export type ClusterNodeJoinedData = components['schemas']['ClusterNodeJoinedData'];
export type ClusterNodeJoinedEventAttributes = components['schemas']['ClusterNodeJoinedEventAttributes'];
export type EventAttributes = components['schemas']['EventAttributes'];
export type EventResource = components['schemas']['EventResource'];
export type DeliveryIncluded = components['schemas']['DeliveryIncluded'];
export type DeliveryListDocument = components['schemas']['DeliveryListDocument'];
export type WebhookRecover = components['schemas']['WebhookRecover'];
export type WebhookRecoverDocument = components['schemas']['WebhookRecoverDocument'];
export type DeliveryAttemptOutcome = components['schemas']['DeliveryAttemptOutcome'];
export type DeliveryTimings = components['schemas']['DeliveryTimings'];
export type DeliveryAttempt = components['schemas']['DeliveryAttempt'];
export type DeliveryDetailAttributes = components['schemas']['DeliveryDetailAttributes'];
export type DeliveryDetail = components['schemas']['DeliveryDetail'];
export type DeliveryDetailDocument = components['schemas']['DeliveryDetailDocument'];
export type EventListDocument = components['schemas']['EventListDocument'];
export type EventDocument = components['schemas']['EventDocument'];
export type StreamTicketId = components['schemas']['StreamTicketId'];
export type StreamTicketAttributes = components['schemas']['StreamTicketAttributes'];
export type StreamTicket = components['schemas']['StreamTicket'];
export type StreamTicketDocument = components['schemas']['StreamTicketDocument'];
export type ServerCreatedEvent = components['schemas']['ServerCreatedEvent'];
export type ServerScaledEvent = components['schemas']['ServerScaledEvent'];
export type BillingInvoiceFinalizedEvent = components['schemas']['BillingInvoiceFinalizedEvent'];
export type SecurityThreatDetectedEvent = components['schemas']['SecurityThreatDetectedEvent'];
export type ClusterNodeJoinedEvent = components['schemas']['ClusterNodeJoinedEvent'];
export type Event = components['schemas']['Event'];
export type EventTypeAttributes = components['schemas']['EventTypeAttributes'];
export type EventTypeResource = components['schemas']['EventTypeResource'];
export type EventTypeListDocument = components['schemas']['EventTypeListDocument'];
export type AccountId = components['schemas']['AccountId'];
export type AccountTier = components['schemas']['AccountTier'];
export type AccountRateLimit = components['schemas']['AccountRateLimit'];
export type CredentialKind = components['schemas']['CredentialKind'];
export type Role = components['schemas']['Role'];
export type Scope = components['schemas']['Scope'];
export type AccountCredential = components['schemas']['AccountCredential'];
export type AccountAttributes = components['schemas']['AccountAttributes'];
export type Account = components['schemas']['Account'];
export type AccountDocument = components['schemas']['AccountDocument'];
export type ApiKeyId = components['schemas']['ApiKeyId'];
export type ApiKeyAttributes = components['schemas']['ApiKeyAttributes'];
export type ApiKey = components['schemas']['ApiKey'];
export type ApiKeyListDocument = components['schemas']['ApiKeyListDocument'];
export type RoleName = components['schemas']['RoleName'];
export type ScopeName = components['schemas']['ScopeName'];
export type ApiKeyCreate = components['schemas']['ApiKeyCreate'];
export type ApiKeyCreateDocument = components['schemas']['ApiKeyCreateDocument'];
export type ApiKeyWithSecretAttributes = components['schemas']['ApiKeyWithSecretAttributes'];
export type ApiKeyWithSecret = components['schemas']['ApiKeyWithSecret'];
export type ApiKeyWithSecretDocument = components['schemas']['ApiKeyWithSecretDocument'];
export type ApiKeyDocument = components['schemas']['ApiKeyDocument'];
export type RegionAttributes = components['schemas']['RegionAttributes'];
export type Region = components['schemas']['Region'];
export type RegionListDocument = components['schemas']['RegionListDocument'];
export type Money = components['schemas']['Money'];
export type PlanAttributes = components['schemas']['PlanAttributes'];
export type Plan = components['schemas']['Plan'];
export type PlanListDocument = components['schemas']['PlanListDocument'];
export type ImageArchitecture = components['schemas']['ImageArchitecture'];
export type ImageAttributes = components['schemas']['ImageAttributes'];
export type Image = components['schemas']['Image'];
export type ImageListDocument = components['schemas']['ImageListDocument'];
export type InvoiceStatus = components['schemas']['InvoiceStatus'];
export type InvoiceLine = components['schemas']['InvoiceLine'];
export type InvoiceAttributes = components['schemas']['InvoiceAttributes'];
export type Invoice = components['schemas']['Invoice'];
export type InvoiceListDocument = components['schemas']['InvoiceListDocument'];
export type InvoiceDocument = components['schemas']['InvoiceDocument'];
export type StatusLevel = components['schemas']['StatusLevel'];
export type StatusComponentName = components['schemas']['StatusComponentName'];
export type StatusComponent = components['schemas']['StatusComponent'];
export type ComputeDriver = components['schemas']['ComputeDriver'];
export type StatusCompute = components['schemas']['StatusCompute'];
export type StatusAttributes = components['schemas']['StatusAttributes'];
export type Status = components['schemas']['Status'];
export type StatusDocument = components['schemas']['StatusDocument'];
export type OAuthScope = components['schemas']['OAuthScope'];
export type OAuthClientId = components['schemas']['OAuthClientId'];
export type OAuthClientSecret = components['schemas']['OAuthClientSecret'];
export type OAuthClientCredentialsGrant = components['schemas']['OAuthClientCredentialsGrant'];
export type OAuthAuthorizationCodeGrant = components['schemas']['OAuthAuthorizationCodeGrant'];
export type OAuthRefreshTokenGrant = components['schemas']['OAuthRefreshTokenGrant'];
export type OAuthTokenRequest = components['schemas']['OAuthTokenRequest'];
export type OAuthTokenResponse = components['schemas']['OAuthTokenResponse'];
export type OAuthErrorCode = components['schemas']['OAuthErrorCode'];
export type OAuthError = components['schemas']['OAuthError'];
export type OAuthTokenHint = components['schemas']['OAuthTokenHint'];
export type OAuthRevocationRequest = components['schemas']['OAuthRevocationRequest'];
export type OAuthIntrospectionRequest = components['schemas']['OAuthIntrospectionRequest'];
export type OAuthIntrospectionResponse = components['schemas']['OAuthIntrospectionResponse'];
export type OAuthServerMetadata = components['schemas']['OAuthServerMetadata'];
export type ResponseBadPage = components['responses']['BadPage'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseInternalError = components['responses']['InternalError'];
export type ResponseServiceUnavailable = components['responses']['ServiceUnavailable'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseForbiddenCreate = components['responses']['ForbiddenCreate'];
export type ResponseConflictCreate = components['responses']['ConflictCreate'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseBadParameter = components['responses']['BadParameter'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseConflictUpdate = components['responses']['ConflictUpdate'];
export type ResponsePreconditionFailed = components['responses']['PreconditionFailed'];
export type ResponseConflictKeyOrType = components['responses']['ConflictKeyOrType'];
export type ResponseConflict = components['responses']['Conflict'];
export type ResponseConflictKey = components['responses']['ConflictKey'];
export type ResponseUnauthorizedCredential = components['responses']['UnauthorizedCredential'];
export type ResponseForbiddenAccount = components['responses']['ForbiddenAccount'];
export type ResponseOAuthBadRequest = components['responses']['OAuthBadRequest'];
export type ResponseOAuthUnauthorized = components['responses']['OAuthUnauthorized'];
export type ResponseOAuthTooManyRequests = components['responses']['OAuthTooManyRequests'];
export type ResponseOAuthInternalError = components['responses']['OAuthInternalError'];
export type ResponseOAuthUnavailable = components['responses']['OAuthUnavailable'];
export type ResponseOAuthBadRevocation = components['responses']['OAuthBadRevocation'];
export type ResponseOAuthInvalidRequest = components['responses']['OAuthInvalidRequest'];
export type ResponseOAuthBadAuthorization = components['responses']['OAuthBadAuthorization'];
export type ResponseMalformedRequest = components['responses']['MalformedRequest'];
export type ResponseOriginNotAllowed = components['responses']['OriginNotAllowed'];
export type ResponseUnknownPath = components['responses']['UnknownPath'];
export type ResponseMethodNotAllowed = components['responses']['MethodNotAllowed'];
export type ResponseRequestTimeout = components['responses']['RequestTimeout'];
export type ResponseUpgradeRequired = components['responses']['UpgradeRequired'];
export type ResponseHeadersTooLarge = components['responses']['HeadersTooLarge'];
export type ParameterVersion = components['parameters']['Version'];
export type ParameterPage = components['parameters']['Page'];
export type ParameterServerInclude = components['parameters']['ServerInclude'];
export type ParameterServerFields = components['parameters']['ServerFields'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterPathServerId = components['parameters']['PathServerId'];
export type ParameterIfMatch = components['parameters']['IfMatch'];
export type ParameterKubernetesClusterFields = components['parameters']['KubernetesClusterFields'];
export type ParameterPathClusterId = components['parameters']['PathClusterId'];
export type ParameterKubernetesNodeFields = components['parameters']['KubernetesNodeFields'];
export type ParameterWebhookFields = components['parameters']['WebhookFields'];
export type ParameterPathWebhookId = components['parameters']['PathWebhookId'];
export type ParameterDeliveryInclude = components['parameters']['DeliveryInclude'];
export type ParameterDeliveryFields = components['parameters']['DeliveryFields'];
export type ParameterPathDeliveryId = components['parameters']['PathDeliveryId'];
export type ParameterEventFields = components['parameters']['EventFields'];
export type ParameterPathEventId = components['parameters']['PathEventId'];
export type ParameterEventTypeFields = components['parameters']['EventTypeFields'];
export type ParameterAccountFields = components['parameters']['AccountFields'];
export type ParameterApiKeyFields = components['parameters']['ApiKeyFields'];
export type ParameterPathApiKeyId = components['parameters']['PathApiKeyId'];
export type ParameterRegionFields = components['parameters']['RegionFields'];
export type ParameterPlanFields = components['parameters']['PlanFields'];
export type ParameterImageFields = components['parameters']['ImageFields'];
export type ParameterInvoiceFields = components['parameters']['InvoiceFields'];
export type ParameterPathInvoiceId = components['parameters']['PathInvoiceId'];
export type ParameterStatusFields = components['parameters']['StatusFields'];
export type ParameterDeliverySignature = components['parameters']['DeliverySignature'];
export type ParameterDeliveryIdentifier = components['parameters']['DeliveryIdentifier'];
export type ParameterDeliveryAttemptNumber = components['parameters']['DeliveryAttemptNumber'];
export type ParameterDeliveryWebhookId = components['parameters']['DeliveryWebhookId'];
export type ParameterDeliveryWebhookTimestamp = components['parameters']['DeliveryWebhookTimestamp'];
export type ParameterDeliveryWebhookSignature = components['parameters']['DeliveryWebhookSignature'];
export type ParameterDeliveryUserAgent = components['parameters']['DeliveryUserAgent'];
export type HeaderXRateLimitLimit = components['headers']['X-RateLimit-Limit'];
export type HeaderXRateLimitRemaining = components['headers']['X-RateLimit-Remaining'];
export type HeaderXRateLimitReset = components['headers']['X-RateLimit-Reset'];
export type HeaderXRequestId = components['headers']['X-Request-Id'];
export type HeaderWwwAuthenticate = components['headers']['WWW-Authenticate'];
export type HeaderWwwAuthenticateScope = components['headers']['WWW-Authenticate-Scope'];
export type HeaderXRateLimitRemainingNone = components['headers']['X-RateLimit-Remaining-None'];
export type HeaderRetryAfter = components['headers']['Retry-After'];
export type HeaderETag = components['headers']['ETag'];
export type HeaderIdempotencyReplayed = components['headers']['Idempotency-Replayed'];
export type HeaderRetryAfterOptional = components['headers']['Retry-After-Optional'];
export type HeaderCacheControl = components['headers']['Cache-Control'];
export type HeaderWwwAuthenticateClient = components['headers']['WWW-Authenticate-Client'];
export type HeaderLocation = components['headers']['Location'];
export type HeaderAllow = components['headers']['Allow'];
export type HeaderUpgrade = components['headers']['Upgrade'];
export type PathItemAnyPath = components['pathItems']['AnyPath'];
export type $defs = Record<string, never>;
export interface operations {
  'servers.list': {
    parameters: {
      query?: {
        /**
         * @description Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor belongs to the `sort` and the `filter` it came with; only those of events fit any.
         * @example {
         *       "size": 25
         *     }
         */
        page?: components['parameters']['Page'];
        /**
         * @description Which servers to return. Several filters must all match.
         * @example {
         *       "region": "us-east-1",
         *       "status": "running"
         *     }
         */
        filter?: {
          /** @description Only servers in this region. */
          region?: components['schemas']['RegionId'];
          /**
           * @description Only servers with this status.
           * @example running
           * @enum {string}
           */
          status?: 'provisioning' | 'running' | 'resizing' | 'stopping' | 'terminated' | 'error';
          /** @description Only servers of this plan. */
          plan?: components['schemas']['PlanId'];
          /**
           * @description Only servers with this tag, as `name` or `name:value`.
           * @example env:production
           */
          tag?: string;
        };
        /**
         * @description The order of the list. A minus sign reverses it.
         * @example -created_at
         */
        sort?: 'created_at' | '-created_at' | 'name' | '-name';
        /**
         * @description Which related resources to add to the document, in `included`.
         * @example [
         *       "siblings"
         *     ]
         */
        include?: components['parameters']['ServerInclude'];
        /**
         * @description Which attributes to return, comma-separated, as in `fields[servers]=name,status`. Identifiers and relationships are always there; an empty value asks for no attribute.
         * @example {
         *       "servers": "name,status,ip"
         *     }
         */
        fields?: components['parameters']['ServerFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of servers. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServerListDocument'];
          'application/vnd.api+json': components['schemas']['ServerListDocument'];
        };
      };
      400: components['responses']['BadPage'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'servers.create': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
        /**
         * @description A key of your own, at most 255 characters, such as a UUID. Repeating the request with the same key within 24 hours gives the same response and does nothing twice. Only a success is kept: after an error, the same key runs the request anew. A key belongs to the account, and is for one operation, path, query and body; the order of a body's fields makes no difference.
         * @example 7f3c1d9e-2b64-4a0e-9c57-3a1b5d8e6f20
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description What to provision. */
    requestBody: {
      content: {
        'application/json': components['schemas']['ServerCreate'];
        'application/vnd.api+json': components['schemas']['ServerCreateDocument'];
      };
    };
    responses: {
      /** @description The first server, and its siblings. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServerDocument'];
          'application/vnd.api+json': components['schemas']['ServerDocument'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenCreate'];
      406: components['responses']['NotAcceptable'];
      409: components['responses']['ConflictCreate'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'servers.get': {
    parameters: {
      query?: {
        /**
         * @description Which related resources to add to the document, in `included`.
         * @example [
         *       "siblings"
         *     ]
         */
        include?: components['parameters']['ServerInclude'];
        /**
         * @description Which attributes to return, comma-separated, as in `fields[servers]=name,status`. Identifiers and relationships are always there; an empty value asks for no attribute.
         * @example {
         *       "servers": "name,status,ip"
         *     }
         */
        fields?: components['parameters']['ServerFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of a server.
         * @example srv_2x9k4m
         */
        id: components['parameters']['PathServerId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The server. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServerDocument'];
          'application/vnd.api+json': components['schemas']['ServerDocument'];
        };
      };
      400: components['responses']['BadParameter'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'servers.update': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
        /**
         * @description The `ETag` the change is based on. If the resource has changed since, the answer is 412 and nothing happens.
         * @example "3"
         */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The identifier of a server.
         * @example srv_2x9k4m
         */
        id: components['parameters']['PathServerId'];
      };
      cookie?: never;
    };
    /** @description The whole configuration. */
    requestBody: {
      content: {
        'application/json': components['schemas']['ServerUpdate'];
        'application/vnd.api+json': components['schemas']['ServerUpdateDocument'];
      };
    };
    responses: {
      /** @description The server with its new configuration. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServerDocument'];
          'application/vnd.api+json': components['schemas']['ServerDocument'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      409: components['responses']['ConflictUpdate'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'servers.delete': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
        /**
         * @description The `ETag` the change is based on. If the resource has changed since, the answer is 412 and nothing happens.
         * @example "3"
         */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The identifier of a server.
         * @example srv_2x9k4m
         */
        id: components['parameters']['PathServerId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The server on its way out. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServerDocument'];
          'application/vnd.api+json': components['schemas']['ServerDocument'];
        };
      };
      400: components['responses']['BadParameter'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      412: components['responses']['PreconditionFailed'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'servers.patch': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
        /**
         * @description The `ETag` the change is based on. If the resource has changed since, the answer is 412 and nothing happens.
         * @example "3"
         */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The identifier of a server.
         * @example srv_2x9k4m
         */
        id: components['parameters']['PathServerId'];
      };
      cookie?: never;
    };
    /** @description The parts to change. */
    requestBody: {
      content: {
        'application/json': components['schemas']['ServerPatch'];
        'application/vnd.api+json': components['schemas']['ServerPatchDocument'];
      };
    };
    responses: {
      /** @description The server with its new configuration. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServerDocument'];
          'application/vnd.api+json': components['schemas']['ServerDocument'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      409: components['responses']['ConflictUpdate'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'clusters.k8s.list': {
    parameters: {
      query?: {
        /**
         * @description Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor belongs to the `sort` and the `filter` it came with; only those of events fit any.
         * @example {
         *       "size": 25
         *     }
         */
        page?: components['parameters']['Page'];
        /**
         * @description Which clusters to return. Several filters must all match.
         * @example {
         *       "region": "us-east-1",
         *       "status": "connected"
         *     }
         */
        filter?: {
          /** @description Only clusters in this region. */
          region?: components['schemas']['RegionId'];
          /**
           * @description Only clusters with this status.
           * @example connected
           * @enum {string}
           */
          status?: 'connecting' | 'connected' | 'unreachable';
        };
        /**
         * @description The order of the list. A minus sign reverses it.
         * @example -registered_at
         */
        sort?: 'registered_at' | '-registered_at' | 'name' | '-name';
        /**
         * @description Which attributes to return, comma-separated, as in `fields[kubernetes-clusters]=name,status`. Identifiers and relationships are always there; an empty value asks for no attribute.
         * @example {
         *       "kubernetes-clusters": "name,status,node_count"
         *     }
         */
        fields?: components['parameters']['KubernetesClusterFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of clusters. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KubernetesClusterListDocument'];
          'application/vnd.api+json': components['schemas']['KubernetesClusterListDocument'];
        };
      };
      400: components['responses']['BadPage'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'clusters.k8s.get': {
    parameters: {
      query?: {
        /**
         * @description Which attributes to return, comma-separated, as in `fields[kubernetes-clusters]=name,status`. Identifiers and relationships are always there; an empty value asks for no attribute.
         * @example {
         *       "kubernetes-clusters": "name,status,node_count"
         *     }
         */
        fields?: components['parameters']['KubernetesClusterFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of a cluster.
         * @example k8s_3r7v9x
         */
        id: components['parameters']['PathClusterId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The cluster. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KubernetesClusterDocument'];
          'application/vnd.api+json': components['schemas']['KubernetesClusterDocument'];
        };
      };
      400: components['responses']['BadParameter'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'clusters.k8s.nodes': {
    parameters: {
      query?: {
        /**
         * @description Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor belongs to the `sort` and the `filter` it came with; only those of events fit any.
         * @example {
         *       "size": 25
         *     }
         */
        page?: components['parameters']['Page'];
        /**
         * @description Which nodes to return. Several filters must all match.
         * @example {
         *       "status": "ready"
         *     }
         */
        filter?: {
          /**
           * @description Only nodes in this region.
           * @example us-east-1
           */
          region?: string;
          /**
           * @description Only nodes with this status.
           * @example ready
           * @enum {string}
           */
          status?: 'ready' | 'not_ready';
        };
        /**
         * @description The order of the list. A minus sign reverses it.
         * @example -joined_at
         */
        sort?: 'joined_at' | '-joined_at' | 'name' | '-name';
        /**
         * @description Which attributes to return, comma-separated, as in `fields[kubernetes-nodes]=name,status`. Identifiers and relationships are always there; an empty value asks for no attribute.
         * @example {
         *       "kubernetes-nodes": "name,status,ip"
         *     }
         */
        fields?: components['parameters']['KubernetesNodeFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of a cluster.
         * @example k8s_3r7v9x
         */
        id: components['parameters']['PathClusterId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of nodes. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KubernetesNodeListDocument'];
          'application/vnd.api+json': components['schemas']['KubernetesNodeListDocument'];
        };
      };
      400: components['responses']['BadPage'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'webhooks.list': {
    parameters: {
      query?: {
        /**
         * @description Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor belongs to the `sort` and the `filter` it came with; only those of events fit any.
         * @example {
         *       "size": 25
         *     }
         */
        page?: components['parameters']['Page'];
        /**
         * @description Which webhooks to return. Several filters must all match.
         * @example {
         *       "status": "active"
         *     }
         */
        filter?: {
          /**
           * @description Only webhooks with this status.
           * @example disabled
           * @enum {string}
           */
          status?: 'active' | 'paused' | 'disabled';
          /** @description Only webhooks that receive events of this type. */
          event?: components['schemas']['EventTypeName'];
        };
        /**
         * @description The order of the list. A minus sign reverses it.
         * @example -created_at
         */
        sort?: 'created_at' | '-created_at';
        /**
         * @description Which attributes to return, comma-separated, as in `fields[webhooks]=url,status`. Identifiers and relationships are always there; an empty value asks for no attribute.
         * @example {
         *       "webhooks": "url,events,status"
         *     }
         */
        fields?: components['parameters']['WebhookFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of webhooks. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookListDocument'];
          'application/vnd.api+json': components['schemas']['WebhookListDocument'];
        };
      };
      400: components['responses']['BadPage'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'webhooks.create': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
        /**
         * @description A key of your own, at most 255 characters, such as a UUID. Repeating the request with the same key within 24 hours gives the same response and does nothing twice. Only a success is kept: after an error, the same key runs the request anew. A key belongs to the account, and is for one operation, path, query and body; the order of a body's fields makes no difference.
         * @example 7f3c1d9e-2b64-4a0e-9c57-3a1b5d8e6f20
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description Where to send which events. */
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookCreate'];
        'application/vnd.api+json': components['schemas']['WebhookCreateDocument'];
      };
    };
    responses: {
      /** @description The webhook, with its secret. Keep it now. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          'Cache-Control': components['headers']['Cache-Control'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookSecretDocument'];
          'application/vnd.api+json': components['schemas']['WebhookSecretDocument'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenCreate'];
      406: components['responses']['NotAcceptable'];
      409: components['responses']['ConflictKeyOrType'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'webhooks.get': {
    parameters: {
      query?: {
        /**
         * @description Which attributes to return, comma-separated, as in `fields[webhooks]=url,status`. Identifiers and relationships are always there; an empty value asks for no attribute.
         * @example {
         *       "webhooks": "url,events,status"
         *     }
         */
        fields?: components['parameters']['WebhookFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of a webhook.
         * @example whk_7n2p5r
         */
        id: components['parameters']['PathWebhookId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The webhook. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDocument'];
          'application/vnd.api+json': components['schemas']['WebhookDocument'];
        };
      };
      400: components['responses']['BadParameter'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'webhooks.update': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
        /**
         * @description The `ETag` the change is based on. If the resource has changed since, the answer is 412 and nothing happens.
         * @example "3"
         */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The identifier of a webhook.
         * @example whk_7n2p5r
         */
        id: components['parameters']['PathWebhookId'];
      };
      cookie?: never;
    };
    /** @description The whole configuration. */
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookUpdate'];
        'application/vnd.api+json': components['schemas']['WebhookUpdateDocument'];
      };
    };
    responses: {
      /** @description The webhook with its new configuration. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDocument'];
          'application/vnd.api+json': components['schemas']['WebhookDocument'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      409: components['responses']['ConflictUpdate'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'webhooks.delete': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
        /**
         * @description The `ETag` the change is based on. If the resource has changed since, the answer is 412 and nothing happens.
         * @example "3"
         */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The identifier of a webhook.
         * @example whk_7n2p5r
         */
        id: components['parameters']['PathWebhookId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The deleted webhook. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDocument'];
          'application/vnd.api+json': components['schemas']['WebhookDocument'];
        };
      };
      400: components['responses']['BadParameter'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      412: components['responses']['PreconditionFailed'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'webhooks.patch': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
        /**
         * @description The `ETag` the change is based on. If the resource has changed since, the answer is 412 and nothing happens.
         * @example "3"
         */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /**
         * @description The identifier of a webhook.
         * @example whk_7n2p5r
         */
        id: components['parameters']['PathWebhookId'];
      };
      cookie?: never;
    };
    /** @description The parts to change. */
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookPatch'];
        'application/vnd.api+json': components['schemas']['WebhookPatchDocument'];
      };
    };
    responses: {
      /** @description The webhook with its new configuration. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDocument'];
          'application/vnd.api+json': components['schemas']['WebhookDocument'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      409: components['responses']['ConflictUpdate'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'webhooks.rotateSecret': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
        /**
         * @description A key of your own, at most 255 characters, such as a UUID. Repeating the request with the same key within 24 hours gives the same response and does nothing twice. Only a success is kept: after an error, the same key runs the request anew. A key belongs to the account, and is for one operation, path, query and body; the order of a body's fields makes no difference.
         * @example 7f3c1d9e-2b64-4a0e-9c57-3a1b5d8e6f20
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        /**
         * @description The identifier of a webhook.
         * @example whk_7n2p5r
         */
        id: components['parameters']['PathWebhookId'];
      };
      cookie?: never;
    };
    /** @description How long the old secret stays. Without a body, 24 hours. */
    requestBody?: {
      content: {
        'application/json': components['schemas']['WebhookRotateSecret'];
        'application/vnd.api+json': components['schemas']['WebhookRotateSecretDocument'];
      };
    };
    responses: {
      /** @description The webhook, with its new secret. Keep it now. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          'Cache-Control': components['headers']['Cache-Control'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookSecretDocument'];
          'application/vnd.api+json': components['schemas']['WebhookSecretDocument'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenCreate'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      409: components['responses']['ConflictCreate'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'webhooks.test': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
        /**
         * @description A key of your own, at most 255 characters, such as a UUID. Repeating the request with the same key within 24 hours gives the same response and does nothing twice. Only a success is kept: after an error, the same key runs the request anew. A key belongs to the account, and is for one operation, path, query and body; the order of a body's fields makes no difference.
         * @example 7f3c1d9e-2b64-4a0e-9c57-3a1b5d8e6f20
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        /**
         * @description The identifier of a webhook.
         * @example whk_7n2p5r
         */
        id: components['parameters']['PathWebhookId'];
      };
      cookie?: never;
    };
    /** @description What to send a sample of. */
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookTest'];
        'application/vnd.api+json': components['schemas']['WebhookTestDocument'];
      };
    };
    responses: {
      /** @description The delivery of the sample. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryDocument'];
          'application/vnd.api+json': components['schemas']['DeliveryDocument'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenCreate'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      409: components['responses']['ConflictCreate'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'deliveries.list': {
    parameters: {
      query?: {
        /**
         * @description Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor belongs to the `sort` and the `filter` it came with; only those of events fit any.
         * @example {
         *       "size": 25
         *     }
         */
        page?: components['parameters']['Page'];
        /**
         * @description Which deliveries to return. Several filters must all match.
         * @example {
         *       "status": "exhausted",
         *       "since": "2025-01-15T00:00:00Z"
         *     }
         */
        filter?: {
          /**
           * @description Only deliveries with this status.
           * @example exhausted
           * @enum {string}
           */
          status?: 'pending' | 'succeeded' | 'retrying' | 'exhausted' | 'held' | 'cancelled';
          /** @description Only deliveries of events of this type. */
          event_type?: components['schemas']['EventTypeName'];
          /** @description Only deliveries created at this time or later. */
          since?: components['schemas']['TimestampInput'];
          /** @description Only deliveries created before this time. */
          until?: components['schemas']['TimestampInput'];
        };
        /**
         * @description The order of the list. A minus sign reverses it.
         * @example -created_at
         */
        sort?: 'created_at' | '-created_at';
        /**
         * @description Which related resources to add to the document, in `included`.
         * @example [
         *       "event"
         *     ]
         */
        include?: components['parameters']['DeliveryInclude'];
        /**
         * @description Which attributes to return, comma-separated, as in `fields[deliveries]=event_type,status`. Identifiers and relationships are always there; an empty value asks for no attribute.
         * @example {
         *       "deliveries": "event_type,status,attempt_count"
         *     }
         */
        fields?: components['parameters']['DeliveryFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of a webhook.
         * @example whk_7n2p5r
         */
        id: components['parameters']['PathWebhookId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of deliveries. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryListDocument'];
          'application/vnd.api+json': components['schemas']['DeliveryListDocument'];
        };
      };
      400: components['responses']['BadPage'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'deliveries.recover': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
        /**
         * @description A key of your own, at most 255 characters, such as a UUID. Repeating the request with the same key within 24 hours gives the same response and does nothing twice. Only a success is kept: after an error, the same key runs the request anew. A key belongs to the account, and is for one operation, path, query and body; the order of a body's fields makes no difference.
         * @example 7f3c1d9e-2b64-4a0e-9c57-3a1b5d8e6f20
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        /**
         * @description The identifier of a webhook.
         * @example whk_7n2p5r
         */
        id: components['parameters']['PathWebhookId'];
      };
      cookie?: never;
    };
    /** @description The range of time. */
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookRecover'];
        'application/vnd.api+json': components['schemas']['WebhookRecoverDocument'];
      };
    };
    responses: {
      /** @description The webhook, with its recovery. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDocument'];
          'application/vnd.api+json': components['schemas']['WebhookDocument'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenCreate'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      409: components['responses']['ConflictCreate'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'deliveries.get': {
    parameters: {
      query?: {
        /**
         * @description Which related resources to add to the document, in `included`.
         * @example [
         *       "event"
         *     ]
         */
        include?: components['parameters']['DeliveryInclude'];
        /**
         * @description Which attributes to return, comma-separated, as in `fields[deliveries]=event_type,status`. Identifiers and relationships are always there; an empty value asks for no attribute.
         * @example {
         *       "deliveries": "event_type,status,attempt_count"
         *     }
         */
        fields?: components['parameters']['DeliveryFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of a delivery.
         * @example dlv_4h6t8w
         */
        id: components['parameters']['PathDeliveryId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The delivery and its attempts. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryDetailDocument'];
          'application/vnd.api+json': components['schemas']['DeliveryDetailDocument'];
        };
      };
      400: components['responses']['BadParameter'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'deliveries.retry': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
        /**
         * @description A key of your own, at most 255 characters, such as a UUID. Repeating the request with the same key within 24 hours gives the same response and does nothing twice. Only a success is kept: after an error, the same key runs the request anew. A key belongs to the account, and is for one operation, path, query and body; the order of a body's fields makes no difference.
         * @example 7f3c1d9e-2b64-4a0e-9c57-3a1b5d8e6f20
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        /**
         * @description The identifier of a delivery.
         * @example dlv_4h6t8w
         */
        id: components['parameters']['PathDeliveryId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The delivery, pending again. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryDocument'];
          'application/vnd.api+json': components['schemas']['DeliveryDocument'];
        };
      };
      400: components['responses']['BadParameter'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'events.list': {
    parameters: {
      query?: {
        /**
         * @description Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor belongs to the `sort` and the `filter` it came with; only those of events fit any.
         * @example {
         *       "size": 25
         *     }
         */
        page?: components['parameters']['Page'];
        /**
         * @description Which events to return. Several filters must all match.
         * @example {
         *       "event": "server.created",
         *       "since": "2025-01-15T00:00:00Z"
         *     }
         */
        filter?: {
          event?: components['schemas']['EventTypeName'];
          /**
           * @description Only events at this time or later.
           * @example 2025-01-15T00:00:00Z
           */
          since?: components['schemas']['TimestampInput'];
          /**
           * @description Only events before this time.
           * @example 2025-01-16T00:00:00Z
           */
          until?: components['schemas']['TimestampInput'];
        };
        /**
         * @description The order of the list. A minus sign reverses it.
         * @example -timestamp
         */
        sort?: 'timestamp' | '-timestamp';
        /**
         * @description Which attributes to return, comma-separated, as in `fields[events]=event,timestamp`. Identifiers are always there; an empty value asks for no attribute.
         * @example {
         *       "events": "event,timestamp"
         *     }
         */
        fields?: components['parameters']['EventFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of events. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventListDocument'];
          'application/vnd.api+json': components['schemas']['EventListDocument'];
        };
      };
      400: components['responses']['BadPage'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'events.get': {
    parameters: {
      query?: {
        /**
         * @description Which attributes to return, comma-separated, as in `fields[events]=event,timestamp`. Identifiers are always there; an empty value asks for no attribute.
         * @example {
         *       "events": "event,timestamp"
         *     }
         */
        fields?: components['parameters']['EventFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of an event.
         * @example evt_9f8a7b6c5d4e
         */
        id: components['parameters']['PathEventId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The event. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventDocument'];
          'application/vnd.api+json': components['schemas']['EventDocument'];
        };
      };
      400: components['responses']['BadParameter'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'events.ticket': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
        /**
         * @description A key of your own, at most 255 characters, such as a UUID. Repeating the request with the same key within 24 hours gives the same response and does nothing twice. Only a success is kept: after an error, the same key runs the request anew. A key belongs to the account, and is for one operation, path, query and body; the order of a body's fields makes no difference.
         * @example 7f3c1d9e-2b64-4a0e-9c57-3a1b5d8e6f20
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The ticket. Use it now. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          'Cache-Control': components['headers']['Cache-Control'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StreamTicketDocument'];
          'application/vnd.api+json': components['schemas']['StreamTicketDocument'];
        };
      };
      400: components['responses']['BadParameter'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      406: components['responses']['NotAcceptable'];
      409: components['responses']['ConflictKey'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'events.types': {
    parameters: {
      query?: {
        /**
         * @description Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor belongs to the `sort` and the `filter` it came with; only those of events fit any.
         * @example {
         *       "size": 25
         *     }
         */
        page?: components['parameters']['Page'];
        /**
         * @description Which attributes to return, comma-separated, as in `fields[event-types]=description`. Identifiers are always there; an empty value asks for no attribute.
         * @example {
         *       "event-types": "description"
         *     }
         */
        fields?: components['parameters']['EventTypeFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of event types. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventTypeListDocument'];
          'application/vnd.api+json': components['schemas']['EventTypeListDocument'];
        };
      };
      400: components['responses']['BadPage'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'account.get': {
    parameters: {
      query?: {
        /**
         * @description Which attributes to return, comma-separated, as in `fields[accounts]=name,tier`. Identifiers are always there; an empty value asks for no attribute.
         * @example {
         *       "accounts": "name,tier,rate_limit"
         *     }
         */
        fields?: components['parameters']['AccountFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The account of the credential. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountDocument'];
          'application/vnd.api+json': components['schemas']['AccountDocument'];
        };
      };
      400: components['responses']['BadParameter'];
      401: components['responses']['UnauthorizedCredential'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'apiKeys.list': {
    parameters: {
      query?: {
        /**
         * @description Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor belongs to the `sort` and the `filter` it came with; only those of events fit any.
         * @example {
         *       "size": 25
         *     }
         */
        page?: components['parameters']['Page'];
        /**
         * @description The order of the list. A minus sign reverses it.
         * @example -created_at
         */
        sort?: 'created_at' | '-created_at' | 'name' | '-name';
        /**
         * @description Which attributes to return, comma-separated, as in `fields[api-keys]=name,hint`. Identifiers are always there; an empty value asks for no attribute.
         * @example {
         *       "api-keys": "name,hint,last_used_at"
         *     }
         */
        fields?: components['parameters']['ApiKeyFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of API keys. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyListDocument'];
          'application/vnd.api+json': components['schemas']['ApiKeyListDocument'];
        };
      };
      400: components['responses']['BadPage'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'apiKeys.create': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
        /**
         * @description A key of your own, at most 255 characters, such as a UUID. Repeating the request with the same key within 24 hours gives the same response and does nothing twice. Only a success is kept: after an error, the same key runs the request anew. A key belongs to the account, and is for one operation, path, query and body; the order of a body's fields makes no difference.
         * @example 7f3c1d9e-2b64-4a0e-9c57-3a1b5d8e6f20
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The key to create. */
    requestBody: {
      content: {
        'application/json': components['schemas']['ApiKeyCreate'];
        'application/vnd.api+json': components['schemas']['ApiKeyCreateDocument'];
      };
    };
    responses: {
      /** @description The new key. Keep it now. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          'Cache-Control': components['headers']['Cache-Control'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyWithSecretDocument'];
          'application/vnd.api+json': components['schemas']['ApiKeyWithSecretDocument'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenCreate'];
      406: components['responses']['NotAcceptable'];
      409: components['responses']['ConflictKeyOrType'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'apiKeys.delete': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of an API key.
         * @example key_6j9q2s
         */
        id: components['parameters']['PathApiKeyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The revoked key. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyDocument'];
          'application/vnd.api+json': components['schemas']['ApiKeyDocument'];
        };
      };
      400: components['responses']['BadParameter'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'catalog.regions': {
    parameters: {
      query?: {
        /**
         * @description Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor belongs to the `sort` and the `filter` it came with; only those of events fit any.
         * @example {
         *       "size": 25
         *     }
         */
        page?: components['parameters']['Page'];
        /**
         * @description Which attributes to return, comma-separated, as in `fields[regions]=name,available`. Identifiers are always there; an empty value asks for no attribute.
         * @example {
         *       "regions": "name,country,available"
         *     }
         */
        fields?: components['parameters']['RegionFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of regions. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegionListDocument'];
          'application/vnd.api+json': components['schemas']['RegionListDocument'];
        };
      };
      400: components['responses']['BadPage'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenAccount'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'catalog.plans': {
    parameters: {
      query?: {
        /**
         * @description Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor belongs to the `sort` and the `filter` it came with; only those of events fit any.
         * @example {
         *       "size": 25
         *     }
         */
        page?: components['parameters']['Page'];
        /**
         * @description Which attributes to return, comma-separated, as in `fields[plans]=name,rank`. Identifiers are always there; an empty value asks for no attribute.
         * @example {
         *       "plans": "name,rank,price_per_hour"
         *     }
         */
        fields?: components['parameters']['PlanFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of plans. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanListDocument'];
          'application/vnd.api+json': components['schemas']['PlanListDocument'];
        };
      };
      400: components['responses']['BadPage'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenAccount'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'catalog.images': {
    parameters: {
      query?: {
        /**
         * @description Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor belongs to the `sort` and the `filter` it came with; only those of events fit any.
         * @example {
         *       "size": 25
         *     }
         */
        page?: components['parameters']['Page'];
        /**
         * @description Which attributes to return, comma-separated, as in `fields[images]=name,version`. Identifiers are always there; an empty value asks for no attribute.
         * @example {
         *       "images": "name,distribution,version"
         *     }
         */
        fields?: components['parameters']['ImageFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of images. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImageListDocument'];
          'application/vnd.api+json': components['schemas']['ImageListDocument'];
        };
      };
      400: components['responses']['BadPage'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenAccount'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'invoices.list': {
    parameters: {
      query?: {
        /**
         * @description Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor belongs to the `sort` and the `filter` it came with; only those of events fit any.
         * @example {
         *       "size": 25
         *     }
         */
        page?: components['parameters']['Page'];
        /**
         * @description Which invoices to return. Several filters must all match.
         * @example {
         *       "status": "finalized",
         *       "since": "2025-01-01T00:00:00Z"
         *     }
         */
        filter?: {
          /**
           * @description Only invoices with this status.
           * @example finalized
           * @enum {string}
           */
          status?: 'finalized' | 'paid' | 'void';
          /**
           * @description Only invoices whose period starts at this time or later.
           * @example 2025-01-01T00:00:00Z
           */
          since?: components['schemas']['TimestampInput'];
          /**
           * @description Only invoices whose period starts before this time.
           * @example 2026-01-01T00:00:00Z
           */
          until?: components['schemas']['TimestampInput'];
        };
        /**
         * @description The order of the list. A minus sign reverses it.
         * @example -period_start
         */
        sort?: 'period_start' | '-period_start';
        /**
         * @description Which attributes to return, comma-separated, as in `fields[invoices]=status,amount_due`. Identifiers are always there; an empty value asks for no attribute.
         * @example {
         *       "invoices": "status,amount_due,currency"
         *     }
         */
        fields?: components['parameters']['InvoiceFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of invoices. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceListDocument'];
          'application/vnd.api+json': components['schemas']['InvoiceListDocument'];
        };
      };
      400: components['responses']['BadPage'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'invoices.get': {
    parameters: {
      query?: {
        /**
         * @description Which attributes to return, comma-separated, as in `fields[invoices]=status,amount_due`. Identifiers are always there; an empty value asks for no attribute.
         * @example {
         *       "invoices": "status,amount_due,currency"
         *     }
         */
        fields?: components['parameters']['InvoiceFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path: {
        /**
         * @description The identifier of an invoice.
         * @example inv_2025q1a7
         */
        id: components['parameters']['PathInvoiceId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The invoice. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceDocument'];
          'application/vnd.api+json': components['schemas']['InvoiceDocument'];
        };
      };
      400: components['responses']['BadParameter'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'status.get': {
    parameters: {
      query?: {
        /**
         * @description Which attributes to return, comma-separated, as in `fields[statuses]=status,components`. Identifiers are always there; an empty value asks for no attribute.
         * @example {
         *       "statuses": "status,components"
         *     }
         */
        fields?: components['parameters']['StatusFields'];
      };
      header?: {
        /**
         * @description The version of the API the caller is written for. The SDKs send it.
         * @example 2.4
         */
        'X-CloudNexus-Version'?: components['parameters']['Version'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The current status. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StatusDocument'];
          'application/vnd.api+json': components['schemas']['StatusDocument'];
        };
      };
      400: components['responses']['BadParameter'];
      406: components['responses']['NotAcceptable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
  'oauth.token': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The grant, as a form. A body that is no form, or is too large, is `invalid_request`. */
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['OAuthTokenRequest'];
      };
    };
    responses: {
      /** @description The access token. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'Cache-Control': components['headers']['Cache-Control'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OAuthTokenResponse'];
        };
      };
      400: components['responses']['OAuthBadRequest'];
      401: components['responses']['OAuthUnauthorized'];
      429: components['responses']['OAuthTooManyRequests'];
      500: components['responses']['OAuthInternalError'];
      503: components['responses']['OAuthUnavailable'];
    };
  };
  'oauth.revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The token, as a form. A body that is no form, or is too large, is `invalid_request`. */
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['OAuthRevocationRequest'];
      };
    };
    responses: {
      /** @description The token is good for nothing any more. There is no body. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['OAuthBadRevocation'];
      401: components['responses']['OAuthUnauthorized'];
      429: components['responses']['OAuthTooManyRequests'];
      500: components['responses']['OAuthInternalError'];
      503: components['responses']['OAuthUnavailable'];
    };
  };
  'oauth.introspect': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The token, as a form. A body that is no form, or is too large, is `invalid_request`. */
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['OAuthIntrospectionRequest'];
      };
    };
    responses: {
      /** @description What the token is good for. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'Cache-Control': components['headers']['Cache-Control'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OAuthIntrospectionResponse'];
        };
      };
      400: components['responses']['OAuthInvalidRequest'];
      401: components['responses']['OAuthUnauthorized'];
      429: components['responses']['OAuthTooManyRequests'];
      500: components['responses']['OAuthInternalError'];
      503: components['responses']['OAuthUnavailable'];
    };
  };
  'oauth.authorize': {
    parameters: {
      query: {
        /**
         * @description What is to come back. Anything but `code` is the error `unsupported_response_type`.
         * @example code
         */
        response_type: 'code';
        /**
         * @description Which client asks.
         * @example console
         */
        client_id: components['schemas']['OAuthClientId'];
        /**
         * @description Where to send the person afterwards, exactly as the client registered it.
         * @example https://app.example.com/callback
         */
        redirect_uri: string;
        /**
         * @description What the person is asked to allow, with spaces between scopes.
         * @example servers:read
         */
        scope: components['schemas']['OAuthScope'];
        /**
         * @description A value of your own that comes back unchanged, to tell whose answer it is.
         * @example af0ifjsldkj
         */
        state?: string;
        /**
         * @description The SHA-256 of the `code_verifier`, in base64url without padding.
         * @example E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM
         */
        code_challenge: string;
        /**
         * @description How `code_challenge` was made.
         * @example S256
         */
        code_challenge_method: 'S256';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page where the person signs in and is asked. It is for a browser: where its forms post to is not part of the contract. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          'Cache-Control': components['headers']['Cache-Control'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Back to `redirect_uri`, at once or from the page. It gets `code`, `state` and `iss` (RFC 9207); or `error`, `error_description`, `state` and `iss`. The error is `access_denied` where the person said no, else `unsupported_response_type`, `invalid_request`, `invalid_scope`, `unauthorized_client`, `server_error` or `temporarily_unavailable`. */
      303: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['OAuthBadAuthorization'];
      429: components['responses']['OAuthTooManyRequests'];
      500: components['responses']['OAuthInternalError'];
      503: components['responses']['OAuthUnavailable'];
    };
  };
  'oauth.metadata': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The metadata. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OAuthServerMetadata'];
        };
      };
      429: components['responses']['OAuthTooManyRequests'];
      500: components['responses']['OAuthInternalError'];
      503: components['responses']['OAuthUnavailable'];
    };
  };
  'webhooks.receive.serverCreated': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The HMAC-SHA256 of the raw body, in lower-case hexadecimal. The key is the UTF-8 bytes of the whole secret, `whsec_` included. In the grace period of a rotation it is made with the previous secret; an attempt that is then refused with 400, 401 or 403 is repeated once with the new one.
         * @example 3f45425a69e0eb4e3508512dab16e79a63149f779811d25689cf2e40c472058a
         */
        'X-CloudNexus-Signature': components['parameters']['DeliverySignature'];
        /**
         * @description What happened. It is also the `event` of the body.
         * @example server.created
         */
        'X-CloudNexus-Event': 'server.created';
        /**
         * @description The identifier of the delivery, for `GET /deliveries/{id}`. It stays the same on every attempt.
         * @example dlv_4h6t8w
         */
        'X-CloudNexus-Delivery': components['parameters']['DeliveryIdentifier'];
        /**
         * @description Which attempt of this delivery it is, starting with 1. One that is repeated with the other secret of a rotation keeps its number.
         * @example 1
         */
        'X-CloudNexus-Attempt': components['parameters']['DeliveryAttemptNumber'];
        /**
         * @description The identifier of the event (Standard Webhooks). It stays the same however often the event is delivered: do nothing when you have seen it before.
         * @example evt_9f8a7b6c5d4e
         */
        'webhook-id': components['parameters']['DeliveryWebhookId'];
        /**
         * @description When this attempt was made, in Unix seconds (Standard Webhooks). Refuse an attempt that is more than five minutes old.
         * @example 1736950920
         */
        'webhook-timestamp': components['parameters']['DeliveryWebhookTimestamp'];
        /**
         * @description One signature for each secret that is valid, separated by spaces (Standard Webhooks): `v1,` and the base64 of the HMAC-SHA256 of `<webhook-id>.<webhook-timestamp>.<body>`. The key is what the part of the secret after `whsec_` decodes to.
         * @example v1,adzWBEv5yvyDGZzt48ePy+ckh+zHtLq9Gt4j5sZXcaY=
         */
        'webhook-signature': components['parameters']['DeliveryWebhookSignature'];
        /**
         * @description The sender, `CloudNexus-Webhooks/`, and its version.
         * @example CloudNexus-Webhooks/2.4.0
         */
        'User-Agent': components['parameters']['DeliveryUserAgent'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The event. The members come in this order, and the bytes are the same on every attempt. */
    requestBody: {
      content: {
        'application/json': components['schemas']['ServerCreatedEvent'];
      };
    };
    responses: {
      /** @description The event is received. Any status from 200 to 299 says so, whatever the body. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The endpoint wants no more events. It is disabled at once, and its deliveries are held. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The event is not received. Any other status, a redirect, or no complete answer within 15 seconds means that the delivery is tried again: 12 attempts in all, over three days, with longer and longer waits. A `Retry-After` of up to 24 hours is honoured. An endpoint without one success in 120 hours is disabled. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhooks.receive.serverScaled': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The HMAC-SHA256 of the raw body, in lower-case hexadecimal. The key is the UTF-8 bytes of the whole secret, `whsec_` included. In the grace period of a rotation it is made with the previous secret; an attempt that is then refused with 400, 401 or 403 is repeated once with the new one.
         * @example 3f45425a69e0eb4e3508512dab16e79a63149f779811d25689cf2e40c472058a
         */
        'X-CloudNexus-Signature': components['parameters']['DeliverySignature'];
        /**
         * @description What happened. It is also the `event` of the body.
         * @example server.scaled
         */
        'X-CloudNexus-Event': 'server.scaled';
        /**
         * @description The identifier of the delivery, for `GET /deliveries/{id}`. It stays the same on every attempt.
         * @example dlv_4h6t8w
         */
        'X-CloudNexus-Delivery': components['parameters']['DeliveryIdentifier'];
        /**
         * @description Which attempt of this delivery it is, starting with 1. One that is repeated with the other secret of a rotation keeps its number.
         * @example 1
         */
        'X-CloudNexus-Attempt': components['parameters']['DeliveryAttemptNumber'];
        /**
         * @description The identifier of the event (Standard Webhooks). It stays the same however often the event is delivered: do nothing when you have seen it before.
         * @example evt_9f8a7b6c5d4e
         */
        'webhook-id': components['parameters']['DeliveryWebhookId'];
        /**
         * @description When this attempt was made, in Unix seconds (Standard Webhooks). Refuse an attempt that is more than five minutes old.
         * @example 1736950920
         */
        'webhook-timestamp': components['parameters']['DeliveryWebhookTimestamp'];
        /**
         * @description One signature for each secret that is valid, separated by spaces (Standard Webhooks): `v1,` and the base64 of the HMAC-SHA256 of `<webhook-id>.<webhook-timestamp>.<body>`. The key is what the part of the secret after `whsec_` decodes to.
         * @example v1,adzWBEv5yvyDGZzt48ePy+ckh+zHtLq9Gt4j5sZXcaY=
         */
        'webhook-signature': components['parameters']['DeliveryWebhookSignature'];
        /**
         * @description The sender, `CloudNexus-Webhooks/`, and its version.
         * @example CloudNexus-Webhooks/2.4.0
         */
        'User-Agent': components['parameters']['DeliveryUserAgent'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The event. The members come in this order, and the bytes are the same on every attempt. */
    requestBody: {
      content: {
        'application/json': components['schemas']['ServerScaledEvent'];
      };
    };
    responses: {
      /** @description The event is received. Any status from 200 to 299 says so, whatever the body. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The endpoint wants no more events. It is disabled at once, and its deliveries are held. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The event is not received. Any other status, a redirect, or no complete answer within 15 seconds means that the delivery is tried again: 12 attempts in all, over three days, with longer and longer waits. A `Retry-After` of up to 24 hours is honoured. An endpoint without one success in 120 hours is disabled. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhooks.receive.billingInvoiceFinalized': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The HMAC-SHA256 of the raw body, in lower-case hexadecimal. The key is the UTF-8 bytes of the whole secret, `whsec_` included. In the grace period of a rotation it is made with the previous secret; an attempt that is then refused with 400, 401 or 403 is repeated once with the new one.
         * @example 3f45425a69e0eb4e3508512dab16e79a63149f779811d25689cf2e40c472058a
         */
        'X-CloudNexus-Signature': components['parameters']['DeliverySignature'];
        /**
         * @description What happened. It is also the `event` of the body.
         * @example billing.invoice.finalized
         */
        'X-CloudNexus-Event': 'billing.invoice.finalized';
        /**
         * @description The identifier of the delivery, for `GET /deliveries/{id}`. It stays the same on every attempt.
         * @example dlv_4h6t8w
         */
        'X-CloudNexus-Delivery': components['parameters']['DeliveryIdentifier'];
        /**
         * @description Which attempt of this delivery it is, starting with 1. One that is repeated with the other secret of a rotation keeps its number.
         * @example 1
         */
        'X-CloudNexus-Attempt': components['parameters']['DeliveryAttemptNumber'];
        /**
         * @description The identifier of the event (Standard Webhooks). It stays the same however often the event is delivered: do nothing when you have seen it before.
         * @example evt_9f8a7b6c5d4e
         */
        'webhook-id': components['parameters']['DeliveryWebhookId'];
        /**
         * @description When this attempt was made, in Unix seconds (Standard Webhooks). Refuse an attempt that is more than five minutes old.
         * @example 1736950920
         */
        'webhook-timestamp': components['parameters']['DeliveryWebhookTimestamp'];
        /**
         * @description One signature for each secret that is valid, separated by spaces (Standard Webhooks): `v1,` and the base64 of the HMAC-SHA256 of `<webhook-id>.<webhook-timestamp>.<body>`. The key is what the part of the secret after `whsec_` decodes to.
         * @example v1,adzWBEv5yvyDGZzt48ePy+ckh+zHtLq9Gt4j5sZXcaY=
         */
        'webhook-signature': components['parameters']['DeliveryWebhookSignature'];
        /**
         * @description The sender, `CloudNexus-Webhooks/`, and its version.
         * @example CloudNexus-Webhooks/2.4.0
         */
        'User-Agent': components['parameters']['DeliveryUserAgent'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The event. The members come in this order, and the bytes are the same on every attempt. */
    requestBody: {
      content: {
        'application/json': components['schemas']['BillingInvoiceFinalizedEvent'];
      };
    };
    responses: {
      /** @description The event is received. Any status from 200 to 299 says so, whatever the body. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The endpoint wants no more events. It is disabled at once, and its deliveries are held. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The event is not received. Any other status, a redirect, or no complete answer within 15 seconds means that the delivery is tried again: 12 attempts in all, over three days, with longer and longer waits. A `Retry-After` of up to 24 hours is honoured. An endpoint without one success in 120 hours is disabled. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhooks.receive.securityThreatDetected': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The HMAC-SHA256 of the raw body, in lower-case hexadecimal. The key is the UTF-8 bytes of the whole secret, `whsec_` included. In the grace period of a rotation it is made with the previous secret; an attempt that is then refused with 400, 401 or 403 is repeated once with the new one.
         * @example 3f45425a69e0eb4e3508512dab16e79a63149f779811d25689cf2e40c472058a
         */
        'X-CloudNexus-Signature': components['parameters']['DeliverySignature'];
        /**
         * @description What happened. It is also the `event` of the body.
         * @example security.threat.detected
         */
        'X-CloudNexus-Event': 'security.threat.detected';
        /**
         * @description The identifier of the delivery, for `GET /deliveries/{id}`. It stays the same on every attempt.
         * @example dlv_4h6t8w
         */
        'X-CloudNexus-Delivery': components['parameters']['DeliveryIdentifier'];
        /**
         * @description Which attempt of this delivery it is, starting with 1. One that is repeated with the other secret of a rotation keeps its number.
         * @example 1
         */
        'X-CloudNexus-Attempt': components['parameters']['DeliveryAttemptNumber'];
        /**
         * @description The identifier of the event (Standard Webhooks). It stays the same however often the event is delivered: do nothing when you have seen it before.
         * @example evt_9f8a7b6c5d4e
         */
        'webhook-id': components['parameters']['DeliveryWebhookId'];
        /**
         * @description When this attempt was made, in Unix seconds (Standard Webhooks). Refuse an attempt that is more than five minutes old.
         * @example 1736950920
         */
        'webhook-timestamp': components['parameters']['DeliveryWebhookTimestamp'];
        /**
         * @description One signature for each secret that is valid, separated by spaces (Standard Webhooks): `v1,` and the base64 of the HMAC-SHA256 of `<webhook-id>.<webhook-timestamp>.<body>`. The key is what the part of the secret after `whsec_` decodes to.
         * @example v1,adzWBEv5yvyDGZzt48ePy+ckh+zHtLq9Gt4j5sZXcaY=
         */
        'webhook-signature': components['parameters']['DeliveryWebhookSignature'];
        /**
         * @description The sender, `CloudNexus-Webhooks/`, and its version.
         * @example CloudNexus-Webhooks/2.4.0
         */
        'User-Agent': components['parameters']['DeliveryUserAgent'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The event. The members come in this order, and the bytes are the same on every attempt. */
    requestBody: {
      content: {
        'application/json': components['schemas']['SecurityThreatDetectedEvent'];
      };
    };
    responses: {
      /** @description The event is received. Any status from 200 to 299 says so, whatever the body. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The endpoint wants no more events. It is disabled at once, and its deliveries are held. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The event is not received. Any other status, a redirect, or no complete answer within 15 seconds means that the delivery is tried again: 12 attempts in all, over three days, with longer and longer waits. A `Retry-After` of up to 24 hours is honoured. An endpoint without one success in 120 hours is disabled. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'webhooks.receive.clusterNodeJoined': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The HMAC-SHA256 of the raw body, in lower-case hexadecimal. The key is the UTF-8 bytes of the whole secret, `whsec_` included. In the grace period of a rotation it is made with the previous secret; an attempt that is then refused with 400, 401 or 403 is repeated once with the new one.
         * @example 3f45425a69e0eb4e3508512dab16e79a63149f779811d25689cf2e40c472058a
         */
        'X-CloudNexus-Signature': components['parameters']['DeliverySignature'];
        /**
         * @description What happened. It is also the `event` of the body.
         * @example cluster.node.joined
         */
        'X-CloudNexus-Event': 'cluster.node.joined';
        /**
         * @description The identifier of the delivery, for `GET /deliveries/{id}`. It stays the same on every attempt.
         * @example dlv_4h6t8w
         */
        'X-CloudNexus-Delivery': components['parameters']['DeliveryIdentifier'];
        /**
         * @description Which attempt of this delivery it is, starting with 1. One that is repeated with the other secret of a rotation keeps its number.
         * @example 1
         */
        'X-CloudNexus-Attempt': components['parameters']['DeliveryAttemptNumber'];
        /**
         * @description The identifier of the event (Standard Webhooks). It stays the same however often the event is delivered: do nothing when you have seen it before.
         * @example evt_9f8a7b6c5d4e
         */
        'webhook-id': components['parameters']['DeliveryWebhookId'];
        /**
         * @description When this attempt was made, in Unix seconds (Standard Webhooks). Refuse an attempt that is more than five minutes old.
         * @example 1736950920
         */
        'webhook-timestamp': components['parameters']['DeliveryWebhookTimestamp'];
        /**
         * @description One signature for each secret that is valid, separated by spaces (Standard Webhooks): `v1,` and the base64 of the HMAC-SHA256 of `<webhook-id>.<webhook-timestamp>.<body>`. The key is what the part of the secret after `whsec_` decodes to.
         * @example v1,adzWBEv5yvyDGZzt48ePy+ckh+zHtLq9Gt4j5sZXcaY=
         */
        'webhook-signature': components['parameters']['DeliveryWebhookSignature'];
        /**
         * @description The sender, `CloudNexus-Webhooks/`, and its version.
         * @example CloudNexus-Webhooks/2.4.0
         */
        'User-Agent': components['parameters']['DeliveryUserAgent'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The event. The members come in this order, and the bytes are the same on every attempt. */
    requestBody: {
      content: {
        'application/json': components['schemas']['ClusterNodeJoinedEvent'];
      };
    };
    responses: {
      /** @description The event is received. Any status from 200 to 299 says so, whatever the body. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The endpoint wants no more events. It is disabled at once, and its deliveries are held. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The event is not received. Any other status, a redirect, or no complete answer within 15 seconds means that the delivery is tried again: 12 attempts in all, over three days, with longer and longer waits. A `Retry-After` of up to 24 hours is honoured. An endpoint without one success in 120 hours is disabled. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'http.answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      400: components['responses']['MalformedRequest'];
      403: components['responses']['OriginNotAllowed'];
      404: components['responses']['UnknownPath'];
      405: components['responses']['MethodNotAllowed'];
      408: components['responses']['RequestTimeout'];
      426: components['responses']['UpgradeRequired'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['ServiceUnavailable'];
    };
  };
}
