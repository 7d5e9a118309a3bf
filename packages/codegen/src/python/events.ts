import { emitClass, fieldsOf } from './classes.ts';
import { docstring } from './docstring.ts';
import { bracketed, importFrom, quoted } from './layout.ts';
import { typeChecking } from './models.ts';
import type { Vocabulary } from './vocabulary.ts';

/** `events.py`: the events, their union, and the function that makes one of JSON. */
export function emitEvents(vocabulary: Vocabulary): string {
  const { model, enums } = vocabulary;
  const { events, schemas } = model;
  const classes = events
    .flatMap(({ schema, data, description }) => [
      emitClass(data, schemas[data]?.description ?? '', fieldsOf(vocabulary, schemas[data] ?? {}, data)),
      emitClass(schema, description, fieldsOf(vocabulary, schemas[schema] ?? {}, schema)),
    ])
    .join('\n\n');
  const uses = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(classes);
  const names = ['Event', 'UnknownEvent', ...events.flatMap(({ schema, data }) => [data, schema])].sort();
  const union = events.map(({ schema }) => `    | ${schema}\n`).join('');
  return [
    '"""What happened, as webhooks, the stream and `events.list` tell it."""\n',
    '\nfrom __future__ import annotations\n',
    '\nfrom dataclasses import dataclass\n',
    importFrom('typing', ['TYPE_CHECKING', 'Any', 'ClassVar', 'TypeAlias']),
    '\n',
    importFrom('.._core.model', ['Model', 'nested']),
    typeChecking([
      importFrom('collections.abc', ['Mapping']),
      importFrom('typing', ['Literal'].filter(uses)),
      importFrom('.._core.model', ['Decoders']),
      importFrom('.enums', enums.filter(uses)),
    ]),
    `\n${bracketed('__all__ = [', names.map(quoted), ']')}\n`,
    `\n\n${classes}\n\n${unknownEvent}`,
    `\n\nEvent: TypeAlias = (\n    UnknownEvent\n${union})\n${docstring(0, eventDescription(schemas['Event']?.description))}\n`,
    `\nEVENTS: dict[str, type[Model]] = {\n${events.map(({ name, schema }) => `    "${name}": ${schema},\n`).join('')}}\n`,
    `\n\n${eventFromDict}`,
  ].join('');
}

function eventDescription(description = ''): string {
  return `${description || 'Something that happened.'} Tell them apart with \`isinstance\` or \`match\`.`;
}

const unknownEvent = `@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class UnknownEvent(Model):
    """An event of a type this version does not know. Types may be added in a minor version of the API."""

    event: str
    id: str
    timestamp: str
    data: Mapping[str, Any]
`;

const eventFromDict = `def event_from_dict(data: Mapping[str, Any]) -> Event:
    """Makes an event of its JSON, whatever its type."""
    model: Any = EVENTS.get(str(data.get("event")), UnknownEvent)
    event: Event = model.from_dict(data)
    return event
`;
