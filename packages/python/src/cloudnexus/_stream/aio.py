"""The stream for asyncio."""

from __future__ import annotations

import asyncio
import random
from importlib.util import find_spec
from typing import TYPE_CHECKING

from ..errors import CloudNexusError
from .protocol import NEEDS_EXTRA, SUBPROTOCOL, Ended, Stream, Subscription, upgrade, upgrade_headers

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from types import TracebackType

    from websockets.asyncio.client import ClientConnection

    from .._async.caller import AsyncCaller
    from .._generated.events import Event


class AsyncEventStream:
    """The events of the account, in order, each once. It reconnects by itself, and ends when it is closed."""

    def __init__(self, caller: AsyncCaller, subscription: Subscription) -> None:
        self._caller = caller
        self._stream = Stream(subscription)
        self._closed = asyncio.Event()
        self._connection: ClientConnection | None = None
        self._renewed = False

    @property
    def cursor(self) -> str | None:
        """The position after the last event. Keep it, to go on from there with `after` in another process."""
        return self._stream.cursor

    async def __aiter__(self) -> AsyncIterator[Event]:
        if find_spec("websockets") is None:
            raise CloudNexusError(NEEDS_EXTRA)
        while not self._closed.is_set():
            async for event in self._connect():
                yield event

    async def close(self) -> None:
        """Ends the stream, also while another task waits for its next event."""
        self._closed.set()
        if (connection := self._connection) is not None:
            await connection.close()

    async def __aenter__(self) -> AsyncEventStream:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    async def _connect(self) -> AsyncIterator[Event]:
        """The events of one connection, and the wait after it."""
        from websockets.asyncio.client import connect
        from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus
        from websockets.typing import Subprotocol

        session, settings = self._caller.session, self._caller.settings
        exchange = upgrade(settings, session.gate)
        headers = await session.authorized(exchange, settings.account_id)
        try:
            async with connect(
                exchange.request.url,
                subprotocols=[Subprotocol(SUBPROTOCOL)],
                additional_headers=upgrade_headers(headers),
                user_agent_header=headers.get("user-agent"),
                max_size=None,
                close_timeout=1,  # one that is lost says no goodbye
            ) as connection:
                self._renewed = False
                self._connection = connection
                async for event in self._events(connection):
                    yield event
        except InvalidStatus as refusal:
            response = refusal.response
            if response.status_code == 401 and not self._renewed and session.invalidate(exchange):
                self._renewed = True
                return
            await self._wait(
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
                await self._wait(self._stream.ended(code, reason, random.random()))
        except (Ended, InvalidHandshake, OSError, asyncio.TimeoutError):
            await self._wait(self._stream.failed(random.random()))
        finally:
            self._connection = None

    async def _events(self, connection: ClientConnection) -> AsyncIterator[Event]:
        subscribed = False
        while not self._closed.is_set():
            try:
                text = await asyncio.wait_for(connection.recv(), self._stream.silence)
            except asyncio.TimeoutError as cause:
                raise Ended("The server has been silent for too long.") from cause
            event = self._stream.receive(text)
            if not subscribed:
                await connection.send(self._stream.subscribe())
                subscribed = True
            if event is not None:
                yield event

    async def _wait(self, seconds: float) -> None:
        waiting = asyncio.ensure_future(self._closed.wait())
        try:
            await asyncio.wait({waiting}, timeout=seconds)
        finally:
            waiting.cancel()
