"""Signs a payload as CloudNexus does."""

from __future__ import annotations

import time
from base64 import b64encode
from hmac import new
from typing import TYPE_CHECKING

from ._payload import raw, secret_list, standard_key

if TYPE_CHECKING:
    from ._payload import Payload


def sign(payload: Payload, secret: str, *, id: str, timestamp: float | None = None) -> dict[str, str]:
    """Signs a payload, for the tests of what receives it.

    Args:
        payload: The body.
        secret: `whsec_` and the base64 of 32 bytes.
        id: The identifier of the event: the `id` in the payload.
        timestamp: When the attempt is made, in seconds since 1970. Now by default.

    Returns:
        The headers a delivery is signed with.

    Raises:
        WebhookVerificationError: `invalid_secret`, for any other secret.

    Example:
        body = json.dumps(event)
        headers = cloudnexus.webhooks.sign(body, secret, id=event["id"])
        httpx.post("http://localhost:3000/hook", content=body, headers=headers)
    """
    secret_list(secret)
    body = raw(payload)
    seconds = str(int((time.time() if timestamp is None else timestamp) // 1))
    signature = new(standard_key(secret), f"{id}.{seconds}.".encode() + body, "sha256").digest()
    return {
        "X-CloudNexus-Signature": new(secret.encode(), body, "sha256").hexdigest(),
        "webhook-id": id,
        "webhook-timestamp": seconds,
        "webhook-signature": f"v1,{b64encode(signature).decode()}",
    }
