"""The resources of a JSON:API document as plain objects.

`{id, type, ...attributes}`, and a member per relationship. That holds the related resources where the document includes
them, else their `{id, type}`. The relationships of a related resource are identifiers: siblings name each other, and an
object in circles could not be written as JSON.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    JSON = Any  # what json.loads returns


def flatten(document: Mapping[str, JSON]) -> JSON:
    """Flattens what is in `data`: a list, a resource or None."""
    data = document.get("data")
    known: dict[tuple[str, str], Mapping[str, JSON]] = {}
    # A document that includes anything doesn't repeat there what is already in its data.
    if (included := document.get("included")) is not None:
        for resource in [*(data if isinstance(data, list) else [data]), *included]:
            if resource is not None:
                known[_key(resource)] = resource

    def related(identifier: Mapping[str, JSON]) -> JSON:
        resource = known.get(_key(identifier))
        return _name(identifier) if resource is None else _flat(resource, _name)

    return _each(data, lambda resource: _flat(resource, related))


def _flat(resource: Mapping[str, JSON], related: Callable[[Mapping[str, JSON]], JSON]) -> dict[str, JSON]:
    flat = {"id": resource.get("id"), "type": resource.get("type"), **(resource.get("attributes") or {})}
    for relation, value in (resource.get("relationships") or {}).items():
        # One that has only links says nothing about what it relates to.
        if "data" in value:
            flat[relation] = _each(value["data"], related)
    return flat


def _each(data: JSON, change: Callable[[Any], JSON]) -> JSON:
    if isinstance(data, list):
        return [change(one) for one in data]
    return None if data is None else change(data)


def _name(identifier: Mapping[str, JSON]) -> dict[str, JSON]:
    return {"id": identifier.get("id"), "type": identifier.get("type")}


def _key(identifier: Mapping[str, JSON]) -> tuple[str, str]:
    return (str(identifier.get("type")), str(identifier.get("id")))
