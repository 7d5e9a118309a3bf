"""Rule 10: what is taken for a true delivery."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from typing import Any

import pytest

import cloudnexus
from cloudnexus import webhooks

from .conftest import read_fixture

FIXTURE = read_fixture("webhook-signatures.json")
VECTORS = [pytest.param(vector, id=vector["name"]) for vector in FIXTURE["vectors"]]
SECRET = "whsec_dpLDrTVAu4A8Ags67mbNiIcSMjTqDG5xQ8Ct1z/0Me0="
BODY = (
    '{"event":"server.created","id":"evt_9f8a7b6c5d4e","timestamp":"2025-01-15T14:22:00Z",'
    '"data":{"server_id":"srv_2x9k4m","region":"us-east-1","ip":"10.244.1.5","status":"running","rack":7}}'
)


@pytest.mark.parametrize("vector", VECTORS)
def test_unwrap(vector: dict[str, Any]) -> None:
    result: dict[str, str]
    tolerance = vector.get("tolerance", 300)
    try:
        event = webhooks.unwrap(
            raw(vector), vector["headers"], vector["secrets"], tolerance=tolerance, now=FIXTURE["now"]
        )
        result = {"event": event.event}
    except webhooks.WebhookVerificationError as error:
        result = {"reason": error.reason}
    assert result == vector["unwrap"]


@pytest.mark.parametrize("vector", [one for one in VECTORS if "verify" in one.values[0]])  # type: ignore[operator]
def test_verify(vector: dict[str, Any]) -> None:
    signature = next(
        (value for name, value in vector["headers"].items() if name.lower() == "x-cloudnexus-signature"), ""
    )
    result: object
    try:
        result = webhooks.verify(raw(vector), signature, (vector["secrets"] or [""])[0])
    except webhooks.WebhookVerificationError as error:
        result = error.reason
    assert result == vector["verify"]


def test_what_is_signed_is_verified_and_typed() -> None:
    headers = webhooks.sign(BODY, SECRET, id="evt_9f8a7b6c5d4e")
    assert webhooks.verify(BODY, headers["X-CloudNexus-Signature"], SECRET)
    event = webhooks.unwrap(BODY.encode(), headers, ["whsec_" + "A" * 43 + "=", SECRET])
    assert isinstance(event, cloudnexus.ServerCreatedEvent)
    assert event.data.ip == "10.244.1.5"
    assert event.data.extra == {"rack": 7}
    assert event.to_dict() == json.loads(BODY)


def test_an_event_of_an_unknown_type_keeps_its_data() -> None:
    body = json.dumps({"event": "server.renamed", "id": "evt_1", "timestamp": "2025-01-15T14:22:00Z", "data": {"a": 1}})
    event = webhooks.unwrap(body, webhooks.sign(body, SECRET, id="evt_1"), SECRET)
    assert isinstance(event, cloudnexus.UnknownEvent)
    assert event.data == {"a": 1}


@pytest.mark.parametrize("payload", [json.loads(BODY), None, 7, [BODY]])
def test_a_parsed_body_is_refused_and_the_message_says_why(payload: Any) -> None:
    headers = webhooks.sign(BODY, SECRET, id="evt_1")
    with pytest.raises(webhooks.WebhookVerificationError, match="raw body") as caught:
        webhooks.unwrap(payload, headers, SECRET)
    assert caught.value.reason == "parsed_body"
    with pytest.raises(webhooks.WebhookVerificationError, match="raw body"):
        webhooks.verify(payload, headers["X-CloudNexus-Signature"], SECRET)


@pytest.mark.parametrize("signature", [None, "", "0" * 64, "f" * 63, 7, b"x", "٣" * 64, "\ud800"])
def test_no_misuse_of_a_signature_verifies_or_raises(signature: Any) -> None:
    assert webhooks.verify(BODY, signature, SECRET) is False


@pytest.mark.parametrize("secret", ["", None, 7, b"whsec_"])
def test_no_secret_is_a_mistake_of_the_program(secret: Any) -> None:
    with pytest.raises(webhooks.WebhookVerificationError) as caught:
        webhooks.verify(BODY, "0" * 64, secret)
    assert caught.value.reason == "invalid_secret"


def test_no_error_shows_the_secret() -> None:
    headers = webhooks.sign(BODY, SECRET, id="evt_1")
    for secret in (SECRET + "\n", SECRET[:-2], SECRET.replace("d", "e")):
        with pytest.raises(webhooks.WebhookVerificationError) as caught:
            webhooks.unwrap(BODY, headers, secret)
        assert secret.strip() not in str(caught.value)


def test_verifying_needs_nothing_but_the_standard_library() -> None:
    program = f"""
import sys
import cloudnexus
assert cloudnexus.webhooks.verify("", "0" * 64, {SECRET!r}) is False
headers = cloudnexus.webhooks.sign('{{"event":"x","id":"e","timestamp":"t","data":{{}}}}', {SECRET!r}, id="e")
cloudnexus.webhooks.unwrap('{{"event":"x","id":"e","timestamp":"t","data":{{}}}}', headers, {SECRET!r})
print([name for name in ("httpx", "httpcore", "websockets", "anyio") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[]\n", "")


def raw(vector: dict[str, Any]) -> str | bytes:
    """The body of a vector: a text, or bytes in base64."""
    payload: Any = vector["payload"]
    return payload if isinstance(payload, str) else base64.b64decode(payload["base64"])
