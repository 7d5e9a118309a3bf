"""Types, lint and format, of the package and of its tests. `CN_TEST_PYRIGHT` is the command of pyright, as JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from .conftest import REPOSITORY

FOLDER = REPOSITORY / "packages/python"


def run(*command: str) -> str:
    """What a command complains about."""
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_mypy_has_nothing_to_say() -> None:
    assert run(sys.executable, "-m", "mypy") == ""


def test_ruff_has_nothing_to_say() -> None:
    assert run(sys.executable, "-m", "ruff", "check") == ""


def test_everything_is_formatted_what_is_generated_too() -> None:
    assert run(sys.executable, "-m", "ruff", "format", "--check") == ""


def test_pyright_has_nothing_to_say() -> None:
    assert run(*pyright_command(), "--pythonpath", sys.executable) == ""


def pyright_command() -> list[str]:
    """How pyright is run."""
    command = os.environ.get("CN_TEST_PYRIGHT")
    if not command:
        pytest.skip("no pyright: CN_TEST_PYRIGHT is not set")
    return [str(word) for word in json.loads(command)]
