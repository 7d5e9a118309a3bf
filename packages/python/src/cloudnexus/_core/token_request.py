"""Asks for an access token, for client credentials."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from .._generated.operations import OPERATIONS
from .credentials import OAuthCredentials, Token
from .exchange import Exchange, begin
from .request import Options, prepare

if TYPE_CHECKING:
    import httpx

    from .gate import Gate
    from .settings import Settings


def token_exchange(credentials: OAuthCredentials, timeout: float | None, settings: Settings, gate: Gate) -> Exchange:
    """The call that asks for a token."""
    authorization = credentials.authorization()
    options = Options(timeout=timeout, headers={"authorization": authorization})
    given = {"grant_type": "client_credentials"}
    if credentials.scope:
        given["scope"] = credentials.scope
    request = prepare(OPERATIONS["oauth.token"], (), given, options, settings)
    # Client credentials are good any number of times, so the request may be repeated without a key.
    request = replace(request, url=credentials.token_url or request.url, repeatable=True)
    exchange = begin(request, options, settings, gate)
    exchange.secrets = (credentials.client_secret, authorization.removeprefix("Basic "))
    return exchange


def read_token(exchange: Exchange, response: httpx.Response, asked_at: float) -> Token:
    """Reads the answer.

    Args:
        asked_at: On the monotonic clock, before the request was sent: the token is no younger than that.
    """
    try:
        content = json.loads(response.content)
        value, seconds = content["access_token"], content.get("expires_in")
        if isinstance(value, str) and value:
            return Token(value, None if seconds is None else asked_at + float(seconds))
    except (ValueError, TypeError, KeyError, AttributeError):
        pass
    raise exchange.refused(response, None, "This is not an answer of an authorization server.")
