"""The contract counts: every operation is in both clients, documented, and in `api.md`."""

from __future__ import annotations

import asyncio
import inspect
import json
import re
from functools import reduce
from typing import TYPE_CHECKING, Any

import pytest

import cloudnexus
from cloudnexus._generated.operations import OPERATIONS

from .conftest import REPOSITORY
from .server import Answer, Server

if TYPE_CHECKING:
    from collections.abc import Callable

BUNDLE = json.loads((REPOSITORY / "spec/dist/openapi.json").read_text())
CONTRACT = [
    (operation["operationId"], method.upper(), path, operation["summary"])
    for path, item in BUNDLE["paths"].items()
    for method, operation in item.items()
    if method in ("get", "put", "post", "delete", "patch")
]
each = pytest.mark.parametrize(("id", "method", "path", "summary"), [pytest.param(*row, id=row[0]) for row in CONTRACT])


def snake(name: str) -> str:
    """`apiKeys.create` as `api_keys.create`."""
    return re.sub("[A-Z]", lambda letter: f"_{letter[0].lower()}", name)


def method_of(client: object, id: str) -> Callable[..., Any]:
    """The method a client has for an operation."""
    found: Callable[..., Any] = reduce(getattr, snake(id).split("."), client)  # type: ignore[assignment]
    return found


def test_the_table_has_the_operations_of_the_contract_and_no_other() -> None:
    table = sorted((name, row.method, row.path) for name, row in OPERATIONS.items())
    assert table == sorted((snake(id), method, path) for id, method, path, _ in CONTRACT)
    assert all(name == row.name for name, row in OPERATIONS.items())


@each
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_it_sends_its_request_or_says_where_to(
    serve: Callable[..., Server], id: str, method: str, path: str, summary: str, mode: str
) -> None:
    server = serve(Answer(body={"data": [] if OPERATIONS[snake(id)].output == "page" else {"id": "x", "type": "y"}}))
    ids = [f"id_{number}" for number in range(path.count("{"))]
    client: Any = server.client() if mode == "sync" else server.async_client()
    parameters = inspect.signature(method_of(client, id)).parameters.values()
    needed = {
        one.name: "x" for one in parameters if one.kind is one.KEYWORD_ONLY and one.default is inspect.Parameter.empty
    }
    expected = reduce(lambda text, one: re.sub(r"\{\w+\}", one, text, count=1), ids, path)
    if not path.startswith(("/oauth/", "/.well-known/")):
        expected = f"/v2{expected}"

    async def run_async() -> Any:
        async with client:
            result = method_of(client, id)(*ids, **needed)
            return await result if inspect.isawaitable(result) else result

    if mode == "async":
        result = asyncio.run(run_async())
    else:
        with client:
            result = method_of(client, id)(*ids, **needed)
            if isinstance(result, cloudnexus.Pages):
                result.first()
    if OPERATIONS[snake(id)].output == "address":
        assert result.startswith(f"{server.url.removesuffix('/v2')}{expected}?")
        assert server.received == []
    else:
        sent = [(one.method, one.path) for one in server.received]
        assert sent == [(method, expected)]


@each
def test_it_is_documented_with_an_example_and_its_page(id: str, method: str, path: str, summary: str) -> None:
    for client in (cloudnexus.Client(), cloudnexus.AsyncClient()):
        documentation = inspect.getdoc(method_of(client, id)) or ""
        page = re.sub("[A-Z]", lambda letter: f"-{letter[0].lower()}", id).replace(".", "/")
        assert documentation.startswith(f"{summary}.")
        assert f"See https://docs.cloudnexus.io/reference/{page}\n" in documentation
        assert re.search(rf"Example:\n(.*\n)*.*client\.{re.escape(snake(id))}\(", documentation)


def test_each_is_once_in_the_list_of_methods() -> None:
    text = (REPOSITORY / "packages/python/api.md").read_text()
    assert sorted(re.findall(r"^- \[`client\.([\w.]+)`\]", text, re.M)) == sorted(snake(row[0]) for row in CONTRACT)


def test_every_name_of_the_package_can_be_imported_and_has_a_place() -> None:
    for name in cloudnexus.__all__:
        assert getattr(cloudnexus, name) is not None
    assert len(set(cloudnexus.__all__)) == len(cloudnexus.__all__)
    assert set(dir(cloudnexus)) >= set(cloudnexus.__all__)
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        _ = cloudnexus.Nothing  # type: ignore[attr-defined]
