"""Holds all calls of a client back after a 429, for as long as the API asked."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..errors import APIError

# Seconds between two calls that are let go, so that they don't use up the new window in one burst.
SPACING = 0.02


@dataclass(frozen=True, slots=True)
class Held:
    """What a call that is held back has to know."""

    wait: float
    """Seconds until the gate opens."""
    spread: float
    """Seconds to wait after that, to keep clear of the other calls."""
    by: APIError
    """The refusal that closed the gate."""


class Gate:
    """Open until a refusal closes it. It may be used by several threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._opens_at = 0.0
        self._calls = 0
        self._by: APIError | None = None

    def close(self, opens_at: float, by: APIError) -> None:
        """Closes it until a time on the monotonic clock. An earlier opening changes nothing."""
        with self._lock:
            if opens_at > self._opens_at:
                self._opens_at = opens_at
                self._by = by
                self._calls = 0

    def hold(self, now: float, random: float) -> Held | None:
        """None if it is open.

        Args:
            now: On the clock of `close()`.
            random: In [0, 1).
        """
        if self._by is None or now >= self._opens_at:
            return None
        with self._lock:
            place = self._calls
            self._calls += 1
            return Held(wait=self._opens_at - now, spread=(place + random) * SPACING, by=self._by)
