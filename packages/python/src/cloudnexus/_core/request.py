"""Makes the request of a call: address, headers and body, serialised once for all its attempts."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ..errors import CloudNexusError
from .model import Model
from .not_given import NOT_GIVEN, NotGiven
from .settings import with_headers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .operation import Operation
    from .settings import Headers, Settings


@dataclass(frozen=True, slots=True)
class Options:
    """What a call says about itself. It wins over the client's settings."""

    timeout: float | None | NotGiven = NOT_GIVEN
    max_retries: int | NotGiven = NOT_GIVEN
    headers: Headers | NotGiven = NOT_GIVEN
    if_match: str | NotGiven = NOT_GIVEN
    idempotency_key: str | NotGiven = NOT_GIVEN


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A request of an operation, ready to be sent any number of times."""

    operation: Operation
    url: str
    headers: Mapping[str, str]
    """All but the credentials. Their names are in lower case."""
    body: bytes | None
    repeatable: bool
    """Whether a POST may be sent again after its answer was lost."""


def prepare(
    operation: Operation,
    ids: Sequence[str],
    given: Mapping[str, object],
    options: Options,
    settings: Settings,
    search: str | None = None,
) -> Outgoing:
    """Makes the request.

    Args:
        ids: In the order of the path.
        given: The query, body or form. What is NOT_GIVEN is left out.
        search: Instead of the query in `given`, for the pages that follow.
    """
    if search is None:
        search = _form(given) if operation.input == "query" else ""
    headers = dict(settings.headers)
    body: bytes | None = None
    if operation.input == "form":
        body = _form(given).encode()
        headers["content-type"] = "application/x-www-form-urlencoded"
    elif operation.input == "body":
        body = _json(given)
        headers["content-type"] = "application/json"
    # OAuth's operations take no key.
    if operation.method == "POST" and operation.input != "form":
        headers["idempotency-key"] = options.idempotency_key or os.urandom(16).hex()
    if options.if_match:
        headers["if-match"] = options.if_match
    more = options.headers
    complete = headers if isinstance(more, NotGiven) else with_headers(headers, more)
    url = address(settings.base_url, _path(operation, ids), search)
    return Outgoing(operation, url, complete, body, repeatable="idempotency-key" in complete)


def address(base_url: str, path: str, search: str = "") -> str:
    """The URL of a path. OAuth and discovery are beside the base path, not below it."""
    base = base_url
    if path.startswith(("/oauth/", "/.well-known/")):
        host, slash, last = base_url.rpartition("/")
        if slash and last and not host.endswith("/"):
            base = host
    return f"{base}{path}?{search}" if search else base + path


def _path(operation: Operation, ids: Sequence[str]) -> str:
    start, *parts = operation.path.split("{")
    segments = (_segment(operation, one) + part.partition("}")[2] for one, part in zip(ids, parts, strict=True))
    return start + "".join(segments)


def _segment(operation: Operation, one: object) -> str:
    """An id as part of a path. An empty one, or dots, would make it the path of another operation."""
    if not isinstance(one, str) or one in ("", ".", ".."):
        raise CloudNexusError(f"{operation.name}: no id: {one!r}")
    return quote(one, safe="")


def _form(given: Mapping[str, object]) -> str:
    """`filter[region]=us-east-1&include=webhook,event`."""
    return "&".join(pair for name, value in given.items() for pair in _pairs(name, value))


def _pairs(name: str, value: object) -> Iterator[str]:
    if value is None or value is NOT_GIVEN:
        return
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _pairs(f"{name}[{key}]", inner)
    elif isinstance(value, (list, tuple)):
        if value:
            yield f"{_quote(name)}={','.join(_quote(_text(one)) for one in value)}"
    else:
        yield f"{_quote(name)}={_quote(_text(value))}"


def _quote(text: str) -> str:
    # Brackets are left as they are: that is how the contract writes `filter[region]`.
    return quote(text, safe="[]")


def _text(value: object) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def _json(given: Mapping[str, object]) -> bytes:
    sent = {name: value for name, value in given.items() if value is not NOT_GIVEN}
    return json.dumps(sent, ensure_ascii=False, separators=(",", ":"), default=_jsonable).encode()


def _jsonable(value: object) -> Any:
    if isinstance(value, Model):  # what was read can be written again
        return value.to_dict()
    raise TypeError(f"{type(value).__name__} is nothing that JSON has")
