# Generated from spec/ by `pnpm generate`. Do not edit.
"""The groups of operations. Each is loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._async.caller import AsyncCaller
    from .._sync.caller import Caller
    from .async_resources.account import AsyncAccountResource
    from .async_resources.api_keys import AsyncApiKeysResource
    from .async_resources.catalog import AsyncCatalogResource
    from .async_resources.clusters import AsyncClustersResource
    from .async_resources.deliveries import AsyncDeliveriesResource
    from .async_resources.events import AsyncEventsResource
    from .async_resources.invoices import AsyncInvoicesResource
    from .async_resources.oauth import AsyncOAuthResource
    from .async_resources.servers import AsyncServersResource
    from .async_resources.status import AsyncStatusResource
    from .async_resources.webhooks import AsyncWebhooksResource
    from .resources.account import AccountResource
    from .resources.api_keys import ApiKeysResource
    from .resources.catalog import CatalogResource
    from .resources.clusters import ClustersResource
    from .resources.deliveries import DeliveriesResource
    from .resources.events import EventsResource
    from .resources.invoices import InvoicesResource
    from .resources.oauth import OAuthResource
    from .resources.servers import ServersResource
    from .resources.status import StatusResource
    from .resources.webhooks import WebhooksResource


class Groups:
    """The groups of operations, as the client has them."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @cached_property
    def servers(self) -> ServersResource:
        """Compute instances, from provisioning to termination."""
        from .resources.servers import ServersResource

        return ServersResource(self._caller)

    @cached_property
    def clusters(self) -> ClustersResource:
        """Registered Kubernetes clusters and their nodes."""
        from .resources.clusters import ClustersResource

        return ClustersResource(self._caller)

    @cached_property
    def webhooks(self) -> WebhooksResource:
        """Endpoints of yours that receive events by HTTP POST."""
        from .resources.webhooks import WebhooksResource

        return WebhooksResource(self._caller)

    @cached_property
    def deliveries(self) -> DeliveriesResource:
        """Every attempt to deliver an event to a webhook endpoint."""
        from .resources.deliveries import DeliveriesResource

        return DeliveriesResource(self._caller)

    @cached_property
    def events(self) -> EventsResource:
        """What happened in the account, and the stream of it."""
        from .resources.events import EventsResource

        return EventsResource(self._caller)

    @cached_property
    def account(self) -> AccountResource:
        """The account and its rate limit."""
        from .resources.account import AccountResource

        return AccountResource(self._caller)

    @cached_property
    def api_keys(self) -> ApiKeysResource:
        """Long-lived credentials of the account."""
        from .resources.api_keys import ApiKeysResource

        return ApiKeysResource(self._caller)

    @cached_property
    def catalog(self) -> CatalogResource:
        """The regions, plans and images servers are made of."""
        from .resources.catalog import CatalogResource

        return CatalogResource(self._caller)

    @cached_property
    def invoices(self) -> InvoicesResource:
        """What servers have cost, month by month."""
        from .resources.invoices import InvoicesResource

        return InvoicesResource(self._caller)

    @cached_property
    def status(self) -> StatusResource:
        """How the API is doing."""
        from .resources.status import StatusResource

        return StatusResource(self._caller)

    @cached_property
    def oauth(self) -> OAuthResource:
        """Access tokens for applications (RFC 6749), outside `/v2`. Bodies and errors are those of the RFCs."""
        from .resources.oauth import OAuthResource

        return OAuthResource(self._caller)


class AsyncGroups:
    """The groups of operations, as the client for asyncio has them."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @cached_property
    def servers(self) -> AsyncServersResource:
        """Compute instances, from provisioning to termination."""
        from .async_resources.servers import AsyncServersResource

        return AsyncServersResource(self._caller)

    @cached_property
    def clusters(self) -> AsyncClustersResource:
        """Registered Kubernetes clusters and their nodes."""
        from .async_resources.clusters import AsyncClustersResource

        return AsyncClustersResource(self._caller)

    @cached_property
    def webhooks(self) -> AsyncWebhooksResource:
        """Endpoints of yours that receive events by HTTP POST."""
        from .async_resources.webhooks import AsyncWebhooksResource

        return AsyncWebhooksResource(self._caller)

    @cached_property
    def deliveries(self) -> AsyncDeliveriesResource:
        """Every attempt to deliver an event to a webhook endpoint."""
        from .async_resources.deliveries import AsyncDeliveriesResource

        return AsyncDeliveriesResource(self._caller)

    @cached_property
    def events(self) -> AsyncEventsResource:
        """What happened in the account, and the stream of it."""
        from .async_resources.events import AsyncEventsResource

        return AsyncEventsResource(self._caller)

    @cached_property
    def account(self) -> AsyncAccountResource:
        """The account and its rate limit."""
        from .async_resources.account import AsyncAccountResource

        return AsyncAccountResource(self._caller)

    @cached_property
    def api_keys(self) -> AsyncApiKeysResource:
        """Long-lived credentials of the account."""
        from .async_resources.api_keys import AsyncApiKeysResource

        return AsyncApiKeysResource(self._caller)

    @cached_property
    def catalog(self) -> AsyncCatalogResource:
        """The regions, plans and images servers are made of."""
        from .async_resources.catalog import AsyncCatalogResource

        return AsyncCatalogResource(self._caller)

    @cached_property
    def invoices(self) -> AsyncInvoicesResource:
        """What servers have cost, month by month."""
        from .async_resources.invoices import AsyncInvoicesResource

        return AsyncInvoicesResource(self._caller)

    @cached_property
    def status(self) -> AsyncStatusResource:
        """How the API is doing."""
        from .async_resources.status import AsyncStatusResource

        return AsyncStatusResource(self._caller)

    @cached_property
    def oauth(self) -> AsyncOAuthResource:
        """Access tokens for applications (RFC 6749), outside `/v2`. Bodies and errors are those of the RFCs."""
        from .async_resources.oauth import AsyncOAuthResource

        return AsyncOAuthResource(self._caller)
