"""A result with everything around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from .rate_limit import RateLimit

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Response(Generic[T]):
    """A result with its request id, rate limit and document."""

    data: T
    request_id: str | None
    """Name it to support."""
    rate_limit: RateLimit | None
    attempts: int
    """How often the request was sent."""
    document: Mapping[str, Any]
    """The body as the API sent it. Empty where there is none."""
    response: httpx.Response
    """Its body has been read. `response.headers["ETag"]` is for `if_match`."""
