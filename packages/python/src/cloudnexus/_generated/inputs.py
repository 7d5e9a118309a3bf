# Generated from spec/ by `pnpm generate`. Do not edit.
"""What methods take besides texts and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict

if TYPE_CHECKING:
    from .enums import EventTypeName

__all__ = [
    "AccountGetFields",
    "ApiKeysListFields",
    "AutoscalingInput",
    "CatalogImagesFields",
    "CatalogPlansFields",
    "CatalogRegionsFields",
    "ClustersK8sFields",
    "ClustersK8sListFilter",
    "ClustersK8sNodesFields",
    "ClustersK8sNodesFilter",
    "DeliveriesFields",
    "DeliveriesListFilter",
    "EventsFields",
    "EventsListFilter",
    "EventsTypesFields",
    "InvoicesFields",
    "InvoicesListFilter",
    "PageQuery",
    "ServersFields",
    "ServersListFilter",
    "StatusGetFields",
    "WebhooksFields",
    "WebhooksListFilter",
]


class AccountGetFields(TypedDict, total=False):
    """Which attributes to return, comma-separated, as in `fields[accounts]=name,tier`. Identifiers are always there; an
    empty value asks for no attribute.
    """

    accounts: str
    """Attributes of the account."""


ApiKeysListFields = TypedDict("ApiKeysListFields", {"api-keys": str}, total=False)
"""Which attributes to return, comma-separated, as in `fields[api-keys]=name,hint`. Identifiers are always there; an
empty value asks for no attribute.
"""


class AutoscalingInput(TypedDict):
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


class CatalogImagesFields(TypedDict, total=False):
    """Which attributes to return, comma-separated, as in `fields[images]=name,version`. Identifiers are always there;
    an empty value asks for no attribute.
    """

    images: str
    """Attributes of images."""


class CatalogPlansFields(TypedDict, total=False):
    """Which attributes to return, comma-separated, as in `fields[plans]=name,rank`. Identifiers are always there; an
    empty value asks for no attribute.
    """

    plans: str
    """Attributes of plans."""


class CatalogRegionsFields(TypedDict, total=False):
    """Which attributes to return, comma-separated, as in `fields[regions]=name,available`. Identifiers are always
    there; an empty value asks for no attribute.
    """

    regions: str
    """Attributes of regions."""


ClustersK8sFields = TypedDict("ClustersK8sFields", {"kubernetes-clusters": str}, total=False)
"""Which attributes to return, comma-separated, as in `fields[kubernetes-clusters]=name,status`. Identifiers and
relationships are always there; an empty value asks for no attribute.
"""


class ClustersK8sListFilter(TypedDict, total=False):
    """Which clusters to return. Several filters must all match."""

    region: str
    """Only clusters in this region."""
    status: Literal["connecting", "connected", "unreachable"]
    """Only clusters with this status."""


ClustersK8sNodesFields = TypedDict("ClustersK8sNodesFields", {"kubernetes-nodes": str}, total=False)
"""Which attributes to return, comma-separated, as in `fields[kubernetes-nodes]=name,status`. Identifiers and
relationships are always there; an empty value asks for no attribute.
"""


class ClustersK8sNodesFilter(TypedDict, total=False):
    """Which nodes to return. Several filters must all match."""

    region: str
    """Only nodes in this region."""
    status: Literal["ready", "not_ready"]
    """Only nodes with this status."""


class DeliveriesFields(TypedDict, total=False):
    """Which attributes to return, comma-separated, as in `fields[deliveries]=event_type,status`. Identifiers and
    relationships are always there; an empty value asks for no attribute.
    """

    deliveries: str
    """Attributes of deliveries."""
    webhooks: str
    """Attributes of included webhooks."""
    events: str
    """Attributes of included events."""


class DeliveriesListFilter(TypedDict, total=False):
    """Which deliveries to return. Several filters must all match."""

    status: Literal["pending", "succeeded", "retrying", "exhausted", "held", "cancelled"]
    """Only deliveries with this status."""
    event_type: EventTypeName
    """Only deliveries of events of this type."""
    since: str
    """Only deliveries created at this time or later."""
    until: str
    """Only deliveries created before this time."""


class EventsFields(TypedDict, total=False):
    """Which attributes to return, comma-separated, as in `fields[events]=event,timestamp`. Identifiers are always
    there; an empty value asks for no attribute.
    """

    events: str
    """Attributes of events."""


class EventsListFilter(TypedDict, total=False):
    """Which events to return. Several filters must all match."""

    event: EventTypeName
    """One of the event types that `GET /event-types` lists."""
    since: str
    """Only events at this time or later."""
    until: str
    """Only events before this time."""


EventsTypesFields = TypedDict("EventsTypesFields", {"event-types": str}, total=False)
"""Which attributes to return, comma-separated, as in `fields[event-types]=description`. Identifiers are always there;
an empty value asks for no attribute.
"""


class InvoicesFields(TypedDict, total=False):
    """Which attributes to return, comma-separated, as in `fields[invoices]=status,amount_due`. Identifiers are always
    there; an empty value asks for no attribute.
    """

    invoices: str
    """Attributes of invoices."""


class InvoicesListFilter(TypedDict, total=False):
    """Which invoices to return. Several filters must all match."""

    status: Literal["finalized", "paid", "void"]
    """Only invoices with this status."""
    since: str
    """Only invoices whose period starts at this time or later."""
    until: str
    """Only invoices whose period starts before this time."""


class PageQuery(TypedDict, total=False):
    """Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor belongs to the
    `sort` and the `filter` it came with; only those of events fit any.
    """

    size: int
    """How many resources a page holds."""
    after: str
    """The cursor after which the page starts."""
    before: str
    """The cursor before which the page ends. Not together with `after`."""


class ServersFields(TypedDict, total=False):
    """Which attributes to return, comma-separated, as in `fields[servers]=name,status`. Identifiers and relationships
    are always there; an empty value asks for no attribute.
    """

    servers: str
    """Attributes of servers."""


class ServersListFilter(TypedDict, total=False):
    """Which servers to return. Several filters must all match."""

    region: str
    """Only servers in this region."""
    status: Literal["provisioning", "running", "resizing", "stopping", "terminated", "error"]
    """Only servers with this status."""
    plan: str
    """Only servers of this plan."""
    tag: str
    """Only servers with this tag, as `name` or `name:value`."""


class StatusGetFields(TypedDict, total=False):
    """Which attributes to return, comma-separated, as in `fields[statuses]=status,components`. Identifiers are always
    there; an empty value asks for no attribute.
    """

    statuses: str
    """Attributes of the status."""


class WebhooksFields(TypedDict, total=False):
    """Which attributes to return, comma-separated, as in `fields[webhooks]=url,status`. Identifiers and relationships
    are always there; an empty value asks for no attribute.
    """

    webhooks: str
    """Attributes of webhooks."""


class WebhooksListFilter(TypedDict, total=False):
    """Which webhooks to return. Several filters must all match."""

    status: Literal["active", "paused", "disabled"]
    """Only webhooks with this status."""
    event: EventTypeName
    """Only webhooks that receive events of this type."""
