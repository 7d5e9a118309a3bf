"""Rules 6 and 8, as all SDKs have them in common: documents as plain objects, and what errors tell."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

import cloudnexus
from cloudnexus._core.flatten import flatten

from .conftest import read_fixture
from .server import Answer, Server

if TYPE_CHECKING:
    from collections.abc import Callable

FIXTURE = read_fixture("documents.json")


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in FIXTURE["documents"]])
def test_document(case: dict[str, Any]) -> None:
    before = json.dumps(case["document"])
    assert flatten(case["document"]) == case["flat"]
    assert json.dumps(case["document"]) == before


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in FIXTURE["errors"]])
def test_error(case: dict[str, Any], serve: Callable[..., Server]) -> None:
    body = case["body"]
    raw = body.encode() if isinstance(body, str) else json.dumps(body).encode()
    server = serve(Answer(case["status"], case["headers"], raw))
    with server.client(max_retries=0) as client, pytest.raises(cloudnexus.APIError) as caught:
        client.servers.get("srv_2x9k4m")
    error, expected = caught.value, case["error"]
    assert type(error).__name__ == expected["kind"]
    assert error.status == case["status"]
    assert [error.code, error.title, error.detail, error.request_id] == [
        expected["code"],
        expected["title"],
        expected["detail"],
        expected["request_id"],
    ]
    assert len(error.errors) == expected["problems"]
