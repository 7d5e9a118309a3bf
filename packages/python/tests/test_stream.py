"""The event stream: it reconnects, goes on where it stopped, and leaves out what came twice. For both clients."""

from __future__ import annotations

import asyncio
import sys
import threading
import time
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

import pytest

import cloudnexus
from cloudnexus._stream.protocol import Stream, Subscription, stream_url

from .conftest import Stopwatch
from .server import Answer, Server, refusal
from .stream_server import Plan, StreamServer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Start = Callable[..., StreamServer]

OPTIONS: dict[str, Any] = {"api_key": "cn_live_sk_abc123", "account_id": "acc_8k3m5p"}
both = pytest.mark.parametrize("mode", ["sync", "async"])


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts stream servers that end with the test."""
    servers: list[StreamServer] = []

    def begin(*plans: Plan, heartbeat_ms: int = 15_000) -> StreamServer:
        servers.append(StreamServer(*plans, heartbeat_ms=heartbeat_ms))
        return servers[-1]

    yield begin
    for server in servers:
        server.close()


def follow(server: StreamServer, mode: str, wanted: int, **options: Any) -> tuple[list[str], str | None]:
    """The ids of so many events, and the cursor after them."""
    ids: list[str] = []
    if mode == "sync":
        with (
            cloudnexus.Client(base_url=server.url, **OPTIONS) as client,
            client.events.subscribe(**options) as events,
        ):
            for event in events:
                ids.append(event.id)
                if len(ids) == wanted:
                    break
            return ids, events.cursor

    async def run() -> tuple[list[str], str | None]:
        async with (
            cloudnexus.AsyncClient(base_url=server.url, **OPTIONS) as client,
            client.events.subscribe(**options) as events,
        ):
            async for event in events:
                ids.append(event.id)
                if len(ids) == wanted:
                    break
            return ids, events.cursor

    return asyncio.run(asyncio.wait_for(run(), 30))


@both
def test_events_come_typed_and_in_order_with_the_credential_in_the_headers(start: Start, mode: str) -> None:
    server = start()
    server.add(1, 2, 3)
    assert follow(server, mode, 3, after="c0", types=["server.created"]) == (["evt_1", "evt_2", "evt_3"], "c3")
    assert server.subscriptions == [{"type": "subscribe", "types": ["server.created"], "after": "c0"}]
    headers = server.headers[0]
    assert headers["path"] == "/v2/events/stream"
    assert headers["authorization"] == "Bearer cn_live_sk_abc123"
    assert headers["x-cloudnexus-id"] == "acc_8k3m5p"
    assert headers["sec-websocket-protocol"] == "cloudnexus.events.v1"
    assert headers["user-agent"] == f"cloudnexus-python/{cloudnexus.__version__}"


@both
@pytest.mark.parametrize(
    "end", [Plan(stop_after=2, close=4200), Plan(stop_after=2, close=1011), Plan(stop_after=2, drop=True)]
)
def test_after_a_connection_ended_it_goes_on_where_it_stopped(start: Start, mode: str, end: Plan) -> None:
    server = start(end)
    server.add(1, 2, 3, 4)
    assert follow(server, mode, 4, after="c0") == (["evt_1", "evt_2", "evt_3", "evt_4"], "c4")
    assert [one["after"] for one in server.subscriptions] == ["c0", "c2"]


@both
def test_what_comes_twice_is_left_out(start: Start, mode: str) -> None:
    server = start(Plan(stop_after=3, close=4208), Plan(again=2))
    server.add(1, 2, 3, 4)
    assert follow(server, mode, 4, after="c0")[0] == ["evt_1", "evt_2", "evt_3", "evt_4"]


@both
def test_a_restart_of_the_server_is_followed_at_once(start: Start, mode: str) -> None:
    server = start(Plan(stop_after=1, close=4200))
    server.add(1, 2)
    with Stopwatch() as watch:
        follow(server, mode, 2, after="c0")
    assert watch.took < 3


@both
def test_what_would_fail_again_is_not_tried_again(start: Start, mode: str) -> None:
    server = start(Plan(stop_after=1, close=4009))
    server.add(1)
    with pytest.raises(cloudnexus.CloudNexusError, match="4009 by the test"):
        follow(server, mode, 2, after="c0")
    assert len(server.subscriptions) == 1


@both
def test_a_refused_upgrade_is_the_error_of_the_api(start: Start, mode: str) -> None:
    server = start(Plan(refuse=(403, {"X-Request-Id": "req_1"}, refusal("insufficient_scope"))))
    with pytest.raises(cloudnexus.PermissionDeniedError, match="insufficient_scope") as caught:
        follow(server, mode, 1)
    assert caught.value.request_id == "req_1"


@both
def test_a_refusal_that_may_pass_is_waited_for(start: Start, mode: str) -> None:
    server = start(Plan(refuse=(503, {"Retry-After": "1"}, refusal("service_unavailable"))))
    server.add(1)
    with Stopwatch() as watch:
        assert follow(server, mode, 1, after="c0")[0] == ["evt_1"]
    assert 0.9 < watch.took < 10


@both
def test_a_connection_that_is_silent_for_two_heartbeats_is_lost(start: Start, mode: str) -> None:
    server = start(Plan(stop_after=1), heartbeat_ms=200)
    server.add(1, 2)
    with Stopwatch() as watch:
        assert follow(server, mode, 2, after="c0")[0] == ["evt_1", "evt_2"]
    assert 0.35 < watch.took < 10


@both
def test_a_gap_is_told(start: Start, mode: str) -> None:
    server = start(Plan(gap=True))
    server.add(1)
    gaps: list[str] = []
    follow(server, mode, 1, after="c0", on_gap=gaps.append)
    assert gaps == ["c0"]


@both
def test_messages_that_are_new_are_ignored_and_bookmarks_move_the_cursor(start: Start, mode: str) -> None:
    news: list[dict[str, Any]] = [{"type": "weather"}, {"type": "bookmark", "cursor": "c7"}, {"type": "caught_up"}]
    server = start(Plan(extra=news, stop_after=0, close=4200))
    server.add(*range(1, 9))
    assert follow(server, mode, 1, after="c0")[0] == ["evt_8"]
    assert [one["after"] for one in server.subscriptions] == ["c0", "c7"]


@both
def test_without_a_position_it_starts_now_and_stays_there_when_the_connection_ends(start: Start, mode: str) -> None:
    server = start(Plan(stop_after=0, close=4200))
    server.add(1, 2)
    threading.Timer(0.5, server.add, [3]).start()
    assert follow(server, mode, 1)[0] == ["evt_3"]
    assert [one["after"] for one in server.subscriptions] == ["c2", "c2"]


def test_closing_it_ends_the_loop_of_another_thread(start: Start) -> None:
    server = start()
    with cloudnexus.Client(base_url=server.url, **OPTIONS) as client:
        events = client.events.subscribe()
        threading.Timer(0.3, events.close).start()
        with Stopwatch() as watch:
            assert list(events) == []
    assert watch.took < 5


def test_cancelling_a_task_ends_its_stream(start: Start) -> None:
    server = start()

    async def run() -> None:
        async with cloudnexus.AsyncClient(base_url=server.url, **OPTIONS) as client:

            async def listen() -> None:
                async for _ in client.events.subscribe():
                    pass

            task = asyncio.create_task(listen())
            await asyncio.sleep(0.3)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(run())


def test_a_stream_gets_its_token_and_another_one_after_a_401(start: Start, serve: Callable[..., Server]) -> None:
    tokens = serve(
        Answer(body={"access_token": "token-number-1", "expires_in": 600}),
        Answer(body={"access_token": "token-number-2", "expires_in": 600}),
    )
    server = start(Plan(refuse=(401, {}, refusal("invalid_credentials"))))
    server.add(1)
    credentials = cloudnexus.OAuthCredentials("app", "s3cret-s3cret", token_url=f"{tokens.url}/token")
    with (
        cloudnexus.Client(credentials, account_id="acc_1", base_url=server.url) as client,
        client.events.subscribe(after="c0") as events,
    ):
        assert next(iter(events)).id == "evt_1"
    assert [one["authorization"] for one in server.headers] == ["Bearer token-number-1", "Bearer token-number-2"]


def test_without_the_extra_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "websockets", None)
    monkeypatch.setattr("cloudnexus._stream.blocking.find_spec", lambda _: None)
    with pytest.raises(cloudnexus.CloudNexusError, match=r"cloudnexus\[events\]"):
        next(iter(cloudnexus.Client(**OPTIONS).events.subscribe()))


def test_a_time_is_a_position_in_utc() -> None:
    when = datetime(2025, 1, 15, 14, 22, tzinfo=timezone.utc)
    assert '"after": "2025-01-15T14:22:00Z"' in Stream(Subscription(None, when, None)).subscribe()


def test_the_wait_after_failures_doubles_up_to_a_minute() -> None:
    stream = Stream(Subscription(None, None, None))
    assert [stream.failed(1.0) for _ in range(8)] == [1, 2, 4, 8, 16, 32, 60, 60]
    assert Stream(Subscription(None, None, None)).failed(0.0) == 0.5


def test_the_address_is_beside_that_of_the_api() -> None:
    assert stream_url("https://api.cloudnexus.io/v2") == "wss://api.cloudnexus.io/v2/events/stream"
    assert stream_url("http://127.0.0.1:4000/v2") == "ws://127.0.0.1:4000/v2/events/stream"


def test_many_events_are_neither_lost_nor_slow(start: Start) -> None:
    server = start(Plan(stop_after=700, close=4200), Plan(stop_after=600, drop=True, again=50))
    server.add(*range(2000))
    started = time.monotonic()
    ids, cursor = follow(server, "async", 2000, after="c0")
    assert ids == [f"evt_{number}" for number in range(2000)]
    assert cursor == "c2000"
    assert time.monotonic() - started < 60
