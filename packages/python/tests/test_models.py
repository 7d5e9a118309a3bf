"""Models: frozen, and with what this version doesn't know."""

from __future__ import annotations

import copy
import dataclasses
import json
import pickle

import pytest

import cloudnexus

SERVER = {
    "id": "srv_1",
    "type": "servers",
    "name": "web",
    "status": "hibernating",
    "rack": {"row": 3},
    "siblings": [{"id": "srv_2", "type": "servers"}, {"id": "srv_3", "type": "servers", "name": "web-3"}],
}


def test_unknown_attributes_and_values_are_kept() -> None:
    server = cloudnexus.Server.from_dict(SERVER)
    assert server.status == "hibernating"
    assert server.extra == {"rack": {"row": 3}}
    assert getattr(server, "rack") == {"row": 3}  # noqa: B009
    assert server.to_dict() == SERVER
    assert json.loads(json.dumps(server.to_dict())) == SERVER


def test_a_model_does_not_change() -> None:
    server = cloudnexus.Server.from_dict(SERVER)
    with pytest.raises(dataclasses.FrozenInstanceError):
        server.name = "other"  # type: ignore[misc]
    assert not hasattr(server, "__dict__")


def test_the_other_end_of_a_relationship_is_whole_only_where_it_is_included() -> None:
    named, included = cloudnexus.Server.from_dict(SERVER).siblings
    assert isinstance(named, cloudnexus.Identifier)
    assert isinstance(included, cloudnexus.Server)
    assert included.name == "web-3"


def test_an_attribute_that_is_not_there_is_an_error_that_says_so() -> None:
    server = cloudnexus.Server.from_dict({"id": "srv_1", "type": "servers"})
    with pytest.raises(AttributeError, match=r"the response does not have Server\.name"):
        _ = server.name
    with pytest.raises(AttributeError, match="Server has no attribute 'nmae'"):
        _ = server.nmae  # type: ignore[attr-defined]
    assert repr(server) == "Server(id='srv_1', type='servers')"


def test_an_attribute_that_may_be_missing_is_none() -> None:
    assert cloudnexus.OAuthTokenResponse.from_dict({"access_token": "a"}).refresh_token is None


def test_equal_models_have_equal_content() -> None:
    assert cloudnexus.Server.from_dict(SERVER) == cloudnexus.Server.from_dict(dict(SERVER))
    assert cloudnexus.Server.from_dict(SERVER) != cloudnexus.Server.from_dict({**SERVER, "name": "other"})
    assert cloudnexus.Server.from_dict(SERVER) != SERVER


@pytest.mark.parametrize("content", [SERVER, {"id": "srv_1", "type": "servers"}])
def test_models_survive_being_copied_or_sent_to_another_process(content: dict[str, object]) -> None:
    server = cloudnexus.Server.from_dict(content)
    assert pickle.loads(pickle.dumps(server)) == copy.deepcopy(server) == server
    assert copy.deepcopy(server).to_dict() == content


def test_a_secret_is_not_in_the_text_of_a_model() -> None:
    webhook = cloudnexus.WebhookWithSecret.from_dict({"id": "whk_1", "secret": "whsec_abc"})
    assert webhook.secret == "whsec_abc"
    assert "whsec_abc" not in f"{webhook} {webhook!r}"


def test_models_can_be_made_by_hand_and_matched() -> None:
    event: cloudnexus.Event = cloudnexus.ServerCreatedEvent(
        id="evt_1",
        timestamp="2025-01-15T14:22:00Z",
        data=cloudnexus.ServerCreatedData(server_id="srv_1", region="us-east-1", ip="10.0.0.1", status="running"),
    )
    match event:
        case cloudnexus.ServerCreatedEvent(data=data):
            assert data.ip == "10.0.0.1"
        case _:
            pytest.fail("it is one")
    assert cloudnexus.ServerCreatedEvent.from_dict(event.to_dict()) == event
