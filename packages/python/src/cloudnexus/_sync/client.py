"""The client that blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .._core.capture import captured
from .._core.not_given import NOT_GIVEN, NotGiven
from .._core.rate_limit import RateLimit, rate_limit_of
from .._core.settings import first_settings
from .._generated.groups import Groups
from ..errors import CloudNexusError
from .caller import Caller
from .pages import Page, Pages
from .session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import ParamSpec, TypeVar

    import httpx

    from .._core.credentials import Credential, OAuthCredentials
    from .._core.response import Response
    from .._core.settings import Headers

    P = ParamSpec("P")
    T = TypeVar("T")


class Client(Groups):
    """A client of the CloudNexus API. It may be used by several threads.

    Example:
        client = cloudnexus.Client(api_key="cn_live_sk_abc123")
        server = client.servers.create(region="us-east-1", plan="professional", image="ubuntu-22.04")
    """

    def __init__(
        self,
        api_key: Credential | OAuthCredentials | None = None,
        *,
        account_id: str | None = None,
        base_url: str | None = None,
        timeout: float | None = 60.0,
        max_retries: int = 2,
        max_retry_wait: float = 60.0,
        headers: Headers | None = None,
        http_client: httpx.Client | None = None,
    ) -> None:
        """Makes a client. Nothing is sent, and a missing key fails the first request and not this.

        Args:
            api_key: An API key or access token, a function that gives one whenever one is needed, or OAuth client
                credentials. Else `CN_API_KEY`.
            account_id: The account to work in. Else `CN_ACCOUNT_ID`, else the API is asked once.
            base_url: Else `CN_BASE_URL`, else `https://api.cloudnexus.io/v2`.
            timeout: Seconds a whole call may take: every attempt, the waits between them, the body. None is for ever.
            max_retries: How often a failed request is sent again.
            max_retry_wait: The longest wait before a retry, in seconds. A longer one raises at once.
            headers: Headers of every request. None takes one of the standard ones away.
            http_client: Sends the requests, for a proxy or another connection pool. It stays yours to close.
        """
        settings = first_settings(account_id, base_url, timeout, max_retries, max_retry_wait, headers)
        super().__init__(Caller(Session(api_key, settings, http_client), settings))

    @property
    def rate_limit(self) -> RateLimit | None:
        """The account's rate limit, as the last response told it. None before the first one."""
        seen = self._caller.session.seen
        return None if seen is None else rate_limit_of(seen)

    def with_options(
        self,
        *,
        account_id: str | None | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        max_retry_wait: float | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Client:
        """A client with other options.

        It shares everything else with this one: connections, access token, account, and the pause after a 429.
        """
        caller = self._caller
        changed = caller.settings.changed(account_id, timeout, max_retries, max_retry_wait, headers)
        other = Client.__new__(Client)
        Groups.__init__(other, Caller(caller.session, changed))
        return other

    @overload
    def with_response(
        self, method: Callable[P, Pages[T]], /, *args: P.args, **kwargs: P.kwargs
    ) -> Response[Page[T]]: ...

    @overload
    def with_response(self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Response[T]: ...

    def with_response(self, method: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Response[Any]:
        """Calls a method, and returns its result with its request id, rate limit and document.

        Example:
            found = client.with_response(client.servers.get, "srv_2x9k4m")
            print(found.data.name, found.request_id, found.response.headers["ETag"])
        """
        wanted: list[Response[Any]] = []
        before = captured.set(wanted)
        try:
            result = method(*args, **kwargs)
        finally:
            captured.reset(before)
        if isinstance(result, Pages):
            return result.with_response()
        if not wanted:
            raise CloudNexusError("with_response() is for methods that send a request")
        return wanted[-1]

    def close(self) -> None:
        """Ends every call that is under way with an AbortError, and closes the connections."""
        self._caller.session.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
