# Generated from spec/ by `pnpm generate`. Do not edit.
"""What the API answers with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .._core.model import Identifier, Model, nested, related
from .events import event_from_dict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from .._core.model import Decoders
    from .enums import (
        AccountTier,
        ComputeDriver,
        CredentialKind,
        DeliveryAttemptOutcome,
        DeliveryError,
        DeliveryStatus,
        EventType,
        ImageArchitecture,
        InvoiceStatus,
        KubernetesClusterStatus,
        KubernetesNodeStatus,
        Role,
        Scope,
        ServerStatus,
        StatusComponentName,
        StatusLevel,
        WebhookRecoveryStatus,
        WebhookStatus,
    )
    from .events import Event

__all__ = [
    "Account",
    "AccountCredential",
    "AccountRateLimit",
    "ApiKey",
    "ApiKeyWithSecret",
    "Autoscaling",
    "Delivery",
    "DeliveryAttempt",
    "DeliveryDetail",
    "DeliveryTimings",
    "EventTypeResource",
    "Image",
    "Invoice",
    "InvoiceLine",
    "KubernetesCluster",
    "KubernetesNode",
    "Money",
    "OAuthIntrospectionResponse",
    "OAuthServerMetadata",
    "OAuthTokenResponse",
    "Plan",
    "Region",
    "Server",
    "Status",
    "StatusComponent",
    "StatusCompute",
    "StreamTicket",
    "Webhook",
    "WebhookRecovery",
    "WebhookWithSecret",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class AccountCredential(Model):
    """The credential this request was made with."""

    kind: CredentialKind
    """Whether the credential is an `api_key` or an OAuth 2.0 `access_token`."""
    id: str | None
    """The identifier of the API key. Null for an access token."""
    name: str | None
    """The name of the API key, or of the OAuth client that holds the access token. Null where it has none."""
    role: Role | None
    """The role of the credential. Null when it was given single scopes."""
    scopes: list[Scope]
    """What the credential may do. With a role, the scopes of that role."""
    expires_at: str | None
    """When the credential stops working. Null when it does not expire."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class AccountRateLimit(Model):
    """How many requests the account may make, over all its credentials."""

    limit: int
    """The number of requests in one window, as in `X-RateLimit-Limit`."""
    window_seconds: int
    """The length of the window in seconds. A window starts with the first request it counts."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Autoscaling(Model):
    """How the plan of a server follows its load, one plan at a time. An unknown plan, a `min_plan` above `max_plan`,
    and a `plan` of the server outside the range are refused with 400. A plan you choose yourself holds until the load
    asks for another.
    """

    min_plan: str
    """The smallest plan to scale down to."""
    max_plan: str
    """The largest plan to scale up to."""
    target_cpu_percent: int
    """The CPU load to stay close to, in percent."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class DeliveryAttempt(Model):
    """One attempt to deliver an event."""

    number: int
    """Which attempt of the delivery it is, from 1. It was sent as `X-CloudNexus-Attempt`. An attempt repeated with the
    other secret, in the grace period of a rotation, has the same number and is an entry of its own.
    """
    started_at: str
    """When the attempt started."""
    outcome: DeliveryAttemptOutcome
    """Whether the endpoint answered 2xx in time."""
    response_status: int | None
    """The HTTP status of the response. Null where there was none."""
    error: DeliveryError | None
    """Why the attempt failed. Null where it succeeded."""
    timings: DeliveryTimings
    """How long the phases of an attempt took, in milliseconds. A phase that was not reached, or not needed because a
    connection was open already, is null.
    """
    response_headers: Mapping[str, str]
    """The headers of the response, with their names in lower case. Empty where there was none."""
    response_body: str | None
    """The body of the response, at most its first 16 KiB. Null where there was none."""

    _decoders: ClassVar[Decoders] = {
        "timings": lambda value: nested(DeliveryTimings, value),
    }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class DeliveryTimings(Model):
    """How long the phases of an attempt took, in milliseconds. A phase that was not reached, or not needed because a
    connection was open already, is null.
    """

    dns_ms: float | None
    """Resolving the name."""
    connect_ms: float | None
    """Connecting, once the name was resolved."""
    tls_ms: float | None
    """The TLS handshake."""
    first_byte_ms: float | None
    """From the request sent to the first byte of the response."""
    total_ms: float | None
    """From the start of the attempt to its end."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class InvoiceLine(Model):
    """What one server cost on one plan."""

    description: str
    """What the line is for, for people."""
    server_id: str
    """The identifier of a server."""
    plan: str
    """The plan the server was on, an identifier from `GET /plans`."""
    seconds: int
    """How many seconds of the period the server was on this plan."""
    amount: int
    """The price of these seconds in minor units of the currency, rounded down."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Money(Model):
    """An amount of money."""

    amount: int
    """The amount in minor units of the currency, which is cents for USD."""
    currency: str
    """A currency (ISO 4217)."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class OAuthIntrospectionResponse(Model):
    """What a token is good for (RFC 7662, section 2.2). Of a token that is not active, nothing else is said."""

    active: bool
    """Whether the token can be used now. False for an unknown, ended or foreign one."""
    scope: str | None = None
    """What the token allows."""
    client_id: str | None = None
    """The client the token was issued to."""
    token_type: Literal["Bearer"] | None = None
    """How an access token is sent. Left out for refresh tokens."""
    exp: int | None = None
    """When the token expires, in Unix seconds."""
    iat: int | None = None
    """When the token was issued, in Unix seconds."""
    sub: str | None = None
    """Who allowed the access, an opaque identifier. Left out where the application acts for itself."""
    account_id: str | None = None
    """The account the token is for, which is what to send as `X-CloudNexus-Id`."""

    _optional: ClassVar[frozenset[str]] = frozenset(
        {
            "scope",
            "client_id",
            "token_type",
            "exp",
            "iat",
            "sub",
            "account_id",
        }
    )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class OAuthServerMetadata(Model):
    """Where the authorization server is and what it can do (RFC 8414, section 2)."""

    issuer: str
    """The name of the authorization server, and the `iss` of its redirects."""
    authorization_endpoint: str
    """Where to send a person to allow an application."""
    token_endpoint: str
    """Where a grant is exchanged for an access token."""
    revocation_endpoint: str
    """Where a token is ended."""
    introspection_endpoint: str
    """Where to ask about a token."""
    scopes_supported: list[str]
    """The scopes there are."""
    response_types_supported: list[str]
    """The response types `oauth.authorize` takes."""
    response_modes_supported: list[str]
    """How the answer comes back to the application."""
    grant_types_supported: list[str]
    """The grants `oauth.token` takes."""
    token_endpoint_auth_methods_supported: list[str]
    """How a client authenticates with `oauth.token`. A public client does not, which is `none`."""
    revocation_endpoint_auth_methods_supported: list[str]
    """How a client authenticates with `oauth.revoke`."""
    introspection_endpoint_auth_methods_supported: list[str]
    """How a client authenticates with `oauth.introspect`."""
    code_challenge_methods_supported: list[str]
    """How `code_challenge` is made (RFC 7636)."""
    authorization_response_iss_parameter_supported: bool
    """Whether redirects carry `iss` (RFC 9207)."""
    service_documentation: str | None = None
    """The guide for developers."""

    _optional: ClassVar[frozenset[str]] = frozenset({"service_documentation"})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class OAuthTokenResponse(Model):
    """An access token (RFC 6749, section 5.1)."""

    access_token: str
    """The token to send as `Authorization`. It has no meaning but to the API."""
    token_type: Literal["Bearer"] = "Bearer"
    """How the token is sent (RFC 6750)."""
    expires_in: int
    """The number of seconds the token lives, at most 600."""
    scope: str
    """What the token allows."""
    refresh_token: str | None = None
    """What to get the next token with. Each one replaces the one before. Left out for client credentials."""

    _optional: ClassVar[frozenset[str]] = frozenset({"refresh_token"})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class StatusComponent(Model):
    """How one part of the API is doing."""

    name: StatusComponentName
    """The part: the `api` itself, its `store`, the `compute` behind servers, the delivery of `webhooks`, the event
    `stream`, the watching of Kubernetes `clusters`, and `billing`.
    """
    status: StatusLevel
    """Whether everything works (`operational`), some things are slow or fail (`degraded`), or nothing works (`outage`).
    """
    detail: str | None
    """What is wrong, in words for customers. Null when nothing is."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class StatusCompute(Model):
    """What stands behind the servers."""

    driver: ComputeDriver
    """What makes the servers. The `simulator` makes none, and only behaves as if; `incus` makes real instances."""
    detail: str | None
    """What there is to say about it. Null when there is nothing."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class WebhookRecovery(Model):
    """A recovery, which puts the held and exhausted deliveries of a range of time back in the queue."""

    since: str
    """The start of the range."""
    until: str
    """The end of the range, not part of it. Where none was asked for, the time the recovery started."""
    status: WebhookRecoveryStatus
    """Whether deliveries are still being put back in the queue."""
    requeued: int
    """How many deliveries are back in the queue so far."""
    started_at: str
    """When the recovery started."""
    completed_at: str | None
    """When the last delivery was back in the queue. Null while the recovery runs."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Server(Model):
    """A compute instance."""

    id: str
    """The identifier of a server."""
    type: Literal["servers"] = "servers"
    name: str
    """The name of the server, unique or not as you like."""
    region: str
    """Where the server runs, an identifier from `GET /regions`."""
    plan: str
    """The size of the server, an identifier from `GET /plans`."""
    image: str
    """What the server was installed from, an identifier from `GET /images`."""
    status: ServerStatus
    """Where the server is in its life: `provisioning`, `running`, now and then `resizing`, `stopping`, `terminated`; or
    `error`, with a `status_reason`.
    """
    status_reason: str | None
    """Why the server is in `error`, in words for its owner. Null in every other status."""
    ip: str | None
    """The address of the server. Null until it has one."""
    tags: Mapping[str, str]
    """Your own names and values for the resource, at most 32."""
    autoscaling: Autoscaling | None
    """How the plan follows the load. Null when it does not."""
    ssh_keys: list[str]
    """The public keys that may log in, in OpenSSH format."""
    created_at: str
    """When the server was asked for."""
    updated_at: str
    """When the server last changed."""
    terminated_at: str | None
    """When the server was gone. It stays readable for 30 days."""
    siblings: list[Server | Identifier]
    """The other servers of the request that created this one, and that still exist."""

    _decoders: ClassVar[Decoders] = {
        "autoscaling": lambda value: nested(Autoscaling, value),
        "siblings": lambda value: related({"servers": Server.from_dict}, value),
    }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class KubernetesCluster(Model):
    """A registered Kubernetes cluster."""

    id: str
    """The identifier of a cluster."""
    type: Literal["kubernetes-clusters"] = "kubernetes-clusters"
    name: str
    """The name the cluster was registered with."""
    region: str
    """Where the cluster is, an identifier from `GET /regions`."""
    version: str | None
    """The version of Kubernetes its control plane reports. Null until it has been reached once."""
    status: KubernetesClusterStatus
    """Whether the cluster is being reached for the first time (`connecting`), is watched (`connected`), or does not
    answer (`unreachable`), with a `status_reason`.
    """
    status_reason: str | None
    """Why the cluster is `unreachable`, in words for its owner. Null in every other status."""
    node_count: int
    """The number of nodes, ready or not, when the cluster was last reached."""
    registered_at: str
    """When the cluster was registered."""
    updated_at: str
    """When the cluster last changed."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class KubernetesNode(Model):
    """A machine of a Kubernetes cluster."""

    id: str
    """The identifier of a node."""
    type: Literal["kubernetes-nodes"] = "kubernetes-nodes"
    name: str
    """The name of the node in its cluster."""
    region: str
    """Where the node is, as its label `topology.kubernetes.io/region` says, or else the region of the cluster."""
    ip: str | None
    """The internal address of the node. Null until it reports one."""
    status: KubernetesNodeStatus
    """Whether the node takes work (`ready`) or not (`not_ready`)."""
    roles: list[str]
    """Its roles, as the labels `node-role.kubernetes.io/…` say. A worker often has none."""
    kubelet_version: str
    """The version of its kubelet."""
    joined_at: str
    """When the node joined the cluster."""
    cluster: KubernetesCluster | Identifier
    """The cluster the node belongs to."""

    _decoders: ClassVar[Decoders] = {
        "cluster": lambda value: related({"kubernetes-clusters": KubernetesCluster.from_dict}, value),
    }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Webhook(Model):
    """An endpoint of yours that receives events by HTTP POST."""

    id: str
    """The identifier of a webhook."""
    type: Literal["webhooks"] = "webhooks"
    url: str
    """Where events are sent."""
    events: list[EventType]
    """The event types the webhook receives."""
    description: str | None
    """What the webhook is for, in the words of its owner."""
    status: WebhookStatus
    """Whether events are sent. `active`: they are. `paused`: you asked to hold them. `disabled`: the API holds them,
    with a `status_reason`. `deleted`: it is gone, and stays readable for 30 days.
    """
    status_reason: str | None
    """Why the webhook is `disabled`, in words for its owner: the endpoint answered 410, or 120 hours passed without one
    success. Null in every other status.
    """
    previous_secret_expires_at: str | None
    """When the previous secret stops signing. Null when there is only one secret."""
    failing_since: str | None
    """When the first attempt failed after which none has succeeded. Null when the last attempt succeeded."""
    last_success_at: str | None
    """When an attempt last succeeded. Null until one has."""
    recovery: WebhookRecovery | None
    """The latest recovery. Null until one is asked for."""
    created_at: str
    """When the webhook was created."""
    updated_at: str
    """When the configuration, the status or the secret last changed, and with it the `ETag`. Deliveries and recoveries
    change neither.
    """

    _decoders: ClassVar[Decoders] = {
        "recovery": lambda value: nested(WebhookRecovery, value),
    }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class WebhookWithSecret(Model):
    """A webhook with its secret, which only `webhooks.create` and `webhooks.rotateSecret` show."""

    id: str
    """The identifier of a webhook."""
    type: Literal["webhooks"] = "webhooks"
    url: str
    """Where events are sent."""
    events: list[EventType]
    """The event types the webhook receives."""
    description: str | None
    """What the webhook is for, in the words of its owner."""
    status: WebhookStatus
    """Whether events are sent. `active`: they are. `paused`: you asked to hold them. `disabled`: the API holds them,
    with a `status_reason`. `deleted`: it is gone, and stays readable for 30 days.
    """
    status_reason: str | None
    """Why the webhook is `disabled`, in words for its owner: the endpoint answered 410, or 120 hours passed without one
    success. Null in every other status.
    """
    previous_secret_expires_at: str | None
    """When the previous secret stops signing. Null when there is only one secret."""
    failing_since: str | None
    """When the first attempt failed after which none has succeeded. Null when the last attempt succeeded."""
    last_success_at: str | None
    """When an attempt last succeeded. Null until one has."""
    recovery: WebhookRecovery | None
    """The latest recovery. Null until one is asked for."""
    created_at: str
    """When the webhook was created."""
    updated_at: str
    """When the configuration, the status or the secret last changed, and with it the `ETag`. Deliveries and recoveries
    change neither.
    """
    secret: str
    """The secret that signs deliveries. Keep it now: it is shown again only to a repetition with the same
    `Idempotency-Key` within 24 hours. The whole string, with its prefix, is the key of `X-CloudNexus-Signature`;
    Standard Webhooks libraries take it as it is.
    """

    _decoders: ClassVar[Decoders] = {
        "recovery": lambda value: nested(WebhookRecovery, value),
    }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Delivery(Model):
    """An event on its way to a webhook."""

    id: str
    """The identifier of a delivery."""
    type: Literal["deliveries"] = "deliveries"
    event_type: EventType
    """What happened. Types may be added in a minor version, and `GET /event-types` lists them."""
    status: DeliveryStatus
    """Where the delivery is. `pending`: not tried yet, or asked for again. `succeeded`: the endpoint answered 2xx.
    `retrying`: it failed, and is tried again at `next_attempt_at`. `exhausted`: all 12 attempts failed. `held`: the
    webhook is paused or disabled, or was, as after a 410 to this delivery. `cancelled`: the webhook was deleted first.
    """
    test: bool
    """Whether the event is a sample, sent by `webhooks.test`."""
    attempt_count: int
    """How many attempts were made, those before a retry or a recovery included. One that was repeated with the other
    secret of a rotation counts once.
    """
    next_attempt_at: str | None
    """When the next attempt is due. Null when none is."""
    last_response_status: int | None
    """The HTTP status of the last attempt's response. Null where there was none."""
    last_error: DeliveryError | None
    """Why the last attempt failed. Null where it succeeded, or none was made."""
    created_at: str
    """When the event happened, or the test was asked for."""
    updated_at: str
    """When the delivery last changed."""
    completed_at: str | None
    """When the delivery succeeded, was exhausted or was cancelled. Null before."""
    webhook: Webhook | Identifier
    """The webhook the event is delivered to."""
    event: Event | Identifier
    """The event that is delivered."""

    _decoders: ClassVar[Decoders] = {
        "webhook": lambda value: related({"webhooks": Webhook.from_dict}, value),
        "event": lambda value: related({"events": event_from_dict}, value),
    }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class DeliveryDetail(Model):
    """An event on its way to a webhook, with every attempt."""

    id: str
    """The identifier of a delivery."""
    type: Literal["deliveries"] = "deliveries"
    event_type: EventType
    """What happened. Types may be added in a minor version, and `GET /event-types` lists them."""
    status: DeliveryStatus
    """Where the delivery is. `pending`: not tried yet, or asked for again. `succeeded`: the endpoint answered 2xx.
    `retrying`: it failed, and is tried again at `next_attempt_at`. `exhausted`: all 12 attempts failed. `held`: the
    webhook is paused or disabled, or was, as after a 410 to this delivery. `cancelled`: the webhook was deleted first.
    """
    test: bool
    """Whether the event is a sample, sent by `webhooks.test`."""
    attempt_count: int
    """How many attempts were made, those before a retry or a recovery included. One that was repeated with the other
    secret of a rotation counts once.
    """
    next_attempt_at: str | None
    """When the next attempt is due. Null when none is."""
    last_response_status: int | None
    """The HTTP status of the last attempt's response. Null where there was none."""
    last_error: DeliveryError | None
    """Why the last attempt failed. Null where it succeeded, or none was made."""
    created_at: str
    """When the event happened, or the test was asked for."""
    updated_at: str
    """When the delivery last changed."""
    completed_at: str | None
    """When the delivery succeeded, was exhausted or was cancelled. Null before."""
    attempts: list[DeliveryAttempt]
    """The attempts, oldest first."""
    webhook: Webhook | Identifier
    """The webhook the event is delivered to."""
    event: Event | Identifier
    """The event that is delivered."""

    _decoders: ClassVar[Decoders] = {
        "attempts": lambda value: nested(DeliveryAttempt, value),
        "webhook": lambda value: related({"webhooks": Webhook.from_dict}, value),
        "event": lambda value: related({"events": event_from_dict}, value),
    }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class StreamTicket(Model):
    """A ticket that opens the event stream once."""

    id: str
    """The identifier of a ticket for the event stream. It is not the ticket itself."""
    type: Literal["stream-tickets"] = "stream-tickets"
    ticket: str
    """The secret. It opens one connection, and is sent as `cloudnexus.ticket.<ticket>` in the list of subprotocols,
    never in the URL. It is shown again only to a repetition with the same `Idempotency-Key` within 24 hours.
    """
    expires_at: str
    """The time until which the ticket can be used, 30 seconds after it is made."""
    url: str
    """The address of the stream."""
    protocol: Literal["cloudnexus.events.v1"] = "cloudnexus.events.v1"
    """The subprotocol of the stream, first in the list of subprotocols."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class EventTypeResource(Model):
    """A type of event. Its identifier is its name."""

    id: EventType
    """What happened. Types may be added in a minor version, and `GET /event-types` lists them."""
    type: Literal["event-types"] = "event-types"
    description: str
    """When an event of this type is sent."""
    example: Event
    """A payload as webhooks and the stream deliver it."""

    _decoders: ClassVar[Decoders] = {
        "example": event_from_dict,
    }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Account(Model):
    """The account a credential belongs to."""

    id: str
    """The identifier of an account."""
    type: Literal["accounts"] = "accounts"
    name: str
    """The name of the account."""
    tier: AccountTier
    """What the account has subscribed to. It decides the rate limit."""
    rate_limit: AccountRateLimit
    """How many requests the account may make, over all its credentials."""
    credential: AccountCredential
    """The credential this request was made with."""
    created_at: str
    """When the account was opened."""

    _decoders: ClassVar[Decoders] = {
        "rate_limit": lambda value: nested(AccountRateLimit, value),
        "credential": lambda value: nested(AccountCredential, value),
    }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ApiKey(Model):
    """A long-lived credential of the account."""

    id: str
    """The identifier of an API key."""
    type: Literal["api-keys"] = "api-keys"
    name: str
    """The name of the key, for people."""
    role: Role | None
    """The role of the key. Null when it was given single scopes."""
    scopes: list[Scope]
    """What the key may do. With a role, the scopes of that role."""
    hint: str
    """The prefix and the last four characters of the key, to recognise it by."""
    created_at: str
    """When the key was created."""
    last_used_at: str | None
    """When the key was last used, to the minute. Null when it never was."""
    expires_at: str | None
    """When the key stops working. Null when it does not expire."""
    revoked_at: str | None
    """When the key was revoked. It stays in the list for 30 days. Null while it works."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ApiKeyWithSecret(Model):
    """An API key that has been created, with the key itself."""

    id: str
    """The identifier of an API key."""
    type: Literal["api-keys"] = "api-keys"
    name: str
    """The name of the key, for people."""
    role: Role | None
    """The role of the key. Null when it was given single scopes."""
    scopes: list[Scope]
    """What the key may do. With a role, the scopes of that role."""
    hint: str
    """The prefix and the last four characters of the key, to recognise it by."""
    created_at: str
    """When the key was created."""
    last_used_at: str | None
    """When the key was last used, to the minute. Null when it never was."""
    expires_at: str | None
    """When the key stops working. Null when it does not expire."""
    revoked_at: str | None
    """When the key was revoked. It stays in the list for 30 days. Null while it works."""
    key: str
    """The key itself, to send as `Authorization: Bearer`. Keep it now: it is shown again only to a repetition with the
    same `Idempotency-Key` within 24 hours. The last six characters are a checksum. The printed example is no key, and
    fails it.
    """


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Region(Model):
    """A place where servers run."""

    id: str
    """The identifier of the region, as `servers.create` takes it."""
    type: Literal["regions"] = "regions"
    name: str
    """The name of the region, for people."""
    country: str
    """The country the region is in (ISO 3166-1 alpha-2)."""
    available: bool
    """Whether new servers can be provisioned here."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Plan(Model):
    """A size of server, and its price."""

    id: str
    """The identifier of the plan, as `servers.create` takes it."""
    type: Literal["plans"] = "plans"
    name: str
    """The name of the plan, for people."""
    rank: int
    """The place of the plan among all, by size, and different for each. Auto-scaling moves to the next higher or lower
    rank.
    """
    vcpus: int
    """The number of virtual processors."""
    memory_mb: int
    """The memory in MiB."""
    disk_gb: int
    """The disk in GiB."""
    price_per_hour: Money
    """What an hour costs. Servers are charged by the second."""
    available: bool
    """Whether servers can be provisioned on this plan, or moved to it."""

    _decoders: ClassVar[Decoders] = {
        "price_per_hour": lambda value: nested(Money, value),
    }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Image(Model):
    """An operating system to install a server from."""

    id: str
    """The identifier of the image, as `servers.create` takes it."""
    type: Literal["images"] = "images"
    name: str
    """The name of the image, for people."""
    distribution: str
    """The distribution, in lower case."""
    version: str
    """The version of the distribution."""
    architecture: ImageArchitecture
    """The kind of processor the image runs on."""
    min_disk_gb: int
    """The smallest disk the image fits on, in GiB. Plans with less cannot be combined with it."""
    available: bool
    """Whether new servers can be installed from this image."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Invoice(Model):
    """What the servers of the account cost in one month."""

    id: str
    """The identifier of an invoice."""
    type: Literal["invoices"] = "invoices"
    status: InvoiceStatus
    """Whether the invoice is `finalized` and waits for payment, is `paid`, or is `void` and need not be paid."""
    period_start: str
    """The start of the month the invoice is for."""
    period_end: str
    """The end of that month, which is the start of the next one."""
    amount_due: int
    """The sum of the lines, in minor units of the currency."""
    currency: str
    """A currency (ISO 4217)."""
    lines: list[InvoiceLine]
    """What the sum is made of, a line for each server and plan."""
    finalized_at: str
    """When the sum was settled. From then on only the status changes."""
    created_at: str
    """When the invoice was made."""

    _decoders: ClassVar[Decoders] = {
        "lines": lambda value: nested(InvoiceLine, value),
    }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Status(Model):
    """How the API is doing."""

    id: Literal["current"]
    """There is one status, the current one."""
    type: Literal["statuses"] = "statuses"
    status: StatusLevel
    """How the API as a whole is doing."""
    components: list[StatusComponent]
    """How each part of it is doing."""
    compute: StatusCompute
    """What stands behind the servers."""
    delivery_lag_seconds: float | None
    """How long the webhook delivery that has been due for longest is waiting, in seconds. Those that wait for their own
    endpoint, because it is slow, don't count. Null when unknown.
    """
    api_version: str
    """The version of the API that answers."""
    updated_at: str
    """When the status was last looked at."""

    _decoders: ClassVar[Decoders] = {
        "components": lambda value: nested(StatusComponent, value),
        "compute": lambda value: nested(StatusCompute, value),
    }
