"""Verifies a delivery and returns its event."""

from __future__ import annotations

import json
import re
import time
from hmac import compare_digest, new
from typing import TYPE_CHECKING

from ._error import WebhookVerificationError
from ._payload import from_base64, from_hex, raw, secret_list, standard_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .._generated.events import Event
    from ._payload import Payload, Secrets


def unwrap(
    payload: Payload,
    headers: Mapping[str, str],
    secrets: Secrets,
    *,
    tolerance: float = 300,
    now: float | None = None,
) -> Event:
    """Verifies a delivery and returns its event.

    Either signature will do: that of Standard Webhooks where all three of its headers are there, which tells the time
    of the attempt, else `X-CloudNexus-Signature`, which doesn't. An event may come more than once: do nothing when you
    have seen its `id` before.

    Args:
        payload: The raw body, before anything parses it.
        headers: All headers of the delivery, such as `request.headers`.
        secrets: The secret of the webhook, or several while it is being rotated.
        tolerance: How many seconds the time of the attempt may be off, either way.
        now: The time to compare it with, in seconds since 1970.

    Raises:
        WebhookVerificationError: The delivery is not to be trusted. Its `reason` says why.

    Example:
        event = cloudnexus.webhooks.unwrap(body, request.headers, secret)
        match event:
            case cloudnexus.ServerCreatedEvent():
                print(event.data.ip)
    """
    listed = secret_list(secrets)
    body = raw(payload)
    identifier = _header(headers, "webhook-id")
    timestamp = _header(headers, "webhook-timestamp")
    signatures = _header(headers, "webhook-signature")
    if identifier and timestamp and signatures:
        content = f"{identifier}.{timestamp}.".encode(errors="surrogatepass") + body
        # There is one for each secret, of which there are two at most. Each costs a look at the whole body.
        candidates = [one for text in signatures.split(" ")[:9] for one in from_base64("v1,", text)]
        _assert_authentic(content, candidates, [standard_key(secret) for secret in listed])
        sent_at = int(timestamp) if re.fullmatch(r"[0-9]{1,20}", timestamp) else 0
        _assert_recent(sent_at, tolerance, time.time() if now is None else now)
    else:
        signature = _header(headers, "X-CloudNexus-Signature")
        if not signature:
            raise WebhookVerificationError(
                "missing_signature",
                "There is no X-CloudNexus-Signature, nor webhook-id, webhook-timestamp and webhook-signature.",
            )
        keys = (secret.encode(errors="surrogatepass") for secret in listed)
        _assert_authentic(body, from_hex(signature), keys)
    return _parse(body)


def _header(headers: Mapping[str, str], name: str) -> str:
    """The value of a header, whatever the case of its name, or an empty text."""
    for key, value in headers.items():
        if key.lower() == name.lower():
            return str(value)
    return ""


def _assert_authentic(content: bytes, signatures: Sequence[bytes], keys: Iterable[bytes]) -> None:
    """Makes sure that one of the signatures is of this content and one of the keys, in constant time."""
    if not signatures:
        raise WebhookVerificationError("malformed_signature", "The signature is malformed.")
    for key in keys:
        expected = new(key, content, "sha256").digest()
        if any(compare_digest(signature, expected) for signature in signatures):
            return
    raise WebhookVerificationError("no_match", "The signature is not of this body and secret.")


def _assert_recent(sent_at: int, tolerance: float, now: float) -> None:
    age = int(now // 1) - sent_at
    # Written so that what is no number lets nothing pass.
    if not abs(age) <= tolerance:
        raise WebhookVerificationError(
            "timestamp_too_new" if age < 0 else "timestamp_too_old",
            f"The attempt is {age} s old, not within {tolerance} s.",
        )


def _parse(body: bytes) -> Event:
    from .._generated.events import event_from_dict

    try:
        event = json.loads(body)
    except (ValueError, RecursionError):
        event = None
    if not isinstance(event, dict) or not isinstance(event.get("event"), str):
        raise WebhookVerificationError("invalid_json", "The body is not an event.")
    return event_from_dict(event)
