# Generated from spec/ by `pnpm generate`. Do not edit.
"""What happened, as webhooks, the stream and `events.list` tell it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from .._core.model import Model, nested

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from .._core.model import Decoders
    from .enums import AttackType, ScalingReason

__all__ = [
    "BillingInvoiceFinalizedData",
    "BillingInvoiceFinalizedEvent",
    "ClusterNodeJoinedData",
    "ClusterNodeJoinedEvent",
    "Event",
    "SecurityThreatDetectedData",
    "SecurityThreatDetectedEvent",
    "ServerCreatedData",
    "ServerCreatedEvent",
    "ServerScaledData",
    "ServerScaledEvent",
    "UnknownEvent",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ServerCreatedData(Model):
    """The server that finished provisioning."""

    server_id: str
    """The identifier of a server."""
    region: str
    """The identifier of a region, from `GET /regions`."""
    ip: str
    """An IPv4 or IPv6 address."""
    status: Literal["running"] | str
    """The status of the server when it finished provisioning."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ServerCreatedEvent(Model):
    """A server finished provisioning."""

    event: Literal["server.created"] = "server.created"
    """What happened."""
    id: str
    """The identifier of an event."""
    timestamp: str
    """A time in UTC (RFC 3339), to the second."""
    data: ServerCreatedData
    """The server that finished provisioning."""

    _decoders: ClassVar[Decoders] = {
        "data": lambda value: nested(ServerCreatedData, value),
    }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ServerScaledData(Model):
    """The server that was moved, from which plan to which, and why."""

    server_id: str
    """The identifier of a server."""
    region: str
    """The identifier of a region, from `GET /regions`."""
    direction: Literal["up", "down"] | str
    """Whether the server has become larger or smaller."""
    from_plan: str
    """The identifier of a plan, from `GET /plans`."""
    to_plan: str
    """The identifier of a plan, from `GET /plans`."""
    reason: ScalingReason
    """Why the server was moved. The target is the `target_cpu_percent` of its `autoscaling`."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ServerScaledEvent(Model):
    """Auto-scaling moved a server up or down."""

    event: Literal["server.scaled"] = "server.scaled"
    """What happened."""
    id: str
    """The identifier of an event."""
    timestamp: str
    """A time in UTC (RFC 3339), to the second."""
    data: ServerScaledData
    """The server that was moved, from which plan to which, and why."""

    _decoders: ClassVar[Decoders] = {
        "data": lambda value: nested(ServerScaledData, value),
    }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class BillingInvoiceFinalizedData(Model):
    """The invoice that is ready. It covers the time from `period_start` up to `period_end`, which is not part of it."""

    invoice_id: str
    """The identifier of an invoice."""
    period_start: str
    """A time in UTC (RFC 3339), to the second."""
    period_end: str
    """A time in UTC (RFC 3339), to the second."""
    amount_due: int
    """The amount to pay, in minor units of the currency, which is cents for USD."""
    currency: str
    """A currency (ISO 4217)."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class BillingInvoiceFinalizedEvent(Model):
    """A monthly invoice is ready."""

    event: Literal["billing.invoice.finalized"] = "billing.invoice.finalized"
    """What happened."""
    id: str
    """The identifier of an event."""
    timestamp: str
    """A time in UTC (RFC 3339), to the second."""
    data: BillingInvoiceFinalizedData
    """The invoice that is ready. It covers the time from `period_start` up to `period_end`, which is not part of it."""

    _decoders: ClassVar[Decoders] = {
        "data": lambda value: nested(BillingInvoiceFinalizedData, value),
    }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SecurityThreatDetectedData(Model):
    """The attack that was blocked."""

    source_ip: str
    """An IPv4 or IPv6 address."""
    attack_type: AttackType
    """The kind of attack: a flood of packets or requests, a search for credentials or for open ports, or an attempt to
    get in.
    """
    mitigated: bool
    """Whether the attack no longer reaches its target."""
    packets_blocked: int
    """The number of packets blocked so far."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class SecurityThreatDetectedEvent(Model):
    """An attack was blocked."""

    event: Literal["security.threat.detected"] = "security.threat.detected"
    """What happened."""
    id: str
    """The identifier of an event."""
    timestamp: str
    """A time in UTC (RFC 3339), to the second."""
    data: SecurityThreatDetectedData
    """The attack that was blocked."""

    _decoders: ClassVar[Decoders] = {
        "data": lambda value: nested(SecurityThreatDetectedData, value),
    }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ClusterNodeJoinedData(Model):
    """The worker that attached, and its cluster."""

    cluster_id: str
    """The identifier of a cluster."""
    node_id: str
    """The identifier of a node."""
    name: str
    """The name of the node in its cluster."""
    region: str
    """Where the node is, as its label `topology.kubernetes.io/region` says, or else the region of the cluster."""
    ip: str
    """An IPv4 or IPv6 address."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ClusterNodeJoinedEvent(Model):
    """A Kubernetes worker attached."""

    event: Literal["cluster.node.joined"] = "cluster.node.joined"
    """What happened."""
    id: str
    """The identifier of an event."""
    timestamp: str
    """A time in UTC (RFC 3339), to the second."""
    data: ClusterNodeJoinedData
    """The worker that attached, and its cluster."""

    _decoders: ClassVar[Decoders] = {
        "data": lambda value: nested(ClusterNodeJoinedData, value),
    }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class UnknownEvent(Model):
    """An event of a type this version does not know. Types may be added in a minor version of the API."""

    event: str
    id: str
    timestamp: str
    data: Mapping[str, Any]


Event: TypeAlias = (
    UnknownEvent
    | ServerCreatedEvent
    | ServerScaledEvent
    | BillingInvoiceFinalizedEvent
    | SecurityThreatDetectedEvent
    | ClusterNodeJoinedEvent
)
"""Something that happened in the account, as webhooks and the stream deliver it. Tell them apart with `isinstance` or
`match`.
"""

EVENTS: dict[str, type[Model]] = {
    "server.created": ServerCreatedEvent,
    "server.scaled": ServerScaledEvent,
    "billing.invoice.finalized": BillingInvoiceFinalizedEvent,
    "security.threat.detected": SecurityThreatDetectedEvent,
    "cluster.node.joined": ClusterNodeJoinedEvent,
}


def event_from_dict(data: Mapping[str, Any]) -> Event:
    """Makes an event of its JSON, whatever its type."""
    model: Any = EVENTS.get(str(data.get("event")), UnknownEvent)
    event: Event = model.from_dict(data)
    return event
