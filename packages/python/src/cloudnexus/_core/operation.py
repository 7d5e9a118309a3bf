"""One row of the generated table: everything the core must know of an operation."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Operation(NamedTuple):
    """An operation of the contract."""

    name: str
    """As the client has it: `api_keys.create`."""
    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
    path: str
    """As in the contract: `/servers/{id}`."""
    input: Literal["query", "body", "form", "none"]
    output: Literal["page", "resource", "plain", "address", "empty"]
    """What a method returns: a list, a JSON:API resource, a body as it is (OAuth), a URL without sending anything, or
    nothing."""
    auth: Literal["account", "credential", "client", "none"]
    """What a request carries: a bearer credential and the account's id, a bearer credential alone, the OAuth client's
    own credentials (which are fields of its form), or nothing."""
