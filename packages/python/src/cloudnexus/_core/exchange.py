"""A call from its beginning to its end: everything about it but the I/O.

The sync and the async client do the same with it, each in its own way: ask `hold()` whether to wait, send, hand the
outcome to `answered()` or `unanswered()`, and wait as long as these say.
"""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, field
from logging import getLogger
from math import ceil, inf
from typing import TYPE_CHECKING, NoReturn

from ..errors import APIError, CloudNexusError, ConnectionError, RateLimitError, TimeoutError
from .not_given import NotGiven
from .refusal import Refusal, error_from, first_code
from .retry import Decision, Failure, Limits, decide, is_bearable

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from .gate import Gate
    from .request import Options, Outgoing
    from .settings import Settings

log = getLogger("cloudnexus")


@dataclass(slots=True)
class Exchange:
    """What has become of a call so far."""

    request: Outgoing
    gate: Gate
    timeout: float | None
    max_retries: int
    max_retry_wait: float
    deadline: float
    """On the monotonic clock."""
    secrets: tuple[str, ...] = ()
    """What no error may show: the credential of the last attempt."""
    attempts: int = 0
    """How often the request was sent."""
    failures: int = 0
    """How often that failed."""
    error: Exception | None = field(default=None)
    """Why the last attempt failed."""

    @property
    def remaining(self) -> float:
        """Seconds until the deadline."""
        return self.deadline - time.monotonic()

    def hold(self) -> float:
        """Seconds to wait before sending: 0 unless a refusal closed the gate.

        Raises:
            RateLimitError: That would be too long. Nothing is sent then.
        """
        held = self.gate.hold(time.monotonic(), random.random())
        if held is None:
            return 0.0
        limits = self._limits()
        if not is_bearable(held.wait, limits):
            raise self._kept_back(held.by, held.wait)
        # Where very many calls wait, the last ones get at least half of the time that is left.
        return held.wait + min(held.spread, (limits.remaining - held.wait) / 2)

    def answered(self, response: httpx.Response) -> float | None:
        """Judges an answer, whose body has been read.

        Returns:
            None for a success, else how many seconds to wait before sending again.

        Raises:
            APIError: It is a refusal, and there is no point in going on.
        """
        self._log(str(response.status_code))
        if response.is_success:
            return None
        self.failures += 1
        decision = self._decide(response.status_code, response.headers, response.content)
        error = self.refused(response, decision.retry_after, _too_long(decision.wait) if decision.too_long else None)
        self.error = error
        if isinstance(error, RateLimitError):
            self.gate.close(time.monotonic() + decision.wait, error)
        if not decision.retry:
            raise error
        # The gate holds this call back as well.
        return self._again(0.0 if isinstance(error, RateLimitError) else decision.wait)

    def unanswered(self, cause: Exception) -> float:
        """Judges a failure to get an answer.

        Returns:
            How many seconds to wait before sending again.

        Raises:
            ConnectionError: There is no point in going on.
        """
        self._log("no answer")
        if self.remaining <= 0:
            self.late(cause)
        self.failures += 1
        operation, url = self.request.operation, self.request.url
        why = f"{type(cause).__name__}: {cause}" if str(cause) else type(cause).__name__
        error = ConnectionError(f"{operation.name}: no answer from {operation.method} {url}: {why}")
        error.__cause__ = cause
        self.error = error
        decision = self._decide(None, {}, b"")
        if not decision.retry:
            raise error from cause
        return self._again(decision.wait)

    def late(self, cause: Exception | None = None) -> NoReturn:
        """Raises the error of a call whose time is up."""
        name = self.request.operation.name
        error = TimeoutError(f"{name}: not done in {self.timeout:g} s (attempts: {self.attempts})")
        raise error from (self.error or cause)

    def refused(self, response: httpx.Response, retry_after: float | None, note: str | None) -> APIError:
        """The error of a response."""
        operation = self.request.operation
        return error_from(
            Refusal(
                operation=operation.name,
                method=operation.method,
                url=self.request.url,
                status=response.status_code,
                headers=response.headers,
                body=response.content,
                attempts=self.attempts,
                retry_after=retry_after,
                note=note,
                secrets=self.secrets,
                response=response,
            )
        )

    def _again(self, wait: float) -> float:
        log.warning("%s, again in %d ms", self.error, ceil(wait * 1000))
        return wait

    def _decide(self, status: int | None, headers: Mapping[str, str], body: bytes) -> Decision:
        request = self.request
        failure = Failure(
            method=request.operation.method,
            status=status,
            headers=headers,
            code=first_code(body) if status == 409 else None,
            attempt=self.failures,
            has_if_match="if-match" in request.headers,
            has_idempotency_key=request.repeatable,
        )
        return decide(failure, self._limits(), time.time(), random.random())

    def _limits(self) -> Limits:
        return Limits(self.max_retries, self.max_retry_wait, self.remaining)

    def _kept_back(self, by: APIError, wait: float) -> APIError:
        operation = self.request.operation
        error = type(by)(
            f"{operation.name}: {by.status} {by.code or by.title or ''} {_too_long(wait)}",
            status=by.status,
            code=by.code,
            title=by.title,
            detail=by.detail,
            errors=by.errors,
            rate_limit=by.rate_limit,
            retry_after=wait,
            attempts=self.attempts,
            method=operation.method,
            url=self.request.url,
        )
        error.__cause__ = by
        return error

    def _log(self, outcome: str) -> None:
        operation = self.request.operation
        log.debug(
            "%s: %s %s: %s (attempt %d)", operation.name, operation.method, self.request.url, outcome, self.attempts
        )


def begin(request: Outgoing, options: Options, settings: Settings, gate: Gate) -> Exchange:
    """Starts the clock of a call."""
    timeout = settings.timeout if isinstance(options.timeout, NotGiven) else options.timeout
    retries = settings.max_retries if isinstance(options.max_retries, NotGiven) else options.max_retries
    if timeout is not None and not timeout > 0:
        raise CloudNexusError(f"{request.operation.name}: timeout must be more than 0 seconds, not {timeout!r}")
    deadline = inf if timeout is None else time.monotonic() + timeout
    return Exchange(request, gate, timeout, retries, settings.max_retry_wait, deadline)


def _too_long(wait: float) -> str:
    return f"Given up: to wait {ceil(wait)} s is against `timeout` or `max_retry_wait`."
