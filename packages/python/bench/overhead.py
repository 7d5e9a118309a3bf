"""The CPU of a call, for httpx alone and for our clients: `overhead.py <base URL> <rounds> <calls>`. Prints JSON.

In each round everybody takes a turn, in an order that changes. What is told is the median over the rounds, in
microseconds a call.
"""

from __future__ import annotations

import asyncio
import gc
import json
import random
import sys
import time
from statistics import median
from typing import TYPE_CHECKING, Any

import httpx

import cloudnexus

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

KEY = "cn_live_sk_abc123"
HEADERS = {"Authorization": f"Bearer {KEY}", "X-CloudNexus-Id": "acc_8k3m5p", "Accept": "application/json"}
ORDER = {"region": "us-east-1", "plan": "professional", "image": "ubuntu-22.04", "count": 2}


def blocking(base: str) -> dict[str, Callable[[], object]]:
    """The contenders that block."""
    bare = httpx.Client()
    client = cloudnexus.Client(KEY, account_id="acc_8k3m5p", base_url=base)
    return {
        "get httpx": lambda: bare.get(f"{base}/servers/srv_2x9k4m", headers=HEADERS).json(),
        "get cloudnexus": lambda: client.servers.get("srv_2x9k4m"),
        "post httpx": lambda: bare.post(f"{base}/servers", headers=HEADERS, json=ORDER).json(),
        "post cloudnexus": lambda: client.servers.create(region="us-east-1", plan="p", image="i", count=2),
    }


def for_asyncio(base: str) -> dict[str, Callable[[], Awaitable[object]]]:
    """The contenders for asyncio."""
    bare = httpx.AsyncClient()
    client = cloudnexus.AsyncClient(KEY, account_id="acc_8k3m5p", base_url=base)

    async def get() -> Any:
        return (await bare.get(f"{base}/servers/srv_2x9k4m", headers=HEADERS)).json()

    async def post() -> Any:
        return (await bare.post(f"{base}/servers", headers=HEADERS, json=ORDER)).json()

    return {
        "get httpx": get,
        "get cloudnexus": lambda: client.servers.get("srv_2x9k4m"),
        "post httpx": post,
        "post cloudnexus": lambda: client.servers.create(region="us-east-1", plan="p", image="i", count=2),
    }


async def measure(contenders: dict[str, Callable[[], object]], rounds: int, calls: int) -> dict[str, float]:
    """The microseconds of a call, by contender."""
    taken: dict[str, list[float]] = {name: [] for name in contenders}
    for number in range(rounds + 1):
        for name in random.sample(list(contenders), len(contenders)):
            call = contenders[name]
            gc.collect()
            started = time.process_time()
            for _ in range(calls):
                result = call()
                if asyncio.iscoroutine(result):
                    await result
            if number > 0:  # the first round warms up
                taken[name].append((time.process_time() - started) / calls * 1e6)
    return {name: median(times) for name, times in taken.items()}


async def main(base: str, rounds: int, calls: int) -> None:
    """Measures both clients."""
    sync = await measure(blocking(base), rounds, calls)
    contenders: dict[str, Any] = for_asyncio(base)
    print(json.dumps({"sync": sync, "async": await measure(contenders, rounds, calls)}))


asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
