"""What a client authorizes its requests with."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote_plus

from ..errors import CloudNexusError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import TypeAlias

    Credential: TypeAlias = str | Callable[[], str]
    AsyncCredential: TypeAlias = Credential | Callable[[], Awaitable[str]]

# Seconds before its end at which a token is renewed, so that none ends on its way.
EARLY = 60.0


@dataclass(frozen=True, slots=True)
class OAuthCredentials:
    """OAuth 2.0 client credentials, of an application that acts for itself."""

    client_id: str
    client_secret: str = field(repr=False)
    scope: str | None = None
    """The scopes to ask for, separated by spaces. All of the client's by default."""
    token_url: str | None = None
    """Else `/oauth/token` beside the base URL."""

    def authorization(self) -> str:
        """The value of the header (RFC 6749, section 2.3.1)."""
        if not self.client_id:
            raise CloudNexusError("There is no OAuth client id.")
        if not self.client_secret:
            raise CloudNexusError("There is no OAuth client secret.")
        pair = f"{quote_plus(self.client_id)}:{quote_plus(self.client_secret)}"
        return f"Basic {b64encode(pair.encode()).decode()}"


@dataclass(frozen=True, slots=True)
class Token:
    """An access token."""

    value: str = field(repr=False)
    expires_at: float | None
    """On the monotonic clock. None where the server doesn't say."""

    def left(self, now: float) -> float:
        """Seconds until it ends."""
        return float("inf") if self.expires_at is None else self.expires_at - now

    def is_fresh(self, now: float) -> bool:
        """Whether it need not be renewed yet."""
        return self.left(now) > EARLY


def checked(key: str | None) -> str:
    """A key as it goes into a header, whose own complaint about it would show it."""
    trimmed = (key or "").strip()
    if not trimmed:
        raise CloudNexusError("There is no API key. Set CN_API_KEY, or pass api_key to the client.")
    if not re.fullmatch(r"[\x21-\x7e]+", trimmed):
        raise CloudNexusError("The API key has a character that no key has. Copy it again.")
    return trimmed
