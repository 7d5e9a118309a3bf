"""The body of a delivery, and the secrets it may be signed with."""

from __future__ import annotations

import re
from base64 import b64decode
from typing import TYPE_CHECKING

from ._error import WebhookVerificationError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    Payload: TypeAlias = str | bytes | bytearray | memoryview
    Secrets: TypeAlias = str | Sequence[str]


def raw(payload: Payload) -> bytes:
    """The bytes of a body as it came. JSON made of a parsed object is not the JSON that was signed."""
    if isinstance(payload, str):
        return payload.encode(errors="surrogatepass")
    if isinstance(payload, (bytes, bytearray, memoryview)):
        return bytes(payload)
    raise WebhookVerificationError("parsed_body", "Pass the raw body, its text or bytes, before anything parses it.")


def secret_list(secrets: Secrets) -> list[str]:
    """The secrets: one, or several while it is being rotated."""
    listed = [secrets] if isinstance(secrets, str) else list(secrets or ())
    # An empty key is one that anybody knows; one with white space around it is a line of a file.
    if not listed or not all(isinstance(one, str) and one and one == one.strip() for one in listed):
        raise invalid_secret()
    return listed


def standard_key(secret: str) -> bytes:
    """The key of Standard Webhooks: what the part after `whsec_` decodes to."""
    keys = from_base64("whsec_", secret)
    if not keys:
        raise invalid_secret()
    return keys[0]


def from_base64(prefix: str, text: str) -> list[bytes]:
    """The 32 bytes after a prefix, or nothing.

    There is one way to write 32 bytes, so that a signature which differs in a character is another signature.
    """
    encoded = text[len(prefix) :]
    if text.startswith(prefix) and re.fullmatch(r"[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=", encoded):
        return [b64decode(encoded)]
    return []


def from_hex(text: str) -> list[bytes]:
    """The 32 bytes of hexadecimal digits, or nothing."""
    return [bytes.fromhex(text)] if re.fullmatch(r"[0-9a-f]{64}", text) else []


def invalid_secret() -> WebhookVerificationError:
    """The error for what is no secret, which it does not show."""
    return WebhookVerificationError(
        "invalid_secret", "Pass the whole secret, whsec_ and 44 characters, no white space around it."
    )
