"""Makes of an answer what a method returns."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..errors import CloudNexusError
from .flatten import flatten
from .rate_limit import rate_limit_of
from .response import Response

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx

    from .exchange import Exchange

T = TypeVar("T")

_NO_DOCUMENT: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class Answer:
    """A success, with its body as JSON."""

    exchange: Exchange
    response: httpx.Response
    document: Mapping[str, Any]

    def with_data(self, data: T) -> Response[T]:
        """What `with_response()` returns."""
        headers = self.response.headers
        request_id = headers.get("X-Request-Id")
        attempts = self.exchange.attempts
        return Response(data, request_id, rate_limit_of(headers), attempts, self.document, self.response)


@dataclass(frozen=True, slots=True)
class Items(Generic[T]):
    """What is on a page."""

    data: list[T]
    next: str | None
    """The query that leads to the page after it."""


def read(exchange: Exchange, response: httpx.Response) -> Answer:
    """Parses the body.

    Raises:
        APIError: This is no answer of the API, such as the page of a proxy.
    """
    output = exchange.request.operation.output
    if output == "empty":
        return Answer(exchange, response, _NO_DOCUMENT)
    try:
        document = json.loads(response.content)
    except ValueError:
        document = None
    if not isinstance(document, dict) or (output != "plain" and "data" not in document):
        raise exchange.refused(response, None, "This is not an answer of the API.")
    return Answer(exchange, response, document)


def one(answer: Answer, decoder: Callable[[Any], T]) -> T:
    """The result of an operation that answers with one thing."""
    if answer.exchange.request.operation.output == "resource":
        return decoder(flatten(answer.document))
    return decoder(answer.document)


def many(answer: Answer, decoder: Callable[[Any], T], trail: tuple[str, ...]) -> Items[T]:
    """The items of a page.

    Args:
        trail: The links that led to this page.

    Raises:
        CloudNexusError: The next link leads back to one of them.
    """
    following = _query_of((answer.document.get("links") or {}).get("next"))
    if following is not None and following in trail:
        raise CloudNexusError(f"The pages go in circles: page {len(trail) + 1} leads back to {following}")
    return Items([decoder(item) for item in flatten(answer.document) or []], following)


def _query_of(link: object) -> str | None:
    """Of a link only the query counts: a credential must not follow it to another path or host."""
    if not isinstance(link, str):
        return None
    return link.partition("?")[2].partition("#")[0]


def nothing(_: object) -> None:
    """The result of an operation that answers with nothing."""
