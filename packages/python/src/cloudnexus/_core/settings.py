"""The options of a client, with everything filled in that has a default."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._version import API_VERSION, VERSION
from .not_given import NotGiven

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    Headers: TypeAlias = Mapping[str, str | None]

BASE_URL = "https://api.cloudnexus.io/v2"


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for every call, unless the call says otherwise."""

    account_id: str | None
    base_url: str
    timeout: float | None
    """Seconds for a whole call. None is for ever."""
    max_retries: int
    max_retry_wait: float
    headers: Mapping[str, str]
    """Their names are in lower case."""

    def changed(
        self,
        account_id: str | None | NotGiven,
        timeout: float | None | NotGiven,
        max_retries: int | NotGiven,
        max_retry_wait: float | NotGiven,
        headers: Headers | NotGiven,
    ) -> Settings:
        """The same with other options."""
        return Settings(
            account_id=self.account_id if isinstance(account_id, NotGiven) else account_id,
            base_url=self.base_url,
            timeout=self.timeout if isinstance(timeout, NotGiven) else timeout,
            max_retries=self.max_retries if isinstance(max_retries, NotGiven) else max_retries,
            max_retry_wait=self.max_retry_wait if isinstance(max_retry_wait, NotGiven) else max_retry_wait,
            headers=self.headers if isinstance(headers, NotGiven) else with_headers(self.headers, headers),
        )


def first_settings(
    account_id: str | None,
    base_url: str | None,
    timeout: float | None,
    max_retries: int,
    max_retry_wait: float,
    headers: Headers | None,
) -> Settings:
    """The settings of a new client. An option that is None or empty is not given, except for `timeout`."""
    standard = {
        "accept": "application/json",
        "user-agent": f"cloudnexus-python/{VERSION}",
        "x-cloudnexus-version": API_VERSION,
    }
    return Settings(
        account_id=account_id or environment("CN_ACCOUNT_ID"),
        base_url=(base_url or environment("CN_BASE_URL") or BASE_URL).rstrip("/"),
        timeout=timeout,
        max_retries=max_retries,
        max_retry_wait=max_retry_wait,
        headers=with_headers(standard, headers or {}),
    )


def with_headers(headers: Mapping[str, str], more: Headers) -> Mapping[str, str]:
    """Adds headers to others, and takes away what is None."""
    if not more:
        return headers
    changed = dict(headers)
    for name, value in more.items():
        if value is None:
            changed.pop(name.lower(), None)
        else:
            changed[name.lower()] = value
    return changed


def environment(name: str) -> str | None:
    """An environment variable. Empty is not set."""
    return os.environ.get(name) or None
