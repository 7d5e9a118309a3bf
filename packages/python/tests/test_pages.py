"""Lists: all items, a page, or so many."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

import cloudnexus

from .server import Answer, Server

if TYPE_CHECKING:
    from collections.abc import Callable

    Serve = Callable[..., Server]


def page(number: int, next_query: str | None) -> Answer:
    """A page with two servers."""
    data = [{"type": "servers", "id": f"srv_{number}{letter}", "attributes": {"name": letter}} for letter in "ab"]
    # Only the query of a link counts: a credential must not follow it to another host.
    link = None if next_query is None else f"https://elsewhere.example.com/other?{next_query}#x"
    return Answer(body={"data": data, "links": {"self": "/v2/servers", "prev": None, "next": link}})


PAGES = (page(1, "page%5Bafter%5D=two"), page(2, "page%5Bafter%5D=three"), page(3, None))
IDS = ["srv_1a", "srv_1b", "srv_2a", "srv_2b", "srv_3a", "srv_3b"]


def test_a_loop_has_everything_and_asks_for_pages_when_it_needs_them(serve: Serve) -> None:
    server = serve(*PAGES)
    with server.client() as client:
        servers = iter(client.servers.list(filter={"region": "us-east-1"}))
        assert server.received == []
        assert next(servers).id == "srv_1a"
        assert len(server.received) == 1
        assert [one.id for one in servers] == IDS[1:]
    assert [one.path for one in server.received] == [
        "/v2/servers?filter[region]=us-east-1",
        "/v2/servers?page%5Bafter%5D=two",
        "/v2/servers?page%5Bafter%5D=three",
    ]


def test_a_list_has_pages(serve: Serve) -> None:
    with serve(*PAGES).client() as client:
        servers = client.servers.list()
        first = servers.first()
        assert ([one.id for one in first], len(first), first.has_next) == (["srv_1a", "srv_1b"], 2, True)
        second = first.next()
        assert second is not None
        assert [one.id for one in second.data] == ["srv_2a", "srv_2b"]
        assert [len(one) for one in servers.pages()] == [2, 2]


def test_the_first_page_is_asked_for_once(serve: Serve) -> None:
    server = serve(page(1, None))
    with server.client() as client:
        servers = client.servers.list()
        assert [one.id for one in servers] == [one.id for one in servers.first()]
        assert servers.first().next() is None
    assert len(server.received) == 1


def test_a_list_of_everything_needs_a_limit(serve: Serve) -> None:
    server = serve(*PAGES)
    with server.client() as client:
        assert [one.id for one in client.servers.list().to_list(limit=3)] == IDS[:3]
        assert client.servers.list().to_list(limit=0) == []
        with pytest.raises(TypeError):
            client.servers.list().to_list()  # type: ignore[call-arg]
    assert len(server.received) == 2


def test_the_first_page_comes_with_its_response(serve: Serve) -> None:
    with serve(*PAGES).client() as client:
        found = client.with_response(client.servers.list, page={"size": 2})
        assert [one.id for one in found.data] == IDS[:2]
        assert found.document["links"]["self"] == "/v2/servers"


def test_pages_that_go_in_circles_are_an_error(serve: Serve) -> None:
    server = serve(page(1, "page%5Bafter%5D=two"), page(2, "page%5Bafter%5D=two"))
    with server.client() as client, pytest.raises(cloudnexus.CloudNexusError, match="go in circles: page 2"):
        list(client.servers.list())
    assert len(server.received) == 2


def test_a_list_for_asyncio_is_looped_over_or_awaited(serve: Serve) -> None:
    async def run() -> Any:
        async with serve(*PAGES).async_client() as client:
            everything = [one.id async for one in client.servers.list()]
        async with serve(*PAGES).async_client() as client:
            servers = client.servers.list()
            first = await servers
            second = await first.next()
            sizes = [len(one) async for one in servers.pages()]
        async with serve(*PAGES).async_client() as client:
            some = await client.servers.list().to_list(limit=3)
        async with serve(*PAGES).async_client() as client:
            found = await client.with_response(client.servers.list)
        return everything, [one.id for one in first], second, sizes, len(some), len(found.data)

    everything, first, second, sizes, some, found = asyncio.run(run())
    assert everything == IDS
    assert (first, [one.id for one in second.data]) == (IDS[:2], IDS[2:4])
    assert (sizes, some, found) == ([2, 2], 3, 2)


def test_pages_that_go_in_circles_are_an_error_for_asyncio_too(serve: Serve) -> None:
    server = serve(page(1, ""), page(2, ""))

    async def run() -> None:
        async with server.async_client() as client:
            async for _ in client.servers.list():
                pass

    with pytest.raises(cloudnexus.CloudNexusError, match="go in circles"):
        asyncio.run(run())
