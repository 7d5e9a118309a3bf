// Generated from spec/ by `pnpm generate`. Do not edit.

import type * as Api from '@cloudnexus/types';
import type { Related } from '../core/related.ts';
import type { EventResource } from './events.ts';

export type { Related };
export type {
  AccountCredential,
  AccountId,
  AccountRateLimit,
  AccountTier,
  ApiKeyCreate,
  ApiKeyId,
  AttackType,
  Autoscaling,
  ClusterId,
  ComputeDriver,
  CredentialKind,
  Currency,
  DeliveryAttempt,
  DeliveryAttemptOutcome,
  DeliveryError,
  DeliveryId,
  DeliveryStatus,
  DeliveryTimings,
  EventId,
  EventType,
  EventTypeName,
  ImageArchitecture,
  ImageId,
  InvoiceId,
  InvoiceLine,
  InvoiceStatus,
  IpAddress,
  KubernetesClusterStatus,
  KubernetesNodeStatus,
  Money,
  NodeId,
  NullableIpAddress,
  NullableTimestamp,
  OAuthAuthorizationCodeGrant,
  OAuthClientCredentialsGrant,
  OAuthClientId,
  OAuthClientSecret,
  OAuthIntrospectionRequest,
  OAuthIntrospectionResponse,
  OAuthRefreshTokenGrant,
  OAuthRevocationRequest,
  OAuthScope,
  OAuthServerMetadata,
  OAuthTokenHint,
  OAuthTokenRequest,
  OAuthTokenResponse,
  PlanId,
  RegionId,
  Role,
  RoleName,
  ScalingReason,
  Scope,
  ScopeName,
  ServerCreate,
  ServerId,
  ServerPatch,
  ServerStatus,
  ServerUpdate,
  StatusComponent,
  StatusComponentName,
  StatusCompute,
  StatusLevel,
  StreamTicketId,
  Tags,
  Timestamp,
  TimestampInput,
  WebhookCreate,
  WebhookId,
  WebhookPatch,
  WebhookRecover,
  WebhookRecovery,
  WebhookRecoveryStatus,
  WebhookRotateSecret,
  WebhookSecret,
  WebhookStatus,
  WebhookTest,
  WebhookUpdate,
} from '@cloudnexus/types';

/** A compute instance. */
export interface Server extends Api.ServerAttributes {
  type: 'servers';
  /** The identifier of a server. */
  id: Api.ServerId;
  /** The other servers of the request that created this one, and that still exist. */
  siblings: Related<Server>[];
}

/** A registered Kubernetes cluster. */
export interface KubernetesCluster extends Api.KubernetesClusterAttributes {
  type: 'kubernetes-clusters';
  /** The identifier of a cluster. */
  id: Api.ClusterId;
}

/** A machine of a Kubernetes cluster. */
export interface KubernetesNode extends Api.KubernetesNodeAttributes {
  type: 'kubernetes-nodes';
  /** The identifier of a node. */
  id: Api.NodeId;
  /** The cluster the node belongs to. */
  cluster: Related<KubernetesCluster>;
}

/** An endpoint of yours that receives events by HTTP POST. */
export interface Webhook extends Api.WebhookAttributes {
  type: 'webhooks';
  /** The identifier of a webhook. */
  id: Api.WebhookId;
}

/** A webhook with its secret, which only `webhooks.create` and `webhooks.rotateSecret` show. */
export interface WebhookWithSecret extends Api.WebhookWithSecretAttributes {
  type: 'webhooks';
  /** The identifier of a webhook. */
  id: Api.WebhookId;
}

/** An event on its way to a webhook. */
export interface Delivery extends Api.DeliveryAttributes {
  type: 'deliveries';
  /** The identifier of a delivery. */
  id: Api.DeliveryId;
  /** The webhook the event is delivered to. */
  webhook: Related<Webhook>;
  /** The event that is delivered. */
  event: Related<EventResource>;
}

/** An event on its way to a webhook, with every attempt. */
export interface DeliveryDetail extends Api.DeliveryDetailAttributes {
  type: 'deliveries';
  /** The identifier of a delivery. */
  id: Api.DeliveryId;
  /** The webhook the event is delivered to. */
  webhook: Related<Webhook>;
  /** The event that is delivered. */
  event: Related<EventResource>;
}

/** A ticket that opens the event stream once. */
export interface StreamTicket extends Api.StreamTicketAttributes {
  type: 'stream-tickets';
  /** The identifier of a ticket for the event stream. It is not the ticket itself. */
  id: Api.StreamTicketId;
}

/** A type of event. Its identifier is its name. */
export interface EventTypeResource extends Api.EventTypeAttributes {
  type: 'event-types';
  /** What happened. Types may be added in a minor version, and `GET /event-types` lists them. */
  id: Api.EventType;
}

/** The account a credential belongs to. */
export interface Account extends Api.AccountAttributes {
  type: 'accounts';
  /** The identifier of an account. */
  id: Api.AccountId;
}

/** A long-lived credential of the account. */
export interface ApiKey extends Api.ApiKeyAttributes {
  type: 'api-keys';
  /** The identifier of an API key. */
  id: Api.ApiKeyId;
}

/** An API key that has been created, with the key itself. */
export interface ApiKeyWithSecret extends Api.ApiKeyWithSecretAttributes {
  type: 'api-keys';
  /** The identifier of an API key. */
  id: Api.ApiKeyId;
}

/** A place where servers run. */
export interface Region extends Api.RegionAttributes {
  type: 'regions';
  /** The identifier of the region, as `servers.create` takes it. */
  id: Api.RegionId;
}

/** A size of server, and its price. */
export interface Plan extends Api.PlanAttributes {
  type: 'plans';
  /** The identifier of the plan, as `servers.create` takes it. */
  id: Api.PlanId;
}

/** An operating system to install a server from. */
export interface Image extends Api.ImageAttributes {
  type: 'images';
  /** The identifier of the image, as `servers.create` takes it. */
  id: Api.ImageId;
}

/** What the servers of the account cost in one month. */
export interface Invoice extends Api.InvoiceAttributes {
  type: 'invoices';
  /** The identifier of an invoice. */
  id: Api.InvoiceId;
}

/** How the API is doing. */
export interface Status extends Api.StatusAttributes {
  type: 'statuses';
  /** There is one status, the current one. */
  id: 'current';
}

type Query<Id extends keyof Api.operations> = NonNullable<Api.operations[Id]['parameters']['query']>;

/** What `servers.list` can be asked for. */
export type ServersListQuery = Query<'servers.list'>;

/** What `servers.get` can be asked for. */
export type ServersGetQuery = Query<'servers.get'>;

/** What `clusters.k8s.list` can be asked for. */
export type ClustersK8sListQuery = Query<'clusters.k8s.list'>;

/** What `clusters.k8s.get` can be asked for. */
export type ClustersK8sGetQuery = Query<'clusters.k8s.get'>;

/** What `clusters.k8s.nodes` can be asked for. */
export type ClustersK8sNodesQuery = Query<'clusters.k8s.nodes'>;

/** What `webhooks.list` can be asked for. */
export type WebhooksListQuery = Query<'webhooks.list'>;

/** What `webhooks.get` can be asked for. */
export type WebhooksGetQuery = Query<'webhooks.get'>;

/** What `deliveries.list` can be asked for. */
export type DeliveriesListQuery = Query<'deliveries.list'>;

/** What `deliveries.get` can be asked for. */
export type DeliveriesGetQuery = Query<'deliveries.get'>;

/** What `events.list` can be asked for. */
export type EventsListQuery = Query<'events.list'>;

/** What `events.get` can be asked for. */
export type EventsGetQuery = Query<'events.get'>;

/** What `events.types` can be asked for. */
export type EventsTypesQuery = Query<'events.types'>;

/** What `account.get` can be asked for. */
export type AccountGetQuery = Query<'account.get'>;

/** What `apiKeys.list` can be asked for. */
export type ApiKeysListQuery = Query<'apiKeys.list'>;

/** What `catalog.regions` can be asked for. */
export type CatalogRegionsQuery = Query<'catalog.regions'>;

/** What `catalog.plans` can be asked for. */
export type CatalogPlansQuery = Query<'catalog.plans'>;

/** What `catalog.images` can be asked for. */
export type CatalogImagesQuery = Query<'catalog.images'>;

/** What `invoices.list` can be asked for. */
export type InvoicesListQuery = Query<'invoices.list'>;

/** What `invoices.get` can be asked for. */
export type InvoicesGetQuery = Query<'invoices.get'>;

/** What `status.get` can be asked for. */
export type StatusGetQuery = Query<'status.get'>;

/** What `oauth.authorize` can be asked for. */
export type OAuthAuthorizeQuery = Query<'oauth.authorize'>;
