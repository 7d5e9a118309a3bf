"""What is sent, and what comes of it."""

from __future__ import annotations

import asyncio
import json
import logging
import pickle
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import cloudnexus

from .server import FOUND, KEY, Answer, Server, limited, refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    Serve = Callable[..., Server]

ACCOUNT = {"data": {"type": "accounts", "id": "acc_asked", "attributes": {"name": "Example"}}}


def test_a_request_has_the_credential_the_account_and_the_names_of_the_sdk(serve: Serve) -> None:
    server = serve()
    with server.client() as client:
        client.servers.get("srv_2x9k4m")
    headers = server.received[0].headers
    assert server.received[0].path == "/v2/servers/srv_2x9k4m"
    assert headers["authorization"] == f"Bearer {KEY}"
    assert headers["x-cloudnexus-id"] == "acc_8k3m5p"
    assert headers["x-cloudnexus-version"] == "2.4"
    assert headers["user-agent"] == f"cloudnexus-python/{cloudnexus.__version__}"
    assert headers["accept"] == "application/json"
    assert "content-type" not in headers
    assert "idempotency-key" not in headers


def test_a_body_is_what_was_given_and_nothing_else(serve: Serve) -> None:
    server = serve()
    with server.client() as client:
        client.servers.create(region="us-east-1", plan="starter", image="ü", autoscaling=None, tags={"a": "b"})
        client.servers.patch("srv_2x9k4m", name="web-1", if_match='"3"')
    create, patch = server.received
    assert json.loads(create.body) == {
        "region": "us-east-1",
        "plan": "starter",
        "image": "ü",
        "autoscaling": None,
        "tags": {"a": "b"},
    }
    assert create.headers["content-type"] == "application/json"
    assert len(create.headers["idempotency-key"]) == 32
    assert (patch.method, json.loads(patch.body), patch.headers["if-match"]) == ("PATCH", {"name": "web-1"}, '"3"')


def test_what_was_read_can_be_written_again(serve: Serve) -> None:
    autoscaling = {"min_plan": "starter", "max_plan": "enterprise", "target_cpu_percent": 60}
    document = {"data": {"type": "servers", "id": "srv_1", "attributes": {"autoscaling": autoscaling}}}
    server = serve(Answer(body=document))
    with server.client() as client:
        found = client.servers.get("srv_1")
        assert isinstance(found.autoscaling, cloudnexus.Autoscaling)
        client.servers.patch("srv_1", autoscaling=found.autoscaling)
    assert json.loads(server.received[1].body) == {"autoscaling": autoscaling}


def test_a_query_is_written_as_the_contract_has_it(serve: Serve) -> None:
    server = serve(Answer(body={"data": []}))
    with server.client() as client:
        client.servers.list(
            page={"size": 2, "after": "a b"},
            filter={"region": "us-east-1", "tag": "env:ü&x"},
            include=["siblings"],
            fields={"servers": "name,status"},
        ).first()
        client.servers.list(include=[]).first()
    assert server.received[0].path == (
        "/v2/servers?page[size]=2&page[after]=a%20b&filter[region]=us-east-1&filter[tag]=env%3A%C3%BC%26x"
        "&include=siblings&fields[servers]=name%2Cstatus"
    )
    assert server.received[1].path == "/v2/servers"


@pytest.mark.parametrize("id", ["", ".", "..", None, 7])
def test_an_id_that_would_make_another_path_is_refused(serve: Serve, id: Any) -> None:
    server = serve()
    with server.client() as client, pytest.raises(cloudnexus.CloudNexusError, match=r"servers\.delete: no id"):
        client.servers.delete(id)
    assert server.received == []


def test_an_id_is_one_segment_of_the_path(serve: Serve) -> None:
    server = serve()
    with server.client() as client:
        client.servers.get("../a/b?c#d%é")
    assert server.received[0].path == "/v2/servers/..%2Fa%2Fb%3Fc%23d%25%C3%A9"


def test_the_environment_is_used_where_no_option_says_otherwise(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    server = serve()
    monkeypatch.setenv("CN_API_KEY", "cn_live_sk_environment")
    monkeypatch.setenv("CN_ACCOUNT_ID", "acc_environment")
    monkeypatch.setenv("CN_BASE_URL", f"{server.url}/")
    with cloudnexus.Client() as client:
        client.servers.get("srv_1")
    with cloudnexus.Client("cn_live_sk_option", account_id="acc_option") as client:
        client.servers.get("srv_1")
    sent = [(one.path, one.headers["authorization"], one.headers["x-cloudnexus-id"]) for one in server.received]
    assert sent == [
        ("/v2/servers/srv_1", "Bearer cn_live_sk_environment", "acc_environment"),
        ("/v2/servers/srv_1", "Bearer cn_live_sk_option", "acc_option"),
    ]


def test_the_account_is_asked_for_once(serve: Serve) -> None:
    server = serve(Answer(body=ACCOUNT), Answer())
    with server.client(account_id=None) as client:
        client.servers.get("srv_1")
        client.with_options(timeout=5).servers.get("srv_1")
    assert [one.path for one in server.received] == ["/v2/account", "/v2/servers/srv_1", "/v2/servers/srv_1"]
    assert "x-cloudnexus-id" not in server.received[0].headers
    assert [one.headers["x-cloudnexus-id"] for one in server.received[1:]] == ["acc_asked", "acc_asked"]


def test_the_account_is_asked_for_once_however_many_tasks_want_it(serve: Serve) -> None:
    server = serve(Answer(body=ACCOUNT), Answer())

    async def run() -> None:
        async with server.async_client(account_id=None) as client:
            await asyncio.gather(*(client.servers.get(f"srv_{number}") for number in range(20)))

    asyncio.run(run())
    assert [one.path for one in server.received].count("/v2/account") == 1


def test_oauth_and_discovery_are_beside_the_base_path(serve: Serve) -> None:
    server = serve(Answer(body={"issuer": "https://api.cloudnexus.io"}))
    with server.client() as client:
        assert client.oauth.metadata().issuer == "https://api.cloudnexus.io"
    assert server.received[0].path == "/.well-known/oauth-authorization-server"
    assert "authorization" not in server.received[0].headers


def test_an_operation_without_a_credential_sends_none(serve: Serve) -> None:
    server = serve(Answer(body={"data": {"type": "statuses", "id": "current"}}))
    with server.client(api_key=None) as client:
        assert client.status.get().id == "current"
    assert not {"authorization", "x-cloudnexus-id"} & server.received[0].headers.keys()


def test_with_response_has_everything_around_the_result(serve: Serve) -> None:
    head = {
        "X-Request-Id": "req_1",
        "X-RateLimit-Limit": "500",
        "X-RateLimit-Remaining": "499",
        "X-RateLimit-Reset": "1736950980",
        "ETag": '"3"',
    }
    server = serve(Answer(503, {"Retry-After": "0"}), Answer(headers=head))
    with server.client() as client:
        found = client.with_response(client.servers.get, "srv_2x9k4m", timeout=20)
        assert found.data.name == "web"
        assert (found.request_id, found.attempts, found.document) == ("req_1", 2, FOUND)
        assert found.response.headers["ETag"] == '"3"'
        assert found.rate_limit is not None
        assert (found.rate_limit.limit, found.rate_limit.remaining) == (500, 499)
        assert found.rate_limit.reset_at.isoformat() == "2025-01-15T14:23:00+00:00"
        assert client.rate_limit == found.rate_limit


def test_with_response_is_for_methods_that_send_something(serve: Serve) -> None:
    with (
        serve().client() as client,
        pytest.raises(cloudnexus.CloudNexusError, match="methods that send a request"),
    ):
        client.with_response(
            client.oauth.authorize,
            response_type="code",
            client_id="c",
            redirect_uri="https://a",
            scope="servers:read",
            code_challenge="x" * 43,
            code_challenge_method="S256",
        )


def test_a_call_may_have_options_of_its_own(serve: Serve) -> None:
    server = serve()
    with server.client(headers={"X-A": "client", "X-B": "client", "Accept": None}) as client:
        client.servers.get("srv_1", headers={"x-a": "call", "X-B": None})
        client.servers.create(region="r", plan="p", image="i", idempotency_key="mine")
    first, second = server.received
    assert first.headers["x-a"] == "call"
    assert "x-b" not in first.headers
    assert second.headers["idempotency-key"] == "mine"


@pytest.mark.parametrize("timeout", [0, -1])
def test_a_timeout_of_nothing_is_a_mistake(serve: Serve, timeout: float) -> None:
    with serve().client() as client, pytest.raises(cloudnexus.CloudNexusError, match="timeout must be more"):
        client.servers.get("srv_1", timeout=timeout)


def test_a_key_may_come_from_a_function_that_is_async(serve: Serve) -> None:
    server = serve()

    async def vault() -> str:
        return " cn_live_sk_vault\n"

    async def run() -> None:
        async with server.async_client(api_key=vault) as client:
            await client.servers.get("srv_1")

    asyncio.run(run())
    with server.client(api_key=lambda: "cn_live_sk_function") as client:
        client.servers.get("srv_1")
    assert [one.headers["authorization"] for one in server.received] == [
        "Bearer cn_live_sk_vault",
        "Bearer cn_live_sk_function",
    ]


def test_a_key_that_is_none_is_refused_without_showing_it(serve: Serve) -> None:
    with serve().client(api_key="cn_live_sk_\u200babc") as client, pytest.raises(cloudnexus.CloudNexusError) as caught:
        client.servers.get("srv_1")
    assert "abc" not in str(caught.value)


def test_a_header_that_cannot_be_sent_is_refused_without_showing_it(serve: Serve) -> None:
    server = serve()
    with server.client() as client:
        for value in ("secret\nvalue", "secret ü \ud800"):
            with pytest.raises(cloudnexus.CloudNexusError, match="is not valid") as caught:
                client.servers.get("srv_1", headers={"X-A": value})
            assert "secret" not in str(caught.value)
            assert caught.value.__cause__ is None
    assert server.received == []


def test_no_error_and_no_log_shows_the_key(serve: Serve, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    server = serve(Answer(500, body=refusal("internal_error", f"headers: authorization: Bearer {KEY}")))
    with server.client(max_retries=1) as client, pytest.raises(cloudnexus.ServerError) as caught:
        client.servers.get("srv_1")
    error = caught.value
    assert KEY not in f"{error} {error.detail} {error.errors} {caplog.text} {client!r}"
    assert "servers.get" in caplog.text


def test_an_error_of_the_api_survives_another_process(serve: Serve) -> None:
    server = serve(limited(Retry_After="7"))
    with server.client(max_retries=0) as client, pytest.raises(cloudnexus.RateLimitError) as caught:
        client.servers.get("srv_1")
    again = pickle.loads(pickle.dumps(caught.value))
    assert type(again) is cloudnexus.RateLimitError
    assert (str(again), again.retry_after, again.code, again.errors) == (
        str(caught.value),
        7,
        "rate_limited",
        caught.value.errors,
    )


def test_nobody_listening_is_a_connection_error_after_the_retries() -> None:
    with cloudnexus.Client(KEY, account_id="acc_1", base_url="http://127.0.0.1:9/v2", max_retries=1) as client:
        with pytest.raises(cloudnexus.ConnectionError, match=r"servers\.get: no answer from GET") as caught:
            client.servers.get("srv_1")
        assert isinstance(caught.value, ConnectionError)
        assert isinstance(caught.value.__cause__, httpx.ConnectError)


def test_the_page_of_a_proxy_is_no_answer_of_the_api(serve: Serve) -> None:
    for body in (b"<html>Sign in</html>", b"[]", b'{"a":1}', b""):
        with serve(Answer(200, body=body)).client() as client:
            with pytest.raises(cloudnexus.APIError, match="not an answer of the API") as caught:
                client.servers.get("srv_1")
            assert caught.value.status == 200


def test_a_redirect_is_not_followed(serve: Serve) -> None:
    elsewhere = serve()
    server = serve(Answer(302, {"Location": elsewhere.url}, b""))
    with server.client() as client, pytest.raises(cloudnexus.APIError) as caught:
        client.servers.get("srv_1")
    assert caught.value.status == 302
    assert elsewhere.received == []


def test_a_client_of_httpx_may_be_given_and_is_not_closed(serve: Serve) -> None:
    server = serve()
    with httpx.Client(headers={"X-Own": "1"}) as own:
        with server.client(http_client=own) as client:
            client.servers.get("srv_1")
        assert not own.is_closed
    assert server.received[0].headers["x-own"] == "1"


def test_a_change_with_if_match_is_not_repeated_when_its_answer_was_lost(serve: Serve) -> None:
    server = serve(Answer(502, body=b""), Answer())
    with server.client() as client, pytest.raises(cloudnexus.ServerError):
        client.servers.patch("srv_1", name="a", if_match='"1"')
    assert len(server.received) == 1


def test_after_a_429_every_call_of_the_client_waits(serve: Serve) -> None:
    server = serve(limited(Retry_After="1"), Answer())

    async def run() -> None:
        async with server.async_client() as client:
            await asyncio.gather(client.servers.get("srv_1"), later(client))

    async def later(client: cloudnexus.AsyncClient) -> None:
        await asyncio.sleep(0.3)
        await asyncio.gather(*(client.servers.get("srv_2") for _ in range(5)))

    asyncio.run(run())
    first, *others = [one.at for one in server.received]
    assert len(others) == 6
    assert min(others) - first > 0.9


def test_a_call_that_cannot_wait_for_the_gate_is_not_sent(serve: Serve) -> None:
    server = serve(limited(Retry_After="30"))
    with server.client() as client:
        with pytest.raises(cloudnexus.RateLimitError):
            client.servers.get("srv_1", timeout=5)
        with pytest.raises(cloudnexus.RateLimitError, match="Given up") as caught:
            client.servers.get("srv_2", timeout=5)
        assert caught.value.attempts == 0
        assert caught.value.retry_after is not None
        assert 25 < caught.value.retry_after <= 30
    assert len(server.received) == 1


def test_a_closed_client_says_so(serve: Serve) -> None:
    client = serve().client()
    client.close()
    with pytest.raises(cloudnexus.AbortError, match="the client is closed"):
        client.servers.get("srv_1")
