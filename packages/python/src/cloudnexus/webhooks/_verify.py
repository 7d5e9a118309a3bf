"""Whether a signature is of a body."""

from __future__ import annotations

from hmac import compare_digest, new
from typing import TYPE_CHECKING

from ._payload import invalid_secret, raw

if TYPE_CHECKING:
    from ._payload import Payload


def verify(payload: Payload, signature: str | None, secret: str) -> bool:
    """Whether the value of `X-CloudNexus-Signature` was made from this body with this secret.

    It takes the same time whatever is wrong with the signature. `unwrap()` also checks the time of the attempt, and
    returns the event.

    Args:
        payload: The raw body, before anything parses it.
        signature: The value of the header. One that is missing, too short or no text at all is False, not an error.
        secret: The whole secret, `whsec_` included.

    Raises:
        WebhookVerificationError: A mistake in the program: a parsed body (`parsed_body`), no secret
            (`invalid_secret`).

    Example:
        if not cloudnexus.webhooks.verify(body, request.headers.get("X-CloudNexus-Signature"), secret):
            return Response(status=400)
    """
    # A program without types may pass anything.
    if not isinstance(secret, str) or not secret:
        raise invalid_secret()
    body = raw(payload)
    if not isinstance(signature, str):
        return False
    expected = new(secret.encode(errors="surrogatepass"), body, "sha256").hexdigest()
    return compare_digest(signature.encode(errors="surrogatepass"), expected.encode())
