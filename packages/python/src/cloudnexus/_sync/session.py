"""What all clients share that come from one by `with_options()`: connections, token, account, the pause after a 429."""

from __future__ import annotations

import builtins
import time
from math import inf
from threading import Event, Lock
from typing import TYPE_CHECKING, TypeVar
from weakref import finalize

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
from .single_flight import SingleFlight

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx

    from .._core.credentials import Credential
    from .._core.settings import Settings

_T = TypeVar("_T")


class Session:
    """May be used by several threads."""

    def __init__(
        self, credential: Credential | OAuthCredentials | None, settings: Settings, http_client: httpx.Client | None
    ) -> None:
        self.seen: Mapping[str, str] | None = None
        """The head of the last response that told the account's rate limit."""
        self.gate: Gate = Gate()
        self._credential = credential
        self._settings = settings
        self._lock = Lock()
        self._http = http_client
        self._owns_http = http_client is None
        self._closed = Event()
        self._account: str | None = None
        self._accounts = SingleFlight[str]()
        self._token: Token | None = None
        self._tokens = SingleFlight[Token]()
        # Whoever asks for tokens has another rate limit.
        self._token_gate = Gate()

    def send(self, exchange: Exchange, account_id: str | None = None) -> httpx.Response:
        """Sends a request until it succeeds or there is no point in going on.

        Returns:
            The answer, which is a success. Its body has been read.
        """
        renewed = False
        while True:
            headers = self.authorized(exchange, account_id)
            if wait := exchange.hold():
                self._sleep(wait, exchange)
                continue  # by now there may be another token, or another refusal
            response = self._transmit(exchange, headers)
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
            self._sleep(again, exchange)

    def close(self) -> None:
        """Ends every call that is under way, and closes the connections."""
        self._closed.set()
        with self._lock:
            if self._http is not None and self._owns_http:
                self._http.close()

    def token(self, exchange: Exchange) -> str:
        """The bearer token for an attempt."""
        credential = self._credential
        if not isinstance(credential, OAuthCredentials):
            return checked(credential() if callable(credential) else credential or environment("CN_API_KEY"))
        token = self._token
        if token is None or not token.is_fresh(time.monotonic()):
            token = self._wait(self._tokens, exchange, lambda: self._renew(credential, exchange))
        return token.value

    def account(self, exchange: Exchange) -> str:
        """The account of the credential. The API is asked once."""
        if self._account is None:
            self._account = self._wait(self._accounts, exchange, lambda: self._ask_account(exchange))
        return self._account

    def _transmit(self, exchange: Exchange, headers: Mapping[str, str]) -> httpx.Response | None:
        """Sends a request once. None where it is to be sent again."""
        import httpx

        from .._core import transmission
        from .deadline import until

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
            with until(exchange.deadline):
                return http.send(built, follow_redirects=False)
        except transmission.CANNOT_BE_MADE:
            raise transmission.cannot_be_made(exchange) from None
        except httpx.TimeoutException as cause:
            # Every limit is what is left for the whole call.
            exchange.late(cause)
        except (httpx.TransportError, httpx.DecodingError, OSError) as cause:
            self.end_if_closed(exchange)
            self._sleep(exchange.unanswered(cause), exchange)
            return None

    def authorized(self, exchange: Exchange, account_id: str | None) -> Mapping[str, str]:
        """All headers of the next attempt, with the credential."""
        self.end_if_closed(exchange)
        request = exchange.request
        auth = request.operation.auth
        if auth not in ("account", "credential"):
            return request.headers
        secret = self.token(exchange)
        exchange.secrets = (secret,)
        authorization = f"Bearer {secret}"
        if auth == "credential":
            return {"authorization": authorization, **request.headers}
        if "x-cloudnexus-id" not in request.headers:
            account_id = account_id or self.account(exchange)
        return {"authorization": authorization, "x-cloudnexus-id": account_id or "", **request.headers}

    def invalidate(self, exchange: Exchange) -> bool:
        """Forgets the token of a request that was refused. Returns whether there can be another."""
        if not isinstance(self._credential, OAuthCredentials) or not exchange.secrets:
            return False
        with self._lock:
            if self._token is not None and self._token.value == exchange.secrets[0]:
                self._token = None
        return True

    def _renew(self, credentials: OAuthCredentials, caller: Exchange) -> Token:
        known = self._token
        asked_at = time.monotonic()
        if known is not None and known.is_fresh(asked_at):
            return known  # another thread was faster
        exchange = token_exchange(credentials, self._budget(caller), self._settings, self._token_gate)
        try:
            token = read_token(exchange, self.send(exchange), asked_at)
        except CloudNexusError:
            # There may be a little time left to try again.
            if known is not None and known.left(time.monotonic()) > 0:
                return known
            raise
        self._token = token
        return token

    def _ask_account(self, caller: Exchange) -> str:
        if self._account is not None:
            return self._account  # another thread was faster
        options = Options(timeout=self._budget(caller))
        request = prepare(OPERATIONS["account.get"], (), {}, options, self._settings)
        exchange = begin(request, options, self._settings, self.gate)
        return str(flatten(read(exchange, self.send(exchange)).document)["id"])

    def _wait(self, flight: SingleFlight[_T], exchange: Exchange, work: Callable[[], _T]) -> _T:
        try:
            return flight.run(work, lambda: self._budget(exchange))
        except builtins.TimeoutError as cause:
            exchange.late(cause)

    def _budget(self, exchange: Exchange) -> float | None:
        remaining = exchange.remaining
        return None if remaining == inf else max(remaining, 0.001)

    def _sleep(self, seconds: float, exchange: Exchange) -> None:
        self._closed.wait(seconds)
        self.end_if_closed(exchange)

    def end_if_closed(self, exchange: Exchange) -> None:
        """Raises an AbortError where the client is closed."""
        if self._closed.is_set():
            raise AbortError(f"{exchange.request.operation.name}: the client is closed") from exchange.error

    def _connections(self) -> httpx.Client:
        http = self._http
        if http is not None:
            return http
        with self._lock:
            if self._http is None:
                self._http = _open()
                # Whoever forgets to close a client leaves no connections behind.
                finalize(self, self._http.close)
            return self._http


def _open() -> httpx.Client:
    import httpx

    from .._core.transmission import LIMITS
    from .deadline import keep_deadlines

    client = httpx.Client(limits=LIMITS)
    keep_deadlines(client)
    return client
