"""The account's rate limit, as a response told it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class RateLimit:
    """How much of the account's rate limit is left."""

    limit: int
    """Requests per window."""
    remaining: int
    """Requests left in this window."""
    reset_at: datetime
    """When the full limit is there again, in UTC."""


def rate_limit_of(headers: Mapping[str, str]) -> RateLimit | None:
    """None where the response doesn't tell it, which is then not the API's."""
    try:
        return RateLimit(
            limit=int(headers["X-RateLimit-Limit"]),
            remaining=int(headers["X-RateLimit-Remaining"]),
            reset_at=datetime.fromtimestamp(int(headers["X-RateLimit-Reset"]), timezone.utc),
        )
    except (KeyError, ValueError, OverflowError, OSError):
        return None
