"""What goes wrong when a request is made, as both clients tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from ..errors import CloudNexusError

if TYPE_CHECKING:
    from .exchange import Exchange

# Room for many threads or tasks: to wait for a connection counts against the deadline.
LIMITS = httpx.Limits(max_connections=1000, max_keepalive_connections=100, keepalive_expiry=30.0)

CANNOT_BE_MADE = (httpx.InvalidURL, httpx.UnsupportedProtocol, httpx.LocalProtocolError, UnicodeEncodeError)


def cannot_be_made(exchange: Exchange) -> CloudNexusError:
    """The error. What the platform says of a bad header shows its value, which may be a secret."""
    request = exchange.request
    return CloudNexusError(f"{request.operation.name}: `headers` or `base_url` is not valid ({request.url})")


def bounds(exchange: Exchange) -> httpx.Timeout:
    """No step of an attempt may take longer than what is left for all of them."""
    remaining = exchange.remaining
    return httpx.Timeout(None if remaining == float("inf") else max(remaining, 0.001))
