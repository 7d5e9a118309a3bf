import type { Resource } from '../model/model.ts';
import { descriptionOf, emitClass, fieldsOf, type Field } from './classes.ts';
import { bracketed, importFrom, quoted } from './layout.ts';
import { relatedType } from './types.ts';
import { isEvent, targetsOf, type Vocabulary } from './vocabulary.ts';

/** `models.py`: resources, flat and with what they are related to, and the objects they are made of. */
export function emitModels(vocabulary: Vocabulary): string {
  const { model, parts, enums } = vocabulary;
  const resources = model.resources.filter(({ name }) => !isEvent(model, name));
  const classes = [
    ...parts.map((name) => {
      const schema = model.schemas[name] ?? {};
      return emitClass(name, schema.description ?? '', fieldsOf(vocabulary, schema, name));
    }),
    ...resources.map((resource) =>
      emitClass(resource.name, resource.description, fieldsOfResource(vocabulary, resource)),
    ),
  ].join('\n\n');
  const uses = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(classes);
  const names = [...parts, ...resources.map(({ name }) => name)].sort();
  const forTypes = [
    importFrom('collections.abc', ['Mapping'].filter(uses)),
    importFrom('typing', ['Any', 'Literal'].filter(uses)),
    importFrom('.._core.model', ['Decoders'].filter(uses)),
    importFrom('.enums', enums.filter(uses)),
    importFrom('.events', ['Event'].filter(uses)),
  ];
  return [
    '"""What the API answers with."""\n',
    '\nfrom __future__ import annotations\n',
    '\nfrom dataclasses import dataclass\n',
    importFrom('typing', ['TYPE_CHECKING', ...['ClassVar'].filter(uses)]),
    '\n',
    importFrom('.._core.model', ['Model', ...['Identifier', 'nested', 'related'].filter(uses)]),
    importFrom('.events', ['event_from_dict'].filter(uses)),
    typeChecking(forTypes),
    `\n${bracketed('__all__ = [', names.map(quoted), ']')}\n`,
    `\n\n${classes}`,
  ].join('');
}

/** What only type checkers import: the standard library, then this package. */
export function typeChecking(imports: readonly string[]): string {
  const lines = imports.join('').trimEnd();
  if (lines === '') return '';
  const indented = lines.replaceAll(/^(?=.)/gm, '    ').replace(/^ {4}from \./m, '\n    from .');
  return `\nif TYPE_CHECKING:\n${indented.replace(/^\n+/, '')}\n`;
}

function fieldsOfResource(vocabulary: Vocabulary, resource: Resource): Field[] {
  const { model } = vocabulary;
  const { name, type, id, attributes, relationships } = resource;
  const idType = id.const === undefined ? enumOf(vocabulary, id.$ref) : `Literal[${JSON.stringify(id.const)}]`;
  const own = { optional: false, decoder: undefined };
  return [
    { ...own, name: 'id', type: idType, description: descriptionOf(model.schemas, id), default: undefined },
    { ...own, name: 'type', type: `Literal["${type}"]`, description: undefined, default: `"${type}"` },
    ...fieldsOf(vocabulary, model.schemas[attributes] ?? {}, name),
    ...relationships.map((relationship): Field => {
      const targets = targetsOf(model, relationship).map((target) => {
        const decoder = isEvent(model, target.name) ? 'event_from_dict' : `${target.name}.from_dict`;
        return `"${target.type}": ${decoder}`;
      });
      return {
        name: relationship.name,
        type: relatedType(vocabulary, relationship),
        description: relationship.description,
        default: undefined,
        optional: false,
        decoder: `lambda value: related({${targets.join(', ')}}, value)`,
      };
    }),
  ];
}

function enumOf({ enums }: Vocabulary, reference = ''): string {
  return enums.find((name) => reference.endsWith(`/${name}`)) ?? 'str';
}
