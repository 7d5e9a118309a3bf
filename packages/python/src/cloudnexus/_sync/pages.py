"""Lists, which come a page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .._core.result import many

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from .._core.response import Response
    from .._core.result import Answer

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list."""

    data: list[T]
    document: Mapping[str, Any]
    """As the API sent it."""
    has_next: bool
    """Whether `next()` has one."""
    _next: Callable[[], Page[T] | None]

    def next(self) -> Page[T] | None:
        """The page after this one, or None at the end."""
        return self._next()

    def __iter__(self) -> Iterator[T]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)


class Pages(Generic[T]):
    """A list. Loop over it for everything; `first()` is its first page. It is sent when it is first used.

    Example:
        for server in client.servers.list():
            print(server.id)
    """

    def __init__(self, load: Callable[[tuple[str, ...]], Answer], decoder: Callable[[Any], T]) -> None:
        self._load = load
        self._decoder = decoder
        self._lock = Lock()
        self._first: Response[Page[T]] | None = None

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.data

    def first(self) -> Page[T]:
        """The first page."""
        return self.with_response().data

    def pages(self) -> Iterator[Page[T]]:
        """All pages, one by one."""
        page: Page[T] | None = self.first()
        while page is not None:
            yield page
            page = page.next()

    def to_list(self, *, limit: int) -> list[T]:
        """Everything in one list, but never more than `limit`."""
        items: list[T] = []
        for page in self.pages() if limit > 0 else ():
            items += page.data[: limit - len(items)]
            if len(items) >= limit:
                break
        return items

    def with_response(self) -> Response[Page[T]]:
        """The first page with its request id, rate limit and document."""
        with self._lock:
            if self._first is None:
                self._first = self._page(())
            return self._first

    def _page(self, trail: tuple[str, ...]) -> Response[Page[T]]:
        answer = self._load(trail)
        items = many(answer, self._decoder, trail)
        following = items.next

        def load_next() -> Page[T] | None:
            return None if following is None else self._page((*trail, following)).data

        return answer.with_data(Page(items.data, answer.document, following is not None, load_next))
