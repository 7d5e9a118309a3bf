"""What the generated groups of methods have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .caller import AsyncCaller


class AsyncResource:
    """A group of operations."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller
