"""Does a piece of work once for all threads that want it at the same time."""

from __future__ import annotations

import builtins
from concurrent import futures
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

from ..errors import AbortError, TimeoutError

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class SingleFlight(Generic[T]):
    """The first caller works, the others wait for what comes of it. Nothing is remembered."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._flight: futures.Future[T] | None = None

    def run(self, work: Callable[[], T], remaining: Callable[[], float | None]) -> T:
        """Gives the result to every caller, or the error.

        Args:
            remaining: How many seconds this caller may wait for another one. None is for ever.

        Raises:
            builtins.TimeoutError: They passed.
        """
        while True:
            mine = futures.Future[T]()
            with self._lock:
                flight = self._flight
                if flight is None:
                    self._flight = mine
            if flight is None:
                return self._work(work, mine)
            try:
                return flight.result(remaining())
            except (AbortError, TimeoutError):
                continue  # that caller ran out of time or was interrupted, not this one
            except futures.TimeoutError as cause:  # which in Python 3.10 is not the built-in one
                raise builtins.TimeoutError from cause

    def _work(self, work: Callable[[], T], flight: futures.Future[T]) -> T:
        try:
            result = work()
        except BaseException as error:
            self._land()
            flight.set_exception(error if isinstance(error, Exception) else AbortError("interrupted"))
            raise
        self._land()
        flight.set_result(result)
        return result

    def _land(self) -> None:
        with self._lock:
            self._flight = None
