"""Rule 9: OAuth client credentials."""

from __future__ import annotations

import asyncio
import base64
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import pytest

import cloudnexus

from .server import FOUND, Answer, Server

if TYPE_CHECKING:
    from collections.abc import Callable
    from http.server import BaseHTTPRequestHandler

    Serve = Callable[..., Server]

CREDENTIALS = cloudnexus.OAuthCredentials("cli:app", "s3cret/with+signs", scope="servers:read")


class Authority:
    """Issues tokens, and takes those that it has issued and not revoked."""

    def __init__(self, expires_in: float | None = 600, delay: float = 0.0) -> None:
        self.issued = 0
        self.revoked: set[str] = set()
        self._expires_in = expires_in
        self._delay = delay
        self._lock = threading.Lock()

    def __call__(self, request: BaseHTTPRequestHandler) -> None:
        if request.path.startswith("/oauth/token"):
            time.sleep(self._delay)
            with self._lock:
                self.issued += 1
                body: dict[str, Any] = {"access_token": f"token-number-{self.issued}", "token_type": "Bearer"}
            if self._expires_in is not None:
                body["expires_in"] = self._expires_in
            respond(request, 200, body)
        else:
            token = (request.headers["authorization"] or "").removeprefix("Bearer ")
            respond(request, 401 if token in self.revoked else 200, FOUND)


def respond(request: BaseHTTPRequestHandler, status: int, body: Any) -> None:
    """Answers with JSON."""
    import json

    raw = json.dumps(body).encode()
    request.send_response(status)
    request.send_header("Content-Length", str(len(raw)))
    request.end_headers()
    request.wfile.write(raw)


def test_a_token_is_asked_for_with_the_credentials_and_kept(serve: Serve) -> None:
    server = serve(Authority())
    with server.client(api_key=CREDENTIALS) as client:
        client.servers.get("srv_1")
        client.with_options(timeout=9).servers.get("srv_2")
    token, *calls = server.received
    assert token.path == "/oauth/token"
    user, _, secret = base64.b64decode(token.headers["authorization"].removeprefix("Basic ")).decode().partition(":")
    assert (user, secret) == ("cli%3Aapp", "s3cret%2Fwith%2Bsigns")
    assert parse_qs(token.body) == {"grant_type": ["client_credentials"], "scope": ["servers:read"]}
    assert [one.headers["authorization"] for one in calls] == ["Bearer token-number-1"] * 2


def test_one_request_is_in_flight_however_many_threads_want_a_token(serve: Serve) -> None:
    authority = Authority(delay=0.3)
    server = serve(authority)
    with server.client(api_key=CREDENTIALS) as client, ThreadPoolExecutor(20) as pool:
        assert len(list(pool.map(client.servers.get, [f"srv_{number}" for number in range(20)]))) == 20
    assert authority.issued == 1


def test_one_request_is_in_flight_however_many_tasks_want_a_token_and_whoever_goes(serve: Serve) -> None:
    authority = Authority(delay=0.3)
    server = serve(authority)

    async def run() -> int:
        async with server.async_client(api_key=CREDENTIALS) as client:
            tasks = [asyncio.create_task(client.servers.get(f"srv_{number}")) for number in range(20)]
            await asyncio.sleep(0.1)
            tasks[0].cancel()
            results = await asyncio.gather(*tasks, return_exceptions=True)
            return sum(isinstance(one, cloudnexus.Server) for one in results)

    assert asyncio.run(run()) == 19
    assert authority.issued == 1


@pytest.mark.parametrize(("expires_in", "issued"), [(59, 2), (61, 1), (None, 1)])
def test_a_token_is_renewed_60_s_before_its_end(serve: Serve, expires_in: float | None, issued: int) -> None:
    authority = Authority(expires_in)
    with serve(authority).client(api_key=CREDENTIALS) as client:
        client.servers.get("srv_1")
        client.servers.get("srv_2")
    assert authority.issued == issued


def test_after_a_401_there_is_one_attempt_with_another_token(serve: Serve) -> None:
    authority = Authority()
    server = serve(authority)
    with server.client(api_key=CREDENTIALS) as client:
        client.servers.get("srv_1")
        authority.revoked = {"token-number-1"}
        client.servers.get("srv_2")
        authority.revoked = {"token-number-2", "token-number-3"}
        with pytest.raises(cloudnexus.AuthenticationError):
            client.servers.get("srv_3")
    assert authority.issued == 3


def test_after_a_401_asyncio_too_tries_with_another_token(serve: Serve) -> None:
    authority = Authority()
    authority.revoked = {"token-number-1"}

    async def run() -> None:
        async with serve(authority).async_client(api_key=CREDENTIALS) as client:
            await client.servers.get("srv_1")

    asyncio.run(run())
    assert authority.issued == 2


def test_a_refusal_of_the_credentials_is_told_without_the_secret(serve: Serve) -> None:
    echo = {"error": "invalid_client", "error_description": f"No {CREDENTIALS.client_secret} here."}
    with serve(Answer(401, body=echo)).client(api_key=CREDENTIALS) as client:
        with pytest.raises(cloudnexus.AuthenticationError, match=r"oauth\.token: 401 invalid_client") as caught:
            client.servers.get("srv_1")
        assert CREDENTIALS.client_secret not in f"{caught.value} {caught.value.detail} {CREDENTIALS!r}"


def test_a_request_for_a_token_is_retried(serve: Serve) -> None:
    token = {"access_token": "token-number-1", "token_type": "Bearer", "expires_in": 600}
    server = serve(Answer(503, {"Retry-After": "0"}, b""), Answer(body=token), Answer())
    with server.client(api_key=CREDENTIALS) as client:
        client.servers.get("srv_1")
    assert [one.path for one in server.received] == ["/oauth/token", "/oauth/token", "/v2/servers/srv_1"]


def test_what_is_no_answer_of_an_authority_is_refused(serve: Serve) -> None:
    with (
        serve(Answer(body=b"<html>Sign in</html>")).client(api_key=CREDENTIALS) as client,
        pytest.raises(cloudnexus.APIError, match="not an answer of an authorization server"),
    ):
        client.servers.get("srv_1")
