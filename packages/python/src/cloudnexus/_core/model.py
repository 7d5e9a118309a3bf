"""What generated models are made of: what the API sends, as objects that don't change."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Decoders = Mapping[str, Callable[[Any], Any]]

M = TypeVar("M", bound="Model")

# What is shown once, or opens something. No log is to have it because somebody printed an object.
_SECRET = frozenset({"access_token", "client_secret", "key", "refresh_token", "secret", "ticket"})


_NAMES: dict[type[Model], dict[str, None]] = {}


class Model:
    """An object of the API.

    A field the response doesn't have, because `fields` left it out, raises an AttributeError. What this version doesn't
    know is in `extra`.
    """

    __slots__ = ("_extra",)

    _decoders: ClassVar[Decoders] = {}
    """How the values of fields that hold other models are made."""
    _optional: ClassVar[frozenset[str]] = frozenset()
    """The fields that are None where the response doesn't have them."""

    _extra: dict[str, Any]

    @classmethod
    def from_dict(cls: type[M], data: Mapping[str, Any]) -> M:
        """Makes the object of plain JSON, whatever that has or lacks."""
        return decode(cls, data)

    @property
    def extra(self) -> Mapping[str, Any]:
        """What came besides the fields: attributes that are newer than this version of the SDK."""
        try:
            return self._extra
        except AttributeError:  # made by its constructor
            return {}

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, what this version doesn't know included."""
        return {**{name: _plain(getattr(self, name)) for name in _present(self)}, **self.extra}

    def __reduce__(self) -> tuple[Any, ...]:
        # By default every field has to be there.
        return decode, (type(self), self.to_dict())

    def __repr__(self) -> str:
        shown = ((name, "[secret]" if name in _SECRET else getattr(self, name)) for name in _present(self))
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in shown)})"

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self.to_dict() == other.to_dict()

    if not TYPE_CHECKING:  # else every name would be a field

        def __getattr__(self, name):
            if name.startswith("_"):
                raise AttributeError(name, name=name, obj=self)
            if name in self.extra:
                return self.extra[name]
            if name in self._optional:
                return None
            if name in _names(type(self)):
                raise AttributeError(f"the response does not have {type(self).__name__}.{name}", name=name, obj=self)
            raise AttributeError(f"{type(self).__name__} has no attribute {name!r}", name=name, obj=self)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Identifier(Model):
    """The other end of a relationship that the response does not include."""

    id: str
    type: str


def decode(model: type[M], data: Mapping[str, Any]) -> M:
    """Makes a model of plain JSON. What it doesn't know is kept, what isn't there stays away."""
    made = object.__new__(model)
    names = _names(model)
    decoders = model._decoders  # pyright: ignore[reportPrivateUsage]  # this module is where they are at home
    extra: dict[str, Any] = {}
    for name, value in data.items():
        if name not in names:
            extra[name] = value
        else:
            decoder = decoders.get(name)
            object.__setattr__(made, name, value if decoder is None else decoder(value))
    object.__setattr__(made, "_extra", extra)
    return made


def nested(model: type[Model], value: Any) -> Any:
    """Makes the models in a value: one, several, or none at all."""
    if isinstance(value, dict):
        return decode(model, value)
    return [nested(model, one) for one in value] if isinstance(value, list) else value


def related(decoders: Decoders, value: Any) -> Any:
    """Makes the resources at the other end of a relationship, by their type. Those not included are identifiers."""
    if isinstance(value, list):
        return [related(decoders, one) for one in value]
    if not isinstance(value, dict):
        return value
    decoder = decoders.get(str(value.get("type")))
    return decode(Identifier, value) if decoder is None or value.keys() <= {"id", "type"} else decoder(value)


def _present(model: Model) -> list[str]:
    names: list[str] = []
    for name in _names(type(model)):
        try:
            object.__getattribute__(model, name)
        except AttributeError:
            continue
        names.append(name)
    return names


def _names(model: type[Model]) -> dict[str, None]:
    names = _NAMES.get(model)
    if names is None:
        # A dictionary has an order, and is fast to look in.
        every: Any = model  # every model is a dataclass
        names = _NAMES[model] = {field.name: None for field in fields(every)}
    return names


def _plain(value: Any) -> Any:
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value
