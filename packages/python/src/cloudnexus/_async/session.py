"""What all clients share that come from one by `with_options()`: connections, token, account, the pause after a 429."""

from __future__ import annotations

import asyncio
import time
from inspect import isawaitable
from typing import TYPE_CHECKING

from .._core.credentials import OAuthCredentials, Token, checked
from .._core.exchange import Exchange, begin
from .._core.flatten import flatten
from .._core.gate import Gate
from .._core.request import Options, prepare
from .._core.result import read
from .._core.settings import environment
from .._core.token_request import read_token, token_exchange
from .._generated.operations import OPERATIONS
from ..errors import AbortError, CloudNexusError
from .deadline import within
from .single_flight import SingleFlight

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from .._core.credentials import AsyncCredential
    from .._core.settings import Settings


class AsyncSession:
    """Belongs to one event loop, as its connections do."""

    def __init__(
        self,
        credential: AsyncCredential | OAuthCredentials | None,
        settings: Settings,
        http_client: httpx.AsyncClient | None,
    ) -> None:
        self.seen: Mapping[str, str] | None = None
        """The head of the last response that told the account's rate limit."""
        self.gate: Gate = Gate()
        self._credential = credential
        self._settings = settings
        self._http = http_client
        self._owns_http = http_client is None
        self._closed = asyncio.Event()
        self._account: str | None = None
        self._accounts = SingleFlight[str]()
        self._token: Token | None = None
        self._tokens = SingleFlight[Token]()
        # Whoever asks for tokens has another rate limit.
        self._token_gate = Gate()

    async def send(self, exchange: Exchange, account_id: str | None = None) -> httpx.Response:
        """Sends a request until it succeeds or there is no point in going on.

        Returns:
            The answer, which is a success. Its body has been read.
        """
        return await within(exchange, self._send(exchange, account_id))

    async def close(self) -> None:
        """Ends every call that is waiting to be sent again, and closes the connections."""
        self._closed.set()
        if self._http is not None and self._owns_http:
            await self._http.aclose()

    async def token(self, exchange: Exchange) -> str:
        """The bearer token for an attempt."""
        credential = self._credential
        if not isinstance(credential, OAuthCredentials):
            key = credential() if callable(credential) else credential or environment("CN_API_KEY")
            return checked(await key if isawaitable(key) else key)
        token = self._token
        if token is None or not token.is_fresh(time.monotonic()):
            token = await self._tokens.run(lambda: self._renew(credential))
        return token.value

    async def account(self) -> str:
        """The account of the credential. The API is asked once."""
        if self._account is None:
            self._account = await self._accounts.run(self._ask_account)
        return self._account

    async def _send(self, exchange: Exchange, account_id: str | None) -> httpx.Response:
        renewed = False
        while True:
            headers = await self.authorized(exchange, account_id)
            if wait := exchange.hold():
                await self._sleep(wait, exchange)
                continue  # by now there may be another token, or another refusal
            response = await self._transmit(exchange, headers)
            if response is None:
                continue
            # A request without a credential counts against the address it comes from, not against the account.
            if exchange.secrets and "X-RateLimit-Limit" in response.headers:
                self.seen = response.headers
            if response.status_code == 401 and not renewed and self.invalidate(exchange):
                renewed = True  # a token may end before its time; a new one is worth another attempt
                continue
            again = exchange.answered(response)
            if again is None:
                return response
            await self._sleep(again, exchange)

    async def _transmit(self, exchange: Exchange, headers: Mapping[str, str]) -> httpx.Response | None:
        """Sends a request once. None where it is to be sent again."""
        import httpx

        from .._core import transmission

        request = exchange.request
        exchange.attempts += 1
        try:
            http = self._connections()
            built = http.build_request(
                request.operation.method,
                request.url,
                headers=dict(headers),
                content=request.body,
                timeout=transmission.bounds(exchange),
            )
            return await http.send(built, follow_redirects=False)
        except transmission.CANNOT_BE_MADE:
            raise transmission.cannot_be_made(exchange) from None
        except httpx.TimeoutException as cause:
            # Every limit is what is left for the whole call.
            exchange.late(cause)
        except (httpx.TransportError, httpx.DecodingError, OSError) as cause:
            self.end_if_closed(exchange)
            await self._sleep(exchange.unanswered(cause), exchange)
            return None

    async def authorized(self, exchange: Exchange, account_id: str | None) -> Mapping[str, str]:
        """All headers of the next attempt, with the credential."""
        self.end_if_closed(exchange)
        request = exchange.request
        auth = request.operation.auth
        if auth not in ("account", "credential"):
            return request.headers
        secret = await self.token(exchange)
        exchange.secrets = (secret,)
        authorization = f"Bearer {secret}"
        if auth == "credential":
            return {"authorization": authorization, **request.headers}
        if "x-cloudnexus-id" not in request.headers:
            account_id = account_id or await self.account()
        return {"authorization": authorization, "x-cloudnexus-id": account_id or "", **request.headers}

    def invalidate(self, exchange: Exchange) -> bool:
        """Forgets the token of a request that was refused. Returns whether there can be another."""
        if not isinstance(self._credential, OAuthCredentials) or not exchange.secrets:
            return False
        if self._token is not None and self._token.value == exchange.secrets[0]:
            self._token = None
        return True

    async def _renew(self, credentials: OAuthCredentials) -> Token:
        known = self._token
        asked_at = time.monotonic()
        exchange = token_exchange(credentials, self._settings.timeout, self._settings, self._token_gate)
        try:
            token = read_token(exchange, await self.send(exchange), asked_at)
        except CloudNexusError:
            # There may be a little time left to try again.
            if known is not None and known.left(time.monotonic()) > 0:
                return known
            raise
        self._token = token
        return token

    async def _ask_account(self) -> str:
        request = prepare(OPERATIONS["account.get"], (), {}, Options(), self._settings)
        exchange = begin(request, Options(), self._settings, self.gate)
        return str(flatten(read(exchange, await self.send(exchange)).document)["id"])

    async def _sleep(self, seconds: float, exchange: Exchange) -> None:
        if seconds > 0:
            waiting = asyncio.ensure_future(self._closed.wait())
            try:
                await asyncio.wait({waiting}, timeout=seconds)
            finally:
                waiting.cancel()
        self.end_if_closed(exchange)

    def end_if_closed(self, exchange: Exchange) -> None:
        """Raises an AbortError where the client is closed."""
        if self._closed.is_set():
            raise AbortError(f"{exchange.request.operation.name}: the client is closed") from exchange.error

    def _connections(self) -> httpx.AsyncClient:
        if self._http is None:
            import httpx

            from .._core.transmission import LIMITS

            self._http = httpx.AsyncClient(limits=LIMITS)
        return self._http
