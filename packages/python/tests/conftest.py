"""What several tests need: an HTTP server on a real port, which answers what a test wants, and clients of it."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from .server import Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .server import Answer, Script

REPOSITORY = Path(__file__).parents[3]

Serve = "Callable[..., Server]"


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test depends on what the shell has."""
    for name in ("CN_API_KEY", "CN_ACCOUNT_ID", "CN_BASE_URL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    """Starts servers that end with the test."""
    servers: list[Server] = []

    def start(*answers: Answer | Script) -> Server:
        servers.append(Server(answers))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture(scope="session")
def fixtures() -> Callable[[str], Any]:
    """Reads what every SDK must do alike."""
    return read_fixture


def read_fixture(name: str) -> Any:
    """Reads a file of the fixtures that the SDKs have in common."""
    return json.loads((REPOSITORY / "packages/client/fixtures" / name).read_text())


# What the tests came to, as JSON, for the run that counts all tests of the repository.
_outcomes: dict[str, dict[str, str]] = {}


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.outcome == "passed" and report.when != "call":
        return
    detail = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longreprtext
    if _outcomes.get(report.nodeid, {}).get("outcome") != "failed":
        _outcomes[report.nodeid] = {"outcome": report.outcome, "detail": str(detail)}


def pytest_collectreport(report: pytest.CollectReport) -> None:
    if report.failed:
        _outcomes[report.nodeid] = {"outcome": "failed", "detail": report.longreprtext}


def pytest_sessionfinish() -> None:
    if path := os.environ.get("CN_TEST_REPORT"):
        Path(path).write_text(json.dumps(_outcomes))


class Stopwatch:
    """How long something takes, in seconds."""

    def __enter__(self) -> Stopwatch:
        self._started = time.monotonic()
        return self

    def __exit__(self, *_: object) -> None:
        self.took = time.monotonic() - self._started
