"""For what receives deliveries. Nothing here sends a request, and nothing but the standard library is loaded.

event = cloudnexus.webhooks.unwrap(body, request.headers, secret)
if isinstance(event, cloudnexus.ServerCreatedEvent):
    print(event.data.ip)
"""

from __future__ import annotations

from ._error import WebhookFailure, WebhookVerificationError
from ._sign import sign
from ._unwrap import unwrap
from ._verify import verify

__all__ = ["WebhookFailure", "WebhookVerificationError", "sign", "unwrap", "verify"]
