"""Rules 2 and 3, as all SDKs have them in common."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from cloudnexus._core.retry import Failure, Limits, decide

from .conftest import read_fixture

FIXTURE = read_fixture("retry-decisions.json")


def test_there_are_cases_for_all_of_it() -> None:
    assert len(FIXTURE["cases"]) >= 60


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in FIXTURE["cases"]])
def test_retry(case: dict[str, Any]) -> None:
    defaults = FIXTURE["defaults"]
    failure = {**defaults["failure"], **case.get("failure", {})}
    limits = {**defaults["limits"], **case.get("limits", {})}
    decision = decide(
        Failure(**{**failure, "headers": httpx.Headers(failure["headers"])}),
        Limits(limits["max_retries"], limits["max_retry_wait"] / 1000, limits["remaining"] / 1000),
        case.get("now", defaults["now"]) / 1000,
        case.get("random", defaults["random"]),
    )
    expected = case["decision"]
    assert decision.retry is expected["retry"]
    assert decision.too_long is expected["too_long"]
    assert decision.wait * 1000 == pytest.approx(expected["wait"], abs=0.001)
    if expected["retry_after"] is None:
        assert decision.retry_after is None
    else:
        assert decision.retry_after == pytest.approx(expected["retry_after"], abs=1e-6)
