"""Does a piece of work once for all tasks that want it at the same time."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any

T = TypeVar("T")


class SingleFlight(Generic[T]):
    """The work is a task of its own: a caller that is cancelled takes nothing away from the others."""

    def __init__(self) -> None:
        self._flight: asyncio.Task[T] | None = None

    async def run(self, work: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """Gives the result to every caller, or the error. Nothing is remembered."""
        flight = self._flight
        if flight is None or flight.done() or flight.get_loop() is not asyncio.get_running_loop():
            flight = self._flight = asyncio.create_task(work())
            flight.add_done_callback(self._land)
        return await asyncio.shield(flight)

    def _land(self, flight: asyncio.Task[T]) -> None:
        if self._flight is flight:
            self._flight = None
        if not flight.cancelled():
            flight.exception()  # all callers may have gone, and nobody else will ask
