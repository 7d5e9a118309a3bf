# Generated from spec/ by `pnpm generate`. Do not edit.
"""Every attempt to deliver an event to a webhook endpoint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.not_given import NOT_GIVEN, NotGiven
from ..._core.request import Options
from ..._sync.resource import Resource
from ..models import Delivery, DeliveryDetail, Webhook

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from ..._core.settings import Headers
    from ..._sync.pages import Pages
    from ..inputs import DeliveriesFields, DeliveriesListFilter, PageQuery


class DeliveriesResource(Resource):
    """Every attempt to deliver an event to a webhook endpoint."""

    def list(
        self,
        id: str,
        /,
        *,
        page: PageQuery | NotGiven = NOT_GIVEN,
        filter: DeliveriesListFilter | NotGiven = NOT_GIVEN,
        sort: Literal["created_at", "-created_at"] | NotGiven = NOT_GIVEN,
        include: Sequence[Literal["webhook", "event"]] | NotGiven = NOT_GIVEN,
        fields: DeliveriesFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Pages[Delivery]:
        """List the deliveries of a webhook.

        Returns the deliveries to one webhook, newest first, a page at a time. Deliveries are kept for 30 days.

        Needs the scope `webhooks:read`.

        See https://docs.cloudnexus.io/reference/deliveries/list

        Args:
            id: The identifier of a webhook.
            page: Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor
                belongs to the `sort` and the `filter` it came with; only those of events fit any.
            filter: Which deliveries to return. Several filters must all match.
            sort: The order of the list. A minus sign reverses it.
            include: Which related resources to add to the document, in `included`.
            fields: Which attributes to return, comma-separated, as in `fields[deliveries]=event_type,status`.
                Identifiers and relationships are always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            NotFoundError: The account has no such resource.

        Example:
            for delivery in client.deliveries.list("whk_7n2p5r", filter={"status": "retrying"}):
                print(f"{delivery.id} {delivery.event_type}: {delivery.last_error}, again at {delivery.next_attempt_at}")
        """
        return self._caller.list(
            "deliveries.list",
            Delivery.from_dict,
            (id,),
            {
                "page": page,
                "filter": filter,
                "sort": sort,
                "include": include,
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def recover(
        self,
        id: str,
        /,
        *,
        since: str,
        until: str | NotGiven = NOT_GIVEN,
        idempotency_key: str | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Webhook:
        """Send the missed deliveries of a time range.

        Puts every held or exhausted delivery of the range back in the queue, however many there are. The answer comes
        at once: it is the webhook, with a `recovery` that runs. Get the webhook to follow it. A webhook that is not
        `active`, or has a recovery running, is refused with 409. Deliveries are kept for 30 days.

        Needs the scope `webhooks:write`.

        See https://docs.cloudnexus.io/reference/deliveries/recover

        Args:
            id: The identifier of a webhook.
            since: The start of the range, which covers deliveries created at this time or later.
            until: The end of the range, later than `since` and not part of it. Without it, the range ends now.
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
            webhook = client.deliveries.recover(
                "whk_7n2p5r",
                since="2025-01-15T16:00:00Z",
                until="2025-01-15T18:00:00Z",
            )
            if webhook.recovery:
                print(f"The recovery of {webhook.id} is {webhook.recovery.status}")
        """
        return self._caller.call(
            "deliveries.recover",
            Webhook.from_dict,
            (id,),
            {
                "since": since,
                "until": until,
            },
            Options(idempotency_key=idempotency_key, timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def get(
        self,
        id: str,
        /,
        *,
        include: Sequence[Literal["webhook", "event"]] | NotGiven = NOT_GIVEN,
        fields: DeliveriesFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> DeliveryDetail:
        """Get a delivery.

        Returns one delivery with every attempt: when it was, how long each phase took, and what the endpoint answered.
        Deliveries are kept for 30 days.

        Needs the scope `webhooks:read`.

        See https://docs.cloudnexus.io/reference/deliveries/get

        Args:
            id: The identifier of a delivery.
            include: Which related resources to add to the document, in `included`.
            fields: Which attributes to return, comma-separated, as in `fields[deliveries]=event_type,status`.
                Identifiers and relationships are always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            NotFoundError: The account has no such resource.

        Example:
            delivery = client.deliveries.get("dlv_4h6t8w")
            print(f"{delivery.id} is {delivery.status}")
            for attempt in delivery.attempts:
                print(f"{attempt.number}: {attempt.response_status or attempt.error} in {attempt.timings.total_ms} ms")
        """
        return self._caller.call(
            "deliveries.get",
            DeliveryDetail.from_dict,
            (id,),
            {
                "include": include,
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def retry(
        self,
        id: str,
        /,
        *,
        idempotency_key: str | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Delivery:
        """Retry a delivery.

        Sends a delivery again now, with the same bytes and the same event id; one that succeeded may be sent again as
        well. The answer is the delivery, now `pending`, and its schedule of 12 attempts starts over. A cancelled
        delivery, or one whose webhook is not `active`, is refused with 409.

        Needs the scope `webhooks:write`.

        See https://docs.cloudnexus.io/reference/deliveries/retry

        Args:
            id: The identifier of a delivery.
            idempotency_key: A key of your own, which makes the call safe to repeat. By default each call gets one, for
                its retries.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            NotFoundError: The account has no such resource.
            ConflictError: The idempotency key is in use, or the state does not allow the change.

        Example:
            delivery = client.deliveries.retry("dlv_4h6t8w")
            print(f"{delivery.id} is {delivery.status}, next attempt at {delivery.next_attempt_at}")
        """
        return self._caller.call(
            "deliveries.retry",
            Delivery.from_dict,
            (id,),
            {},
            Options(idempotency_key=idempotency_key, timeout=timeout, max_retries=max_retries, headers=headers),
        )
