"""Makes the calls that are read as JSON, and writes what came of each: `every_operation.py sync|async`."""

from __future__ import annotations

import asyncio
import inspect
import json
import sys
from functools import reduce
from typing import Any

import cloudnexus


async def main(mode: str) -> None:
    """Makes the calls, one after the other."""
    client: Any = cloudnexus.Client(max_retries=0) if mode == "sync" else cloudnexus.AsyncClient(max_retries=0)
    outcomes = [await outcome(client, call) for call in json.load(sys.stdin)]
    closing = client.close()
    if inspect.isawaitable(closing):
        await closing
    print(json.dumps(outcomes))


async def outcome(client: Any, call: dict[str, Any]) -> dict[str, Any]:
    """What came of a call: its result, as JSON has it, or the error."""
    method = reduce(getattr, call["name"].split("."), client)
    options = {"headers": {"x-test-call": call["label"]}} if call["sends"] else {}
    try:
        result = method(*call["ids"], **call["input"], **options)
        if isinstance(result, cloudnexus.Pages):
            result = result.first()
        elif inspect.isawaitable(result) or isinstance(result, cloudnexus.AsyncPages):
            result = await result
        return {"label": call["label"], "result": plain(result)}
    except cloudnexus.APIError as error:
        return {"label": call["label"], "error": str(error)}


def plain(result: Any) -> Any:
    """A result as JSON has it."""
    if isinstance(result, (cloudnexus.Page, cloudnexus.AsyncPage)):
        return [plain(item) for item in result.data]
    return result.to_dict() if isinstance(result, cloudnexus.Model) else result


asyncio.run(main(sys.argv[1]))
