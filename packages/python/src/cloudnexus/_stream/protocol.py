"""The protocol of the stream, without its I/O."""

from __future__ import annotations

import json
from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from logging import getLogger
from typing import TYPE_CHECKING, Any

from .._core.exchange import Exchange, begin
from .._core.operation import Operation
from .._core.refusal import Refusal, error_from
from .._core.request import Options, prepare
from .._generated.events import EVENTS, event_from_dict
from ..errors import CloudNexusError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from .._core.gate import Gate
    from .._core.settings import Settings
    from .._generated.enums import EventTypeName
    from .._generated.events import Event

log = getLogger("cloudnexus")

SUBPROTOCOL = "cloudnexus.events.v1"
# How many events are remembered, to leave out what comes twice.
REMEMBERED = 10_000
# What a server without a heartbeat of its own is given, in seconds.
SILENCE = 30.0
NEEDS_EXTRA = "The event stream needs an extra: pip install 'cloudnexus[events]'"

# The contract of HTTP has no upgrades; AsyncAPI has this one.
_OPERATION = Operation("events.subscribe", "GET", "/events/stream", "none", "plain", "account")


@dataclass(frozen=True, slots=True)
class Subscription:
    """What a program wants to follow."""

    types: Sequence[EventTypeName] | None
    after: str | datetime | None
    on_gap: Callable[[str], object] | None


class Ended(Exception):
    """The connection has ended, or is to: the server has been silent for too long."""


class Stream:
    """What is known of a stream, across its connections."""

    def __init__(self, subscription: Subscription) -> None:
        self.cursor: str | None = None
        """The position after the last event or bookmark."""
        self.silence = SILENCE
        """Seconds without a message after which a connection is lost."""
        self._subscription = subscription
        self._seen: OrderedDict[str, None] = OrderedDict()
        self._failures = 0

    def subscribe(self) -> str:
        """The message that asks for events, from where the last connection ended."""
        types = self._subscription.types
        message: dict[str, object] = {"type": "subscribe", "types": list(types or EVENTS)}
        if (after := self.cursor or _position(self._subscription.after)) is not None:
            message["after"] = after
        return json.dumps(message)

    def receive(self, text: str | bytes) -> Event | None:
        """Takes a message. Returns its event, unless it has none or one that has come before."""
        message = _parse(text)
        kind = message.get("type")
        if kind == "welcome":
            self._welcome(message)
        elif kind == "gap":
            self._gap(str(message.get("oldest")))
        elif kind == "event" and isinstance(message.get("event"), dict):
            return self._event(message["event"], message.get("cursor"))
        elif kind == "bookmark":
            self.cursor = _text(message.get("cursor")) or self.cursor
        # There may be new types of messages in a minor version.
        return None

    def ended(self, code: int | None, reason: str, random: float) -> float:
        """Judges the end of a connection.

        Args:
            code: The close code, None where there is none.
            random: In [0, 1).

        Returns:
            How many seconds to wait before the next one.

        Raises:
            CloudNexusError: The next one would end the same way.
        """
        if code is not None and 4000 <= code <= 4099:
            raise CloudNexusError(f"events.subscribe: the API closed the stream: {code} {reason}".rstrip())
        if code is not None and 4200 <= code <= 4299 and self._failures == 0:
            self._failures += 1  # at once, but not over and over
            return 0.0
        return self.failed(random)

    def failed(self, random: float, asked: float | None = None) -> float:
        """How many seconds to wait after a connection that could not be opened or was lost."""
        self._failures += 1
        wait = min(60.0, 2.0 ** min(self._failures - 1, 10)) * (0.5 + random / 2) if asked is None else asked
        log.warning("events.subscribe: no connection, again in %.1f s", wait)
        return wait

    def refused(
        self, status: int, headers: Mapping[str, str], body: bytes, url: str, secret: str, random: float
    ) -> float:
        """Judges an answer to the request that opens the stream.

        Returns:
            How many seconds to wait before the next one.

        Raises:
            APIError: The next one would be refused too.
        """
        asked = headers.get("Retry-After", "")
        after = float(asked) if asked.isascii() and asked.isdigit() else None
        if status == 429 or status >= 500:
            return self.failed(random, after)
        raise error_from(
            Refusal(
                operation="events.subscribe",
                method="GET",
                url=url,
                status=status,
                headers=headers,
                body=body,
                attempts=self._failures + 1,
                retry_after=after,
                secrets=(secret,),
            )
        )

    def _welcome(self, message: Mapping[str, Any]) -> None:
        heartbeat = message.get("heartbeat_ms")
        if isinstance(heartbeat, (int, float)) and heartbeat > 0:
            self.silence = 2 * heartbeat / 1000
        # A stream from now on goes on from here, should the connection end before the first event.
        if self.cursor is None and self._subscription.after in (None, "latest"):
            self.cursor = _text(message.get("head"))

    def _event(self, data: Mapping[str, Any], cursor: object) -> Event | None:
        self._failures = 0
        self.cursor = _text(cursor) or self.cursor
        identifier = str(data.get("id"))
        if identifier in self._seen:
            return None
        self._seen[identifier] = None
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return event_from_dict(data)

    def _gap(self, oldest: str) -> None:
        if self._subscription.on_gap is None:
            log.warning("events.subscribe: events before %s are missing", oldest)
        else:
            self._subscription.on_gap(oldest)


def stream_url(base_url: str) -> str:
    """The address of the stream. A credential is never part of it."""
    scheme, separator, rest = base_url.partition("://")
    return f"{'ws' if scheme == 'http' else 'wss'}{separator}{rest}/events/stream"


def upgrade(settings: Settings, gate: Gate) -> Exchange:
    """The request that opens a connection, as far as its credential goes."""
    request = replace(prepare(_OPERATION, (), {}, Options(), settings), url=stream_url(settings.base_url))
    return begin(request, Options(), settings, gate)


def upgrade_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """What of a request's headers belongs to an upgrade. The agent has an argument of its own."""
    return {name: value for name, value in headers.items() if name not in ("accept", "user-agent")}


def _position(after: str | datetime | None) -> str | None:
    if isinstance(after, datetime):
        return after.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return after


def _parse(text: str | bytes) -> Mapping[str, Any]:
    try:
        message = json.loads(text)
    except ValueError as cause:
        raise Ended("The server sent what is no JSON.") from cause
    return message if isinstance(message, dict) else {}


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
