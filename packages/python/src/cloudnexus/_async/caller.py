"""Does what a method does. The generated methods are made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from .._core.capture import capture
from .._core.exchange import begin
from .._core.request import Options, prepare
from .._core.result import Answer, one, read
from .._generated.operations import OPERATIONS
from .pages import AsyncPages

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from .._core.settings import Settings
    from .session import AsyncSession

T = TypeVar("T")


class AsyncCaller:
    """A client, as its methods see it."""

    def __init__(self, session: AsyncSession, settings: Settings) -> None:
        self.session = session
        self.settings = settings

    async def call(
        self,
        operation: str,
        decoder: Callable[[Any], T],
        ids: Sequence[str],
        given: Mapping[str, object],
        options: Options,
    ) -> T:
        """Calls an operation that answers with one thing, or with nothing."""
        answer = await self._ask(operation, ids, given, options)
        result = one(answer, decoder)
        capture(answer.with_data(result))
        return result

    def list(
        self,
        operation: str,
        decoder: Callable[[Any], T],
        ids: Sequence[str],
        given: Mapping[str, object],
        options: Options,
    ) -> AsyncPages[T]:
        """Calls, when it is used, an operation that answers with a page."""

        async def load(trail: tuple[str, ...]) -> Answer:
            return await self._ask(operation, ids, given, options, trail[-1] if trail else None)

        return AsyncPages(load, decoder)

    def address(self, operation: str, ids: Sequence[str], given: Mapping[str, object]) -> str:
        """The URL of an operation that is a page for people."""
        return prepare(OPERATIONS[operation], ids, given, Options(), self.settings).url

    async def _ask(
        self,
        operation: str,
        ids: Sequence[str],
        given: Mapping[str, object],
        options: Options,
        search: str | None = None,
    ) -> Answer:
        request = prepare(OPERATIONS[operation], ids, given, options, self.settings, search)
        exchange = begin(request, options, self.settings, self.session.gate)
        return read(exchange, await self.session.send(exchange, self.settings.account_id))
