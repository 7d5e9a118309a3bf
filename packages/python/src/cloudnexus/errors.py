"""Everything a client raises.

`CloudNexusError` is the root. `ConnectionError` and `TimeoutError` are also the built-in exceptions of these names, so
that a plain `except TimeoutError` catches them.
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    import httpx

    from ._core.rate_limit import RateLimit

__all__ = [
    "APIError",
    "AbortError",
    "AuthenticationError",
    "BadRequestError",
    "CloudNexusError",
    "ConflictError",
    "ConnectionError",
    "NotFoundError",
    "PermissionDeniedError",
    "PreconditionFailedError",
    "Problem",
    "ProblemLinks",
    "ProblemSource",
    "RateLimitError",
    "ServerError",
    "TimeoutError",
]


class CloudNexusError(Exception):
    """The root of everything a client raises; by itself a mistake in the program, such as a missing key."""


class ConnectionError(CloudNexusError, builtins.ConnectionError):
    """No answer came."""


class TimeoutError(ConnectionError, builtins.TimeoutError):
    """`timeout` passed. It is for the whole call, with its retries and the body."""


class AbortError(CloudNexusError):
    """The client was closed while a call was under way."""


class ProblemSource(TypedDict, total=False):
    """What is wrong: a place in the body, a query parameter or a header."""

    pointer: str
    parameter: str
    header: str


class ProblemLinks(TypedDict, total=False):
    """Links of a problem."""

    about: str
    """The page of this code in the docs."""


class Problem(TypedDict, total=False):
    """A JSON:API error object."""

    id: str
    status: str
    code: str
    title: str
    detail: str
    source: ProblemSource
    links: ProblemLinks


class APIError(CloudNexusError):
    """The API refused a request. There is a class for each kind of refusal, such as `NotFoundError`."""

    status: int
    code: str | None
    """Of the first problem, from the catalogue in the docs. Decide by it what to do."""
    title: str | None
    """Of the first problem: the same for every problem of its code."""
    detail: str | None
    """Of the first problem: what is wrong in this request."""
    errors: Sequence[Problem]
    """All problems of the request, in the form of JSON:API whatever form they came in."""
    request_id: str | None
    """Name it to support."""
    rate_limit: RateLimit | None
    retry_after: float | None
    """Seconds after which the API wants to be asked again."""
    attempts: int
    """How often the request was sent."""
    method: str
    url: str
    response: httpx.Response | None
    """Its body has been read. None where the refusal of another call keeps this one back."""

    def __init__(
        self,
        message: str,
        *,
        status: int,
        code: str | None = None,
        title: str | None = None,
        detail: str | None = None,
        errors: Sequence[Problem] = (),
        request_id: str | None = None,
        rate_limit: RateLimit | None = None,
        retry_after: float | None = None,
        attempts: int = 1,
        method: str = "",
        url: str = "",
        response: httpx.Response | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.title = title
        self.detail = detail
        self.errors = errors
        self.request_id = request_id
        self.rate_limit = rate_limit
        self.retry_after = retry_after
        self.attempts = attempts
        self.method = method
        self.url = url
        self.response = response

    def __reduce__(self) -> tuple[Any, ...]:
        # By default an exception is made again from its message alone, which fails in other processes.
        fields = {name: value for name, value in self.__dict__.items() if name not in ("response", "__notes__")}
        return _again, (type(self), str(self), fields)


def _again(kind: type[APIError], message: str, fields: dict[str, Any]) -> APIError:
    return kind(message, **fields)


class BadRequestError(APIError):
    """400: a parameter or the body is not valid. `errors` names each problem."""


class AuthenticationError(APIError):
    """401: the credential is missing or wrong."""


class PermissionDeniedError(APIError):
    """403: the credential is good, but not for this."""


class NotFoundError(APIError):
    """404: the account has no such resource."""


class ConflictError(APIError):
    """409: the state does not allow it."""


class PreconditionFailedError(APIError):
    """412: the resource has changed since the `ETag` in `if_match` was read."""


class RateLimitError(APIError):
    """429: too many requests. `retry_after` says when to come again."""


class ServerError(APIError):
    """5xx: the API failed."""
