# Generated from spec/ by `pnpm generate`. Do not edit.
"""What happened in the account, and the stream of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.not_given import NOT_GIVEN, NotGiven
from ..._core.request import Options
from ..._stream.subscriptions import EventSubscriptions
from ..events import event_from_dict
from ..models import EventTypeResource, StreamTicket

if TYPE_CHECKING:
    from typing import Literal

    from ..._core.settings import Headers
    from ..._sync.pages import Pages
    from ..events import Event
    from ..inputs import EventsFields, EventsListFilter, EventsTypesFields, PageQuery


class EventsResource(EventSubscriptions):
    """What happened in the account, and the stream of it."""

    def list(
        self,
        *,
        page: PageQuery | NotGiven = NOT_GIVEN,
        filter: EventsListFilter | NotGiven = NOT_GIVEN,
        sort: Literal["timestamp", "-timestamp"] | NotGiven = NOT_GIVEN,
        fields: EventsFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Pages[Event]:
        """List events.

        Returns what happened in the account in the last 30 days, oldest first, which is the order of the event stream.
        The cursors in `links` are cursors of the stream as well, and `page[after]` takes one that came with the stream:
        it reaches back further than the 7 days the stream replays. A cursor fits any filter and either order.

        Needs the scope `events:read`.

        See https://docs.cloudnexus.io/reference/events/list

        Args:
            page: Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor
                belongs to the `sort` and the `filter` it came with; only those of events fit any.
            filter: Which events to return. Several filters must all match.
            sort: The order of the list. A minus sign reverses it.
            fields: Which attributes to return, comma-separated, as in `fields[events]=event,timestamp`. Identifiers are
                always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Example:
            for event in client.events.list(filter={"event": "server.created"}):
                print(f"{event.timestamp} {event.event} {event.id}")
        """
        return self._caller.list(
            "events.list",
            event_from_dict,
            (),
            {
                "page": page,
                "filter": filter,
                "sort": sort,
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def get(
        self,
        id: str,
        /,
        *,
        fields: EventsFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Event:
        """Get an event.

        Returns one event. An event never changes, and stays readable for 30 days.

        Needs the scope `events:read`.

        See https://docs.cloudnexus.io/reference/events/get

        Args:
            id: The identifier of an event.
            fields: Which attributes to return, comma-separated, as in `fields[events]=event,timestamp`. Identifiers are
                always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            NotFoundError: The account has no such resource.

        Example:
            event = client.events.get("evt_9f8a7b6c5d4e")
            print(f"{event.timestamp} {event.event}: {event.data}")
        """
        return self._caller.call(
            "events.get",
            event_from_dict,
            (id,),
            {
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def ticket(
        self,
        *,
        idempotency_key: str | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> StreamTicket:
        """Create a ticket for the event stream.

        Makes a ticket that opens the event stream once, within 30 seconds: for browsers, which cannot send credentials
        with a WebSocket. [The reference of the stream](https://docs.cloudnexus.io/stream/) tells how. The answer holds
        the `ticket` itself, which is shown again only to a repetition with the same `Idempotency-Key` within 24 hours,
        when it may have expired.

        Needs the scope `events:read`.

        See https://docs.cloudnexus.io/reference/events/ticket

        Args:
            idempotency_key: A key of your own, which makes the call safe to repeat. By default each call gets one, for
                its retries.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            ConflictError: The idempotency key is in use.

        Example:
            ticket = client.events.ticket()
            # What a browser needs: new WebSocket(url, protocols)
            print({"url": ticket.url, "protocols": [ticket.protocol, f"cloudnexus.ticket.{ticket.ticket}"]})
        """
        return self._caller.call(
            "events.ticket",
            StreamTicket.from_dict,
            (),
            {},
            Options(idempotency_key=idempotency_key, timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def types(
        self,
        *,
        page: PageQuery | NotGiven = NOT_GIVEN,
        fields: EventsTypesFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Pages[EventTypeResource]:
        """List event types.

        Returns the types of events there are, with a sample payload of each. These are the names that webhooks and the
        stream subscribe to.

        Needs the scope `events:read`.

        See https://docs.cloudnexus.io/reference/events/types

        Args:
            page: Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor
                belongs to the `sort` and the `filter` it came with; only those of events fit any.
            fields: Which attributes to return, comma-separated, as in `fields[event-types]=description`. Identifiers
                are always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Example:
            for event_type in client.events.types():
                print(f"{event_type.id}: {event_type.description}")
        """
        return self._caller.list(
            "events.types",
            EventTypeResource.from_dict,
            (),
            {
                "page": page,
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )
