"""Lists, which come a page at a time."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .._core.result import many

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator, Mapping

    from .._core.response import Response
    from .._core.result import Answer

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class AsyncPage(Generic[T]):
    """One page of a list."""

    data: list[T]
    document: Mapping[str, Any]
    """As the API sent it."""
    has_next: bool
    """Whether `next()` has one."""
    _next: Callable[[], Awaitable[AsyncPage[T] | None]]

    async def next(self) -> AsyncPage[T] | None:
        """The page after this one, or None at the end."""
        return await self._next()

    def __iter__(self) -> Iterator[T]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)


class AsyncPages(Generic[T]):
    """A list. Loop over it for everything, or await it for its first page. It is sent when it is first used.

    Example:
        async for server in client.servers.list():
            print(server.id)
        page = await client.servers.list()
    """

    def __init__(self, load: Callable[[tuple[str, ...]], Awaitable[Answer]], decoder: Callable[[Any], T]) -> None:
        self._load = load
        self._decoder = decoder
        self._lock = asyncio.Lock()
        self._first: Response[AsyncPage[T]] | None = None

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.data:
                yield item

    def __await__(self) -> Generator[Any, None, AsyncPage[T]]:
        return self.first().__await__()

    async def first(self) -> AsyncPage[T]:
        """The first page."""
        return (await self.with_response()).data

    async def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """All pages, one by one."""
        page: AsyncPage[T] | None = await self.first()
        while page is not None:
            yield page
            page = await page.next()

    async def to_list(self, *, limit: int) -> list[T]:
        """Everything in one list, but never more than `limit`."""
        items: list[T] = []
        if limit > 0:
            async for page in self.pages():
                items += page.data[: limit - len(items)]
                if len(items) >= limit:
                    break
        return items

    async def with_response(self) -> Response[AsyncPage[T]]:
        """The first page with its request id, rate limit and document."""
        async with self._lock:
            if self._first is None:
                self._first = await self._page(())
            return self._first

    async def _page(self, trail: tuple[str, ...]) -> Response[AsyncPage[T]]:
        answer = await self._load(trail)
        items = many(answer, self._decoder, trail)
        following = items.next

        async def load_next() -> AsyncPage[T] | None:
            return None if following is None else (await self._page((*trail, following))).data

        return answer.with_data(AsyncPage(items.data, answer.document, following is not None, load_next))
