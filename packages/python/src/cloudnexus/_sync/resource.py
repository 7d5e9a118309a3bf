"""What the generated groups of methods have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .caller import Caller


class Resource:
    """A group of operations."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
