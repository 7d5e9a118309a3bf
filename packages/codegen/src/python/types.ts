// Schemas as Python's type hints.
import type { Schema } from '../model/model.ts';
import { quoted } from './layout.ts';
import { isEvent, isObject, targetsOf, type Vocabulary } from './vocabulary.ts';
import type { Relationship } from '../model/model.ts';

/** Whether something is received or sent. What is sent may be of more types. */
export type Direction = 'received' | 'sent';

/** The type hint of a schema: `Literal["a", "b"] | str | None`. */
export function typeOf(vocabulary: Vocabulary, schema: Schema, direction: Direction): string {
  const { schemas } = vocabulary.model;
  const name = schema.$ref?.slice(schema.$ref.lastIndexOf('/') + 1);
  if (name !== undefined) {
    const target = schemas[name] ?? {};
    const named = nameOf(vocabulary, name, direction);
    return named === undefined ? typeOf(vocabulary, target, direction) : orNone(named, isNullable(target));
  }
  return orNone(unnamed(vocabulary, schema, direction), isNullable(schema));
}

/** The type hint of the other end of a relationship: `list[Server | Identifier]`. */
export function relatedType(vocabulary: Vocabulary, relationship: Relationship): string {
  const { model } = vocabulary;
  const targets = targetsOf(model, relationship).map(({ name }) => (isEvent(model, name) ? 'Event' : name));
  const union = [...new Set(targets), 'Identifier'].join(' | ');
  return relationship.cardinality === 'many' ? `list[${union}]` : orNone(union, relationship.nullable);
}

/** The type a named schema has by its name. Texts and numbers have none. */
function nameOf({ model, enums }: Vocabulary, name: string, direction: Direction): string | undefined {
  if (enums.includes(name)) return name;
  if (isEvent(model, name) || name === 'Event') return 'Event';
  if (!isObject(model.schemas, name)) return undefined;
  return direction === 'received' ? name : `${name}Input`;
}

function unnamed(vocabulary: Vocabulary, schema: Schema, direction: Direction): string {
  const within = (inner: Schema): string => typeOf(vocabulary, inner, direction);
  if (schema.const !== undefined) return `Literal[${literal(schema.const)}]`;
  if (schema.enum) {
    const values = schema.enum.filter((value) => value !== null).map(literal);
    return `Literal[${values.join(', ')}]${schema['x-open-enum'] && direction === 'received' ? ' | str' : ''}`;
  }
  if (schema.oneOf) return [...new Set(schema.oneOf.map(within))].join(' | ');
  const query = vocabulary.queries.get(JSON.stringify(schema));
  if (query) return query.name;
  switch ([schema.type].flat().find((type) => type !== 'null')) {
    case 'string':
      return 'str';
    case 'integer':
      return 'int';
    case 'number':
      return 'float';
    case 'boolean':
      return 'bool';
    case 'array':
      return `${direction === 'received' ? 'list' : 'Sequence'}[${within(schema.items ?? {})}]`;
    case 'object':
      return `Mapping[str, ${typeof schema.additionalProperties === 'object' ? within(schema.additionalProperties) : 'Any'}]`;
    default:
      return 'Any';
  }
}

/** Whether it may be null. */
export function isNullable({ type, enum: values }: Schema): boolean {
  return [type].flat().includes('null') || values?.includes(null) === true;
}

function orNone(type: string, nullable: boolean): string {
  return nullable && !/(^|\| )None$/.test(type) ? `${type} | None` : type;
}

function literal(value: unknown): string {
  return typeof value === 'string'
    ? quoted(value)
    : value === true
      ? 'True'
      : value === false
        ? 'False'
        : String(value);
}
