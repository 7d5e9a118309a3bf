"""The stream for programs that block."""

from __future__ import annotations

import random
from importlib.util import find_spec
from threading import Event as Flag
from typing import TYPE_CHECKING

from ..errors import CloudNexusError
from .protocol import NEEDS_EXTRA, SUBPROTOCOL, Ended, Stream, Subscription, upgrade, upgrade_headers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from websockets.sync.connection import Connection

    from .._generated.events import Event
    from .._sync.caller import Caller


class EventStream:
    """The events of the account, in order, each once. It reconnects by itself, and ends when it is closed."""

    def __init__(self, caller: Caller, subscription: Subscription) -> None:
        self._caller = caller
        self._stream = Stream(subscription)
        self._closed = Flag()
        self._connection: Connection | None = None
        self._renewed = False

    @property
    def cursor(self) -> str | None:
        """The position after the last event. Keep it, to go on from there with `after` in another process."""
        return self._stream.cursor

    def __iter__(self) -> Iterator[Event]:
        if find_spec("websockets") is None:
            raise CloudNexusError(NEEDS_EXTRA)
        while not self._closed.is_set():
            yield from self._connect()

    def close(self) -> None:
        """Ends the stream, also while another thread waits for its next event."""
        self._closed.set()
        if (connection := self._connection) is not None:
            connection.close()

    def __enter__(self) -> EventStream:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _connect(self) -> Iterator[Event]:
        """The events of one connection, and the wait after it."""
        from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus
        from websockets.sync.client import connect
        from websockets.typing import Subprotocol

        session, settings = self._caller.session, self._caller.settings
        exchange = upgrade(settings, session.gate)
        headers = session.authorized(exchange, settings.account_id)
        try:
            with connect(
                exchange.request.url,
                subprotocols=[Subprotocol(SUBPROTOCOL)],
                additional_headers=upgrade_headers(headers),
                user_agent_header=headers.get("user-agent"),
                max_size=None,
                close_timeout=1,  # one that is lost says no goodbye
            ) as connection:
                self._renewed = False
                self._connection = connection
                yield from self._events(connection)
        except InvalidStatus as refusal:
            response = refusal.response
            if response.status_code == 401 and not self._renewed and session.invalidate(exchange):
                self._renewed = True
                return
            self._wait(
                self._stream.refused(
                    response.status_code,
                    response.headers,
                    bytes(response.body or b""),
                    exchange.request.url,
                    exchange.secrets[0],
                    random.random(),
                )
            )
        except ConnectionClosed as end:
            if not self._closed.is_set():
                closed = end.rcvd
                code, reason = (None, "") if closed is None else (closed.code, closed.reason)
                self._wait(self._stream.ended(code, reason, random.random()))
        except (Ended, InvalidHandshake, OSError):
            self._wait(self._stream.failed(random.random()))
        finally:
            self._connection = None

    def _events(self, connection: Connection) -> Iterator[Event]:
        subscribed = False
        while not self._closed.is_set():
            try:
                text = connection.recv(timeout=self._stream.silence)
            except TimeoutError as cause:
                raise Ended("The server has been silent for too long.") from cause
            event = self._stream.receive(text)
            if not subscribed:
                connection.send(self._stream.subscribe())
                subscribed = True
            if event is not None:
                yield event

    def _wait(self, seconds: float) -> None:
        self._closed.wait(seconds)
