"""Why a delivery was not taken."""

from __future__ import annotations

from typing import Literal, TypeAlias

WebhookFailure: TypeAlias = Literal[
    "missing_signature",
    "malformed_signature",
    "no_match",
    "timestamp_too_old",
    "timestamp_too_new",
    "parsed_body",
    "invalid_json",
    "invalid_secret",
]
"""Why a delivery was not taken.

- `missing_signature`: there is neither an `X-CloudNexus-Signature` nor the three headers of Standard Webhooks.
- `malformed_signature`: the signature doesn't look like one.
- `no_match`: another body, another secret, or not from CloudNexus.
- `timestamp_too_old`: truly signed, but longer ago than `tolerance`: a replay, or a clock that is wrong.
- `timestamp_too_new`: truly signed, but in the future: a clock is wrong.
- `parsed_body`: the payload is not the raw body, but something made of it.
- `invalid_json`: truly signed, but not an event.
- `invalid_secret`: a secret is missing, is not whole, or has white space around it.
"""


class WebhookVerificationError(Exception):
    """The delivery is not to be trusted. Answer 400."""

    reason: WebhookFailure

    def __init__(self, reason: WebhookFailure, message: str) -> None:
        super().__init__(message)
        self.reason = reason

    def __reduce__(self) -> tuple[type[WebhookVerificationError], tuple[WebhookFailure, str]]:
        # By default an exception is made again from its message alone.
        return type(self), (self.reason, str(self))
