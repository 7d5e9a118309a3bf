"""The failures that no published SDK passes whole, for both clients."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
from typing import TYPE_CHECKING

import pytest

import cloudnexus

from .conftest import Stopwatch
from .server import UNAVAILABLE, Answer, Server, limited, lost, reset, stalled, trickling, trickling_body

if TYPE_CHECKING:
    from collections.abc import Callable

    Serve = Callable[..., Server]

REGION, PLAN, IMAGE = "us-east-1", "professional", "ubuntu-22.04"


def get(server: Server, mode: str, **options: object) -> cloudnexus.Server:
    """Gets a server, with the client that blocks or the other one."""
    if mode == "sync":
        with server.client(**options) as client:
            return client.servers.get("srv_2x9k4m")

    async def run() -> cloudnexus.Server:
        async with server.async_client(**options) as client:
            return await client.servers.get("srv_2x9k4m")

    return asyncio.run(run())


def create(server: Server, mode: str) -> cloudnexus.Server:
    """Creates a server."""
    if mode == "sync":
        with server.client() as client:
            return client.servers.create(region=REGION, plan=PLAN, image=IMAGE, count=2)

    async def run() -> cloudnexus.Server:
        async with server.async_client() as client:
            return await client.servers.create(region=REGION, plan=PLAN, image=IMAGE, count=2)

    return asyncio.run(run())


def keys(server: Server) -> set[str]:
    """The idempotency keys of what a server received."""
    return {received.headers["idempotency-key"] for received in server.received}


both = pytest.mark.parametrize("mode", ["sync", "async"])


@both
def test_failure_1_a_get_that_got_503_is_retried(serve: Serve, mode: str) -> None:
    server = serve(UNAVAILABLE, Answer())
    assert get(server, mode).name == "web"
    assert len(server.received) == 2


@both
def test_failure_2_a_post_that_got_503_is_retried_under_one_key(serve: Serve, mode: str) -> None:
    server = serve(UNAVAILABLE, UNAVAILABLE, Answer())
    create(server, mode)
    assert len(server.received) == 3
    assert len(keys(server)) == 1


@both
def test_failure_3_a_post_whose_socket_was_reset_is_retried_under_that_key(serve: Serve, mode: str) -> None:
    server = serve(reset, lost, Answer())
    create(server, mode)
    assert len(server.received) == 3
    assert len(keys(server)) == 1
    assert len({received.body for received in server.received}) == 1


@both
def test_failure_4_a_429_with_retry_after_1_waits_1_s(serve: Serve, mode: str) -> None:
    server = serve(limited(Retry_After="1"), Answer())
    with Stopwatch() as watch:
        get(server, mode)
    assert len(server.received) == 2
    assert 0.95 < watch.took < 4


@both
def test_failure_5_a_429_with_only_a_reset_3_s_ahead_waits_3_s(serve: Serve, mode: str) -> None:
    server = serve(limited(X_RateLimit_Reset=str(int(time.time() + 3.999))), Answer())
    with Stopwatch() as watch:
        get(server, mode)
    assert len(server.received) == 2
    assert 2.5 < watch.took < 8


@both
def test_failure_6_retry_after_90_against_a_deadline_of_10_s_fails_at_once_and_says_so(serve: Serve, mode: str) -> None:
    server = serve(limited(Retry_After="90"))
    with Stopwatch() as watch, pytest.raises(cloudnexus.RateLimitError, match=r"wait 90 s .*`timeout`") as caught:
        get(server, mode, timeout=10)
    assert watch.took < 2
    assert (caught.value.retry_after, caught.value.attempts) == (90, 1)
    assert len(server.received) == 1


def test_failure_7_closing_the_client_200_ms_into_a_backoff_of_3_s_ends_the_call_at_once(serve: Serve) -> None:
    server = serve(Answer(503, {"Retry-After": "3"}, b"{}"))
    client = server.client()
    threading.Timer(0.2, client.close).start()
    with Stopwatch() as watch, pytest.raises(cloudnexus.AbortError):
        client.servers.get("srv_2x9k4m")
    assert watch.took < 1.5
    assert len(server.received) == 1


def test_failure_7_cancelling_a_task_200_ms_into_a_backoff_of_3_s_ends_it_at_once(serve: Serve) -> None:
    server = serve(Answer(503, {"Retry-After": "3"}, b"{}"))

    async def run() -> None:
        async with server.async_client() as client:
            task = asyncio.create_task(client.servers.get("srv_2x9k4m"))
            await asyncio.sleep(0.2)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    with Stopwatch() as watch:
        asyncio.run(run())
    assert watch.took < 1.5
    assert len(server.received) == 1


@both
@pytest.mark.parametrize("behaviour", [stalled, trickling, trickling_body])
def test_failure_8_headers_or_a_body_that_stall_or_trickle_end_at_the_deadline(
    serve: Serve, mode: str, behaviour: Callable[..., None]
) -> None:
    server = serve(behaviour)
    with Stopwatch() as watch, pytest.raises(cloudnexus.TimeoutError, match=r"not done in 0\.4 s"):
        get(server, mode, timeout=0.4)
    assert 0.35 < watch.took < 2.5


def test_failure_9_1000_calls_leave_no_threads_behind(serve: Serve) -> None:
    server = serve()
    before = threading.active_count()
    with server.client() as client:
        for _ in range(1000):
            client.servers.get("srv_2x9k4m")
    # The server has a thread for each connection; one client needs one.
    assert threading.active_count() <= before + 1
    assert len(server.received) == 1000


def test_failure_9_1000_calls_leave_no_tasks_timers_or_cycles_behind(serve: Serve) -> None:
    server = serve()

    async def run() -> None:
        async with server.async_client() as client:
            await client.servers.get("srv_2x9k4m")
            for _ in range(20):
                await asyncio.gather(*(client.servers.get("srv_2x9k4m") for _ in range(50)))
            assert len(asyncio.all_tasks()) == 1
        scheduled = [timer for timer in asyncio.get_running_loop()._scheduled if not timer.cancelled()]  # type: ignore[attr-defined]
        assert scheduled == []

    asyncio.run(run())
    gc.collect()
    assert not [one for one in gc.get_objects() if type(one).__name__ == "Exchange"]
    assert len(server.received) == 1001


@both
def test_failure_10_no_key_in_the_environment_does_not_break_construction(serve: Serve, mode: str) -> None:
    server = serve()
    with pytest.raises(cloudnexus.CloudNexusError, match="CN_API_KEY"):
        get(server, mode, api_key=None)
    assert server.received == []
