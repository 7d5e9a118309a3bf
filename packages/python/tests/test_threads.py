"""One client for several threads."""

from __future__ import annotations

import builtins
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

import cloudnexus
from cloudnexus._sync.single_flight import SingleFlight

from .server import Answer, Server

if TYPE_CHECKING:
    from collections.abc import Callable
    from http.server import BaseHTTPRequestHandler

ACCOUNT = {"data": {"type": "accounts", "id": "acc_asked", "attributes": {"name": "Example"}}}


def echo(request: BaseHTTPRequestHandler) -> None:
    """Answers with the id that was asked for."""
    id = request.path.rpartition("/")[2]
    raw = f'{{"data":{{"type":"servers","id":"{id}","attributes":{{"name":"{id}"}}}}}}'.encode()
    request.send_response(200)
    request.send_header("X-Request-Id", f"req_{id}")
    request.send_header("Content-Length", str(len(raw)))
    request.end_headers()
    request.wfile.write(raw)


def test_every_thread_gets_what_it_asked_for(serve: Callable[..., Server]) -> None:
    server = serve(Answer(body=ACCOUNT), echo)
    ids = [f"srv_{number}" for number in range(400)]
    with server.client(account_id=None) as client, ThreadPoolExecutor(16) as pool:

        def get(id: str) -> tuple[str, str | None]:
            found = client.with_response(client.servers.get, id)
            return found.data.id, found.request_id

        assert list(pool.map(get, ids)) == [(id, f"req_{id}") for id in ids]
    assert [one.path for one in server.received].count("/v2/account") == 1
    assert len(server.received) == 401


def test_a_failure_is_told_to_all_that_wait_and_not_remembered() -> None:
    flight = SingleFlight[str]()
    asked: list[int] = []

    def fail() -> str:
        asked.append(1)
        time.sleep(0.3)
        raise cloudnexus.CloudNexusError("no")

    def ask(_: int) -> str:
        try:
            return flight.run(fail, lambda: 5)
        except cloudnexus.CloudNexusError as error:
            return str(error)

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(ask, range(4))) == ["no"] * 4
    assert len(asked) == 1
    assert flight.run(lambda: "yes", lambda: 5) == "yes"


def test_who_waits_for_another_thread_does_not_share_its_deadline() -> None:
    flight = SingleFlight[str]()

    def late() -> str:
        time.sleep(0.4)
        raise cloudnexus.TimeoutError("late")

    with ThreadPoolExecutor(3) as pool:
        first = pool.submit(flight.run, late, lambda: 5)
        time.sleep(0.1)
        impatient = pool.submit(flight.run, lambda: "mine", lambda: 0.05)
        patient = pool.submit(flight.run, lambda: "mine", lambda: 5)
        with pytest.raises(builtins.TimeoutError):
            impatient.result()
        assert patient.result() == "mine"
        with pytest.raises(cloudnexus.TimeoutError):
            first.result()
