# Generated from spec/ by `pnpm generate`. Do not edit.
"""Endpoints of yours that receive events by HTTP POST."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.not_given import NOT_GIVEN, NotGiven
from ..._core.request import Options
from ..._sync.resource import Resource
from ..models import Delivery, Webhook, WebhookWithSecret

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from ..._core.settings import Headers
    from ..._sync.pages import Pages
    from ..enums import EventTypeName
    from ..inputs import PageQuery, WebhooksFields, WebhooksListFilter


class WebhooksResource(Resource):
    """Endpoints of yours that receive events by HTTP POST."""

    def list(
        self,
        *,
        page: PageQuery | NotGiven = NOT_GIVEN,
        filter: WebhooksListFilter | NotGiven = NOT_GIVEN,
        sort: Literal["created_at", "-created_at"] | NotGiven = NOT_GIVEN,
        fields: WebhooksFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Pages[Webhook]:
        """List webhooks.

        Returns the webhooks of the account, newest first, a page at a time. Deleted webhooks are left out.

        Needs the scope `webhooks:read`.

        See https://docs.cloudnexus.io/reference/webhooks/list

        Args:
            page: Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor
                belongs to the `sort` and the `filter` it came with; only those of events fit any.
            filter: Which webhooks to return. Several filters must all match.
            sort: The order of the list. A minus sign reverses it.
            fields: Which attributes to return, comma-separated, as in `fields[webhooks]=url,status`. Identifiers and
                relationships are always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Example:
            for webhook in client.webhooks.list(filter={"event": "server.created"}):
                print(f"{webhook.id} {webhook.url}: {webhook.status}")
        """
        return self._caller.list(
            "webhooks.list",
            Webhook.from_dict,
            (),
            {
                "page": page,
                "filter": filter,
                "sort": sort,
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def create(
        self,
        *,
        url: str,
        events: Sequence[EventTypeName],
        description: str | None | NotGiven = NOT_GIVEN,
        idempotency_key: str | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> WebhookWithSecret:
        """Create a webhook subscription.

        Registers an endpoint for events. From then on, each event of its types is sent there by POST, signed with the
        `secret`, until the endpoint answers 2xx: 12 attempts over three days. The answer holds the `secret` itself,
        which is shown again only to a repetition with the same `Idempotency-Key` within 24 hours.

        Needs the scope `webhooks:write`.

        See https://docs.cloudnexus.io/reference/webhooks/create

        Args:
            url: Where to send events: an `https` address without credentials in it. `http` is accepted in development
                mode alone. Private, loopback and other addresses that are not public are never connected to.
            events: The event types to receive.
            description: What the webhook is for, in your words.
            idempotency_key: A key of your own, which makes the call safe to repeat. By default each call gets one, for
                its retries.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            ConflictError: The idempotency key is in use, or the document has the wrong type.

        Example:
            webhook = client.webhooks.create(
                url="https://example.com/hooks/cloudnexus",
                events=["server.created", "security.threat.detected"],
                description="Production events",
            )
            print(f"Created: {webhook.id}")
            print(f"Store this secret, it is not shown again: {webhook.secret}")
        """
        return self._caller.call(
            "webhooks.create",
            WebhookWithSecret.from_dict,
            (),
            {
                "url": url,
                "events": events,
                "description": description,
            },
            Options(idempotency_key=idempotency_key, timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def get(
        self,
        id: str,
        /,
        *,
        fields: WebhooksFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Webhook:
        """Get a webhook.

        Returns one webhook: its configuration, how its deliveries fare, and its latest recovery. A deleted webhook
        stays readable for 30 days.

        Needs the scope `webhooks:read`.

        See https://docs.cloudnexus.io/reference/webhooks/get

        Args:
            id: The identifier of a webhook.
            fields: Which attributes to return, comma-separated, as in `fields[webhooks]=url,status`. Identifiers and
                relationships are always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            NotFoundError: The account has no such resource.

        Example:
            webhook = client.webhooks.get("whk_7n2p5r")
            print(f"{webhook.url} is {webhook.status}, last success: {webhook.last_success_at or 'none'}")
        """
        return self._caller.call(
            "webhooks.get",
            Webhook.from_dict,
            (id,),
            {
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def update(
        self,
        id: str,
        /,
        *,
        url: str,
        events: Sequence[EventTypeName],
        description: str | None,
        status: Literal["active", "paused"],
        if_match: str | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Webhook:
        """Update webhook configuration.

        Replaces the configuration of a webhook. Deliveries that wait for their next attempt go to the new `url`.
        `paused` holds them, and new ones; `active` also enables a disabled webhook again. What was held is sent by
        `deliveries.recover`. A deleted webhook is refused with 409. Send the `ETag` of the webhook as `If-Match` to
        change only the version you have seen, which deliveries do not change.

        Needs the scope `webhooks:write`.

        See https://docs.cloudnexus.io/reference/webhooks/update

        Args:
            id: The identifier of a webhook.
            url: Where to send events: an `https` address without credentials in it. `http` is accepted in development
                mode alone. Private, loopback and other addresses that are not public are never connected to.
            events: The event types to receive.
            description: What the webhook is for, in your words.
            status: Whether deliveries are sent or held. `active` also enables a disabled webhook again. What was held
                is sent by `POST /webhooks/{id}/recover`.
            if_match: The `ETag` the change is based on. If the resource has changed since, it is refused.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            NotFoundError: The account has no such resource.
            ConflictError: The document has the wrong type or identifier, or the state does not allow the change.
            PreconditionFailedError: The resource changed since the `ETag` in `If-Match` was read.

        Example:
            webhook = client.webhooks.update(
                "whk_7n2p5r",
                url="https://example.com/hooks/cloudnexus",
                events=["server.created", "server.scaled", "security.threat.detected"],
                description="Production events",
                status="active",
            )
            print(f"{webhook.id} receives {', '.join(webhook.events)}")
        """
        return self._caller.call(
            "webhooks.update",
            Webhook.from_dict,
            (id,),
            {
                "url": url,
                "events": events,
                "description": description,
                "status": status,
            },
            Options(if_match=if_match, timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def delete(
        self,
        id: str,
        /,
        *,
        if_match: str | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Webhook:
        """Delete a webhook.

        Ends a webhook. Its deliveries that are not complete are cancelled. The answer is the webhook, now `deleted`.
        Deleting it again within 30 days answers 200 as well, so a repeated request succeeds. Once the webhook is
        deleted, `If-Match` is not looked at.

        Needs the scope `webhooks:write`.

        See https://docs.cloudnexus.io/reference/webhooks/delete

        Args:
            id: The identifier of a webhook.
            if_match: The `ETag` the change is based on. If the resource has changed since, it is refused.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            NotFoundError: The account has no such resource.
            PreconditionFailedError: The resource changed since the `ETag` in `If-Match` was read.

        Example:
            webhook = client.webhooks.delete("whk_7n2p5r")
            print(f"{webhook.id} is {webhook.status}")
        """
        return self._caller.call(
            "webhooks.delete",
            Webhook.from_dict,
            (id,),
            {},
            Options(if_match=if_match, timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def patch(
        self,
        id: str,
        /,
        *,
        url: str | NotGiven = NOT_GIVEN,
        events: Sequence[EventTypeName] | NotGiven = NOT_GIVEN,
        description: str | None | NotGiven = NOT_GIVEN,
        status: Literal["active", "paused"] | NotGiven = NOT_GIVEN,
        if_match: str | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Webhook:
        """Change parts of a webhook's configuration.

        Changes only what is sent and leaves the rest of the configuration as it is. This is the update that JSON:API
        clients send. `events` is replaced whole. A deleted webhook is refused with 409.

        Needs the scope `webhooks:write`.

        See https://docs.cloudnexus.io/reference/webhooks/patch

        Args:
            id: The identifier of a webhook.
            url: Where to send events: an `https` address without credentials in it. `http` is accepted in development
                mode alone. Private, loopback and other addresses that are not public are never connected to.
            events: The event types to receive.
            description: What the webhook is for, in your words.
            status: Whether deliveries are sent or held. `active` also enables a disabled webhook again. What was held
                is sent by `POST /webhooks/{id}/recover`.
            if_match: The `ETag` the change is based on. If the resource has changed since, it is refused.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            NotFoundError: The account has no such resource.
            ConflictError: The document has the wrong type or identifier, or the state does not allow the change.
            PreconditionFailedError: The resource changed since the `ETag` in `If-Match` was read.

        Example:
            webhook = client.webhooks.patch("whk_7n2p5r", status="paused")
            print(f"{webhook.id} is {webhook.status}")
        """
        return self._caller.call(
            "webhooks.patch",
            Webhook.from_dict,
            (id,),
            {
                "url": url,
                "events": events,
                "description": description,
                "status": status,
            },
            Options(if_match=if_match, timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def rotate_secret(
        self,
        id: str,
        /,
        *,
        grace_period: int | NotGiven = NOT_GIVEN,
        idempotency_key: str | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> WebhookWithSecret:
        """Rotate the secret of a webhook.

        Makes a new secret. For `grace_period` seconds both sign: `webhook-signature` carries two signatures;
        `X-CloudNexus-Signature` keeps the old one, and an attempt refused with 400, 401 or 403 is repeated with the new
        one, uncounted. Rotating again ends the oldest. The answer holds the new `secret` itself, which is shown again
        only to a repetition with the same `Idempotency-Key` within 24 hours. A deleted webhook is refused with 409.

        Needs the scope `webhooks:write`.

        See https://docs.cloudnexus.io/reference/webhooks/rotate-secret

        Args:
            id: The identifier of a webhook.
            grace_period: For how many seconds both secrets sign. With 0, the old secret ends at once.
            idempotency_key: A key of your own, which makes the call safe to repeat. By default each call gets one, for
                its retries.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            NotFoundError: The account has no such resource.
            ConflictError: The idempotency key is in use, the document has the wrong type, or the state does not allow
                the change.

        Example:
            webhook = client.webhooks.rotate_secret("whk_7n2p5r", grace_period=3600)
            print(f"Store this secret, it is not shown again: {webhook.secret}")
            print(f"The old one signs until {webhook.previous_secret_expires_at}")
        """
        return self._caller.call(
            "webhooks.rotate_secret",
            WebhookWithSecret.from_dict,
            (id,),
            {
                "grace_period": grace_period,
            },
            Options(idempotency_key=idempotency_key, timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def test(
        self,
        id: str,
        /,
        *,
        event: EventTypeName,
        idempotency_key: str | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Delivery:
        """Send a test event.

        Sends a sample event to this webhook alone, at once and in the way of every delivery: signed, recorded, and
        repeated where it fails. The answer is the delivery; get it to see what the endpoint answered. The sample can be
        read by its identifier with `events.get`, but is in no list and on no stream. A webhook that is not `active`, a
        deleted one included, is refused with 409.

        Needs the scope `webhooks:write`.

        See https://docs.cloudnexus.io/reference/webhooks/test

        Args:
            id: The identifier of a webhook.
            event: The type of the sample, whether the webhook receives events of this type or not.
            idempotency_key: A key of your own, which makes the call safe to repeat. By default each call gets one, for
                its retries.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            NotFoundError: The account has no such resource.
            ConflictError: The idempotency key is in use, the document has the wrong type, or the state does not allow
                the change.

        Example:
            delivery = client.webhooks.test("whk_7n2p5r", event="server.created")
            print(f"{delivery.id} with a sample of {delivery.event_type} is {delivery.status}")
        """
        return self._caller.call(
            "webhooks.test",
            Delivery.from_dict,
            (id,),
            {
                "event": event,
            },
            Options(idempotency_key=idempotency_key, timeout=timeout, max_retries=max_retries, headers=headers),
        )
