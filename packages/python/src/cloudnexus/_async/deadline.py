"""Ends a call when its time is up, whatever it is waiting for."""

from __future__ import annotations

import asyncio
import sys
from math import inf
from typing import TYPE_CHECKING, TypeVar

from ..errors import CloudNexusError

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

    from .._core.exchange import Exchange

T = TypeVar("T")


async def within(exchange: Exchange, work: Coroutine[Any, Any, T]) -> T:
    """Runs work until it is done or the time of its call is up."""
    if exchange.deadline == inf:
        return await work
    try:
        if sys.version_info >= (3, 11):
            async with asyncio.timeout(exchange.remaining):
                return await work
        else:
            return await asyncio.wait_for(work, exchange.remaining)
    except asyncio.TimeoutError as cause:
        if isinstance(cause, CloudNexusError):
            raise
        exchange.late(cause)
