"""Whether a failed attempt is repeated, and when.

Everything here is a pure function of its arguments. The cases are in `packages/client/fixtures/retry-decisions.json`,
which every SDK runs. Times are in seconds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong, and all that bears on whether to try again."""

    method: str
    status: int | None
    """None where no answer came."""
    headers: Mapping[str, str]
    """Their names are known in any case."""
    code: str | None
    """Of the first error in the body."""
    attempt: int
    """How often the request was sent, this failure included."""
    has_if_match: bool = False
    has_idempotency_key: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """What a call may do."""

    max_retries: int
    max_retry_wait: float
    remaining: float
    """Until the deadline of the call."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do about a failure."""

    retry: bool
    wait: float
    """Until another attempt makes sense, by this call or, after a 429, by any other. 0 if it never does."""
    too_long: bool
    """Only the length of the wait speaks against a retry."""
    retry_after: float | None
    """What the answer asked for."""


def decide(failure: Failure, limits: Limits, now: float, random: float) -> Decision:
    """Decides.

    Args:
        now: Seconds since 1970.
        random: In [0, 1).
    """
    asked = _asked_wait(failure, now)
    wait = 0.0
    if _is_transient(failure):
        wait = _backoff(failure.attempt, random) if asked is None else asked
    may = _is_transient(failure) and failure.attempt <= limits.max_retries and _is_repeatable(failure)
    too_long = may and not is_bearable(wait, limits)
    return Decision(retry=may and not too_long, wait=wait, too_long=too_long, retry_after=asked)


def is_bearable(wait: float, limits: Limits) -> bool:
    """Whether there is time to wait so long, and to do something after it."""
    return wait <= limits.max_retry_wait and wait < limits.remaining


def _is_transient(failure: Failure) -> bool:
    """Whether another attempt may fare better."""
    if failure.status == 409:
        # The first request with this key is still running, perhaps because its answer was lost.
        return failure.code == "idempotency_in_progress"
    return failure.status is None or failure.status in (408, 429, 500, 502, 503, 504)


def _is_repeatable(failure: Failure) -> bool:
    """Whether the request can be sent twice without doing something twice."""
    # It was refused before anything happened.
    if failure.status in (408, 429, 503):
        return True
    if failure.method == "POST":
        return failure.has_idempotency_key
    # Where the answer was lost, here or behind a gateway, the change may have been made. It changed the ETag as well,
    # so that a second attempt would be refused, and its 412 would say that somebody else was faster.
    return not (failure.has_if_match and failure.status in (None, 502, 504))


def _asked_wait(failure: Failure, now: float) -> float | None:
    """What the answer asks for."""
    after = failure.headers.get("Retry-After", "")
    if re.fullmatch(r"[0-9]+(\.[0-9]+)?", after):
        return float(after)
    if after.endswith(" GMT") and (date := _http_date(after)) is not None:
        return max(0.0, date - now)
    reset = failure.headers.get("X-RateLimit-Reset", "") if failure.status == 429 else ""
    if not re.fullmatch(r"[0-9]+(\.[0-9]+)?", reset):
        return None
    # A reset in the past tells that a clock is wrong, not that it is time.
    return float(reset) - now if float(reset) > now else None


def _http_date(text: str) -> float | None:
    from email.utils import parsedate_to_datetime  # dear to load, and few answers have a date

    try:
        date = parsedate_to_datetime(text).timestamp()
    except (ValueError, OverflowError):
        return None
    return date if date >= 0 else None


def _backoff(attempt: int, random: float) -> float:
    """Full jitter: callers that failed together don't come back together."""
    return random * min(8.0, 0.5 * 2.0 ** min(attempt - 1, 10))
