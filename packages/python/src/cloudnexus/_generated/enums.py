# Generated from spec/ by `pnpm generate`. Do not edit.
"""The enumerations of the contract. Where values may be added in a minor version, any text is one."""

from __future__ import annotations

from typing import Literal, TypeAlias

__all__ = [
    "AccountTier",
    "AttackType",
    "ComputeDriver",
    "CredentialKind",
    "DeliveryAttemptOutcome",
    "DeliveryError",
    "DeliveryStatus",
    "EventType",
    "EventTypeName",
    "ImageArchitecture",
    "InvoiceStatus",
    "KubernetesClusterStatus",
    "KubernetesNodeStatus",
    "OAuthTokenHint",
    "Role",
    "RoleName",
    "ScalingReason",
    "Scope",
    "ScopeName",
    "ServerStatus",
    "StatusComponentName",
    "StatusLevel",
    "WebhookRecoveryStatus",
    "WebhookStatus",
]

AccountTier: TypeAlias = Literal["starter", "professional", "enterprise"] | str
"""What the account has subscribed to. It decides the rate limit."""

AttackType: TypeAlias = (
    Literal["SYN_FLOOD", "UDP_FLOOD", "HTTP_FLOOD", "CREDENTIAL_GUESSING", "PORT_SCAN", "INTRUSION"] | str
)
"""The kind of attack: a flood of packets or requests, a search for credentials or for open ports, or an attempt to get
in.
"""

ComputeDriver: TypeAlias = Literal["simulator", "incus"] | str
"""What makes the servers. The `simulator` makes none, and only behaves as if; `incus` makes real instances."""

CredentialKind: TypeAlias = Literal["api_key", "access_token"] | str
"""Whether the credential is an `api_key` or an OAuth 2.0 `access_token`."""

DeliveryAttemptOutcome: TypeAlias = Literal["succeeded", "failed"] | str
"""Whether the endpoint answered 2xx in time."""

DeliveryError: TypeAlias = (
    Literal[
        "dns",
        "connect",
        "tls",
        "timeout",
        "blocked_address",
        "redirect",
        "response_status",
        "reset",
        "protocol",
    ]
    | str
)
"""Why an attempt failed. `dns`: the name did not resolve. `connect`: no connection. `tls`: no secure connection.
`timeout`: not complete in 15 seconds. `blocked_address`: the address is not public. `redirect`: a 3xx, which is not
followed. `response_status`: another status that is not 2xx. `reset`: the connection ended before the response did.
`protocol`: the response is not HTTP. Null: it did not fail.
"""

DeliveryStatus: TypeAlias = Literal["pending", "succeeded", "retrying", "exhausted", "held", "cancelled"] | str
"""Where the delivery is. `pending`: not tried yet, or asked for again. `succeeded`: the endpoint answered 2xx.
`retrying`: it failed, and is tried again at `next_attempt_at`. `exhausted`: all 12 attempts failed. `held`: the webhook
is paused or disabled, or was, as after a 410 to this delivery. `cancelled`: the webhook was deleted first.
"""

EventType: TypeAlias = (
    Literal[
        "server.created",
        "server.scaled",
        "billing.invoice.finalized",
        "security.threat.detected",
        "cluster.node.joined",
    ]
    | str
)
"""What happened. Types may be added in a minor version, and `GET /event-types` lists them."""

EventTypeName: TypeAlias = Literal[
    "server.created",
    "server.scaled",
    "billing.invoice.finalized",
    "security.threat.detected",
    "cluster.node.joined",
]
"""One of the event types that `GET /event-types` lists."""

ImageArchitecture: TypeAlias = Literal["x86_64", "aarch64"] | str
"""The kind of processor the image runs on."""

InvoiceStatus: TypeAlias = Literal["finalized", "paid", "void"] | str
"""Whether the invoice is `finalized` and waits for payment, is `paid`, or is `void` and need not be paid."""

KubernetesClusterStatus: TypeAlias = Literal["connecting", "connected", "unreachable"] | str
"""Whether the cluster is being reached for the first time (`connecting`), is watched (`connected`), or does not answer
(`unreachable`), with a `status_reason`.
"""

KubernetesNodeStatus: TypeAlias = Literal["ready", "not_ready"] | str
"""Whether the node takes work (`ready`) or not (`not_ready`)."""

OAuthTokenHint: TypeAlias = Literal["access_token", "refresh_token"]
"""What kind of token it is, which may make it faster to find. The others are looked through all the same."""

Role: TypeAlias = Literal["owner", "operator", "viewer"] | str
"""A named set of scopes. `owner` has all of them, `operator` all but those of keys and billing, `viewer` those that end
in `:read`, but for keys and billing. New ones may be added. Null: none.
"""

RoleName: TypeAlias = Literal["owner", "operator", "viewer"]
"""A role to grant. `owner` has all scopes, `operator` all but those of keys and billing, `viewer` those that end in
`:read`, but for keys and billing.
"""

ScalingReason: TypeAlias = Literal["cpu_above_target", "cpu_below_target"] | str
"""Why the server was moved. The target is the `target_cpu_percent` of its `autoscaling`."""

Scope: TypeAlias = (
    Literal[
        "servers:read",
        "servers:write",
        "clusters:read",
        "webhooks:read",
        "webhooks:write",
        "events:read",
        "keys:read",
        "keys:write",
        "billing:read",
    ]
    | str
)
"""One thing a credential may do. New ones may be added."""

ScopeName: TypeAlias = Literal[
    "servers:read",
    "servers:write",
    "clusters:read",
    "webhooks:read",
    "webhooks:write",
    "events:read",
    "keys:read",
    "keys:write",
    "billing:read",
]
"""A scope to grant."""

ServerStatus: TypeAlias = Literal["provisioning", "running", "resizing", "stopping", "terminated", "error"] | str
"""Where the server is in its life: `provisioning`, `running`, now and then `resizing`, `stopping`, `terminated`; or
`error`, with a `status_reason`.
"""

StatusComponentName: TypeAlias = Literal["api", "store", "compute", "webhooks", "stream", "clusters", "billing"] | str
"""The part: the `api` itself, its `store`, the `compute` behind servers, the delivery of `webhooks`, the event
`stream`, the watching of Kubernetes `clusters`, and `billing`.
"""

StatusLevel: TypeAlias = Literal["operational", "degraded", "outage"] | str
"""Whether everything works (`operational`), some things are slow or fail (`degraded`), or nothing works (`outage`)."""

WebhookRecoveryStatus: TypeAlias = Literal["running", "completed"] | str
"""Whether deliveries are still being put back in the queue."""

WebhookStatus: TypeAlias = Literal["active", "paused", "disabled", "deleted"] | str
"""Whether events are sent. `active`: they are. `paused`: you asked to hold them. `disabled`: the API holds them, with a
`status_reason`. `deleted`: it is gone, and stays readable for 30 days.
"""
