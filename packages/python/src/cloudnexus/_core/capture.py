"""How `with_response()` learns what was around the result of a method, whatever thread or task that runs in."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .response import Response

captured: ContextVar[list[Response[Any]] | None] = ContextVar("cloudnexus_captured", default=None)


def capture(response: Response[Any]) -> None:
    """Keeps what a call came to, where somebody wants it."""
    if (wanted := captured.get()) is not None:
        wanted.append(response)
