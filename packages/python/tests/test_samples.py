"""The samples of the docs and the example of the reference, each a program of its own, against the mock.

`CN_TEST_MOCK_URL` says where that is; any other API with the same data will do.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import REPOSITORY

SAMPLES = sorted((REPOSITORY / "spec/samples").glob("*/python.py"))
EXAMPLE = Path(__file__).parent / "reference_example.py"


@pytest.fixture(scope="session")
def mock_url() -> str:
    """Where the mock is."""
    url = os.environ.get("CN_TEST_MOCK_URL")
    if not url:
        pytest.skip("no mock: CN_TEST_MOCK_URL is not set")
    return url


def run(program: Path, **env: str) -> str:
    """Runs a program, with warnings as errors."""
    command = [sys.executable, "-W", "error", str(program)]
    done = subprocess.run(command, env={**os.environ, **env}, capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""
    assert done.returncode == 0
    return done.stdout


@pytest.mark.parametrize("sample", [pytest.param(sample, id=sample.parent.name) for sample in SAMPLES])
def test_the_sample_runs_and_prints_what_was_answered(sample: Path, mock_url: str) -> None:
    printed = run(
        sample,
        CN_API_KEY="cn_live_sk_abc123",
        CN_ACCOUNT_ID="acc_8k3m5p",
        CN_BASE_URL=mock_url,
        CN_CLIENT_ID="cli_app",
        CN_CLIENT_SECRET="secret",
    )
    assert printed.strip()
    assert not re.search(r"<\w+ object|NOT_GIVEN|Traceback", printed)


def test_there_is_a_sample_for_every_operation() -> None:
    assert len(SAMPLES) >= 40


def test_the_example_of_the_reference_runs_unchanged(mock_url: str) -> None:
    assert run(EXAMPLE, CN_BASE_URL=mock_url) == "Deployed: srv_2x9k4m\n"


def test_the_readme_has_the_example_of_the_reference_first() -> None:
    readme = (REPOSITORY / "packages/python/README.md").read_text()
    first = re.search(r"```python\n(.*?)```", readme, re.S)
    assert first is not None
    assert first[1] == EXAMPLE.read_text()
