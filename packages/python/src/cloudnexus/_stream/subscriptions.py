"""The methods the group `events` has besides those of the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._async.resource import AsyncResource
from .._sync.resource import Resource

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from .._generated.enums import EventTypeName
    from .aio import AsyncEventStream
    from .blocking import EventStream


class EventSubscriptions(Resource):
    """Follows the events of the account."""

    def subscribe(
        self,
        *,
        types: Sequence[EventTypeName] | None = None,
        after: str | datetime | None = None,
        on_gap: Callable[[str], object] | None = None,
    ) -> EventStream:
        """Follows the events of the account as they happen, and those that happened since `after`.

        It reconnects by itself, goes on where it stopped, and leaves out what came twice. Needs `cloudnexus[events]`
        and the scope `events:read`.

        Args:
            types: The types of events to follow, all by default.
            after: Where to start: a cursor, a time of the last 7 days, or `latest`, which is the default.
            on_gap: Called when events are missing, because the position to start from is too old, with the cursor from
                which on there are events. They are logged by default.

        Raises:
            APIError: The API refuses to open the stream.
            CloudNexusError: The API closed the stream and would do so again. The `cursor` tells how far it was.

        Example:
            with client.events.subscribe(types=["server.created"]) as events:
                for event in events:
                    print(event.id)
        """
        from .blocking import EventStream
        from .protocol import Subscription

        return EventStream(self._caller, Subscription(types, after, on_gap))


class AsyncEventSubscriptions(AsyncResource):
    """Follows the events of the account."""

    def subscribe(
        self,
        *,
        types: Sequence[EventTypeName] | None = None,
        after: str | datetime | None = None,
        on_gap: Callable[[str], object] | None = None,
    ) -> AsyncEventStream:
        """Follows the events of the account as they happen, and those that happened since `after`.

        It reconnects by itself, goes on where it stopped, and leaves out what came twice. Needs `cloudnexus[events]`
        and the scope `events:read`.

        Args:
            types: The types of events to follow, all by default.
            after: Where to start: a cursor, a time of the last 7 days, or `latest`, which is the default.
            on_gap: Called when events are missing, because the position to start from is too old, with the cursor from
                which on there are events. They are logged by default.

        Raises:
            APIError: The API refuses to open the stream.
            CloudNexusError: The API closed the stream and would do so again. The `cursor` tells how far it was.

        Example:
            async with client.events.subscribe(types=["server.created"]) as events:
                async for event in events:
                    print(event.id)
        """
        from .aio import AsyncEventStream
        from .protocol import Subscription

        return AsyncEventStream(self._caller, Subscription(types, after, on_gap))
