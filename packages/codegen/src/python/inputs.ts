import { propertiesOf, type Schema } from '../model/model.ts';
import { descriptionOf } from './classes.ts';
import { docstring } from './docstring.ts';
import { bracketed, importFrom, indent, quoted } from './layout.ts';
import { typeChecking } from './models.ts';
import { isIdentifier } from './names.ts';
import { typeOf } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** `inputs.py`: the dictionaries that methods take. */
export function emitInputs(vocabulary: Vocabulary): string {
  const { model, inputs, queries, enums } = vocabulary;
  const named = [
    ...inputs.map((name) => ({
      name: `${name}Input`,
      description: model.schemas[name]?.description ?? '',
      schema: model.schemas[name] ?? {},
    })),
    ...queries.values(),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  const classes = named.map((each) => emitTypedDict(vocabulary, each.name, each.description, each.schema)).join('\n\n');
  const uses = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(classes);
  return [
    '"""What methods take besides texts and numbers."""\n',
    '\nfrom __future__ import annotations\n',
    `\n${importFrom('typing', ['TYPE_CHECKING', 'TypedDict', ...['Literal'].filter(uses)])}`,
    typeChecking([
      importFrom('collections.abc', ['Mapping', 'Sequence'].filter(uses)),
      importFrom('.enums', enums.filter(uses)),
    ]),
    `\n${bracketed(
      '__all__ = [',
      named.map(({ name }) => quoted(name)),
      ']',
    )}\n`,
    `\n\n${classes}`,
  ].join('');
}

function emitTypedDict(vocabulary: Vocabulary, name: string, description: string, schema: Schema): string {
  const { schemas } = vocabulary.model;
  const { properties, required } = propertiesOf(schemas, schema);
  const entries = Object.entries(properties).map(([key, property]) => ({
    key,
    type: typeOf(vocabulary, property, 'sent'),
    description: descriptionOf(schemas, property),
    required: required.includes(key),
  }));
  if (!entries.every(({ key }) => isIdentifier(key))) {
    if (required.length > 0) throw new Error(`${name} has required members that are no names in Python`);
    const members = entries.map(({ key, type }) => `${quoted(key)}: ${type}`);
    const one = `${name} = TypedDict("${name}", {${members.join(', ')}}, total=False)`;
    const text =
      one.length <= 120
        ? one
        : `${name} = TypedDict(\n    "${name}",\n    {\n${indent(members.join(',\n'), 2)},\n    },\n    total=False,\n)`;
    return `${text}\n${docstring(0, description)}\n`;
  }
  const body = (which: typeof entries): string =>
    which
      .map(({ key, type, description: text }) => `${key}: ${type}\n${text ? `${docstring(1, text)}\n` : ''}`)
      .join('');
  const write = (own: string, base: string, text: string, which: typeof entries): string =>
    `class ${own}(${base}):\n${indent(`${docstring(1, text || name)}\n\n${body(which)}`)}`;
  const needed = entries.filter((entry) => entry.required);
  const others = entries.filter((entry) => !entry.required);
  if (others.length === 0) return write(name, 'TypedDict', description, needed);
  if (needed.length === 0) return write(name, 'TypedDict, total=False', description, others);
  return `${write(`_${name}`, 'TypedDict', 'What must be there.', needed)}\n\n${write(name, `_${name}, total=False`, description, others)}`;
}
