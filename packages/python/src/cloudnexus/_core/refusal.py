"""Makes an error of a response that is one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, cast

from ..errors import (
    APIError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    PreconditionFailedError,
    Problem,
    RateLimitError,
    ServerError,
)
from .rate_limit import rate_limit_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import httpx

_CLASSES: dict[int, type[APIError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    412: PreconditionFailedError,
    429: RateLimitError,
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """A response that is an error, and what is known of its request."""

    operation: str
    method: str
    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    attempts: int
    retry_after: float | None = None
    note: str | None = None
    """What the message says besides."""
    secrets: Sequence[str] = ()
    """Proxies and debuggers repeat the headers of a request. An error must not."""
    response: httpx.Response | None = None


def error_from(refusal: Refusal) -> APIError:
    """Makes the error, of the class for its status."""
    problems = problems_in(refusal.body, refusal.secrets)
    first = problems[0] if problems else Problem()
    request_id = refusal.headers.get("X-Request-Id") or first.get("id")
    name = first.get("code") or first.get("title") or _phrase(refusal.status)
    parts = [
        f"{refusal.operation}: {refusal.status} {name}",
        *(problem.get("detail") or problem.get("title") for problem in problems),
        refusal.note,
        f"(request {request_id})" if request_id else None,
    ]
    return error_class(refusal.status)(
        _hide(" ".join(part for part in parts if part), refusal.secrets),
        status=refusal.status,
        code=first.get("code"),
        title=first.get("title"),
        detail=first.get("detail"),
        errors=problems,
        request_id=request_id,
        rate_limit=rate_limit_of(refusal.headers),
        retry_after=refusal.retry_after,
        attempts=refusal.attempts,
        method=refusal.method,
        url=refusal.url,
        response=refusal.response,
    )


def error_class(status: int) -> type[APIError]:
    """The class for errors of this status."""
    return _CLASSES.get(status, ServerError if status >= 500 else APIError)


def first_code(body: bytes) -> str | None:
    """The code of the first problem."""
    problems = problems_in(body)
    return problems[0].get("code") if problems else None


def problems_in(body: bytes, secrets: Sequence[str] = ()) -> list[Problem]:
    """What a body complains about, be it of JSON:API, of OAuth, problem+json, or a text such as a proxy's page."""
    content: Any
    try:
        content = json.loads(body)
    except ValueError:
        content = body.decode(errors="replace")
    found: list[Any]
    if isinstance(content, str):
        found = [{"detail": _hide(content.strip(), secrets)[:200]}]
    elif isinstance(content, dict):
        errors = content.get("errors")
        of_another_form = {
            "code": content.get("error"),
            "title": content.get("title"),
            "detail": content.get("detail", content.get("error_description")),
        }
        found = errors if isinstance(errors, list) else [of_another_form]
    else:
        found = []
    return [_cleaned(one, secrets) for one in found if isinstance(one, dict) and _says_something(one)]


def _says_something(problem: dict[str, Any]) -> bool:
    return any(problem.get(name) for name in ("code", "title", "detail"))


def _cleaned(problem: dict[str, Any], secrets: Sequence[str]) -> Problem:
    cleaned = {name: value for name, value in problem.items() if value is not None}
    for name in ("code", "title", "detail"):
        if name in cleaned:
            cleaned[name] = _hide(str(cleaned[name]), secrets)
    return cast("Problem", cleaned)  # as the contract says; each member is read with .get()


def _hide(text: str, secrets: Sequence[str]) -> str:
    for secret in secrets:
        if len(secret) > 7:  # one that is shorter than a word is none
            text = text.replace(secret, "[secret]")
    return text


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Error"
