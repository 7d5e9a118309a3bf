// A model: a frozen dataclass with what its JSON may have.
import { propertiesOf, type Schema } from '../model/model.ts';
import { docstring } from './docstring.ts';
import { indent, quoted } from './layout.ts';
import { identifier } from './names.ts';
import { isEvent, isObject, type Vocabulary } from './vocabulary.ts';
import { typeOf } from './types.ts';

/** A field of a model. */
export interface Field {
  name: string;
  type: string;
  description: string | undefined;
  /** Undefined where it must be given. */
  default: string | undefined;
  /** Whether a response may come without it, so that it is None. */
  optional: boolean;
  /** A function that makes its value of JSON, where that is not the value itself. */
  decoder: string | undefined;
}

/** Names that models have for themselves. */
const reserved = new Set(['extra', 'from_dict', 'to_dict']);

/** The fields a schema's properties are. */
export function fieldsOf(vocabulary: Vocabulary, schema: Schema, of: string): Field[] {
  const { schemas } = vocabulary.model;
  const { properties, required } = propertiesOf(schemas, schema);
  return Object.entries(properties)
    .map(([name, property]) => {
      const optional = !required.includes(name);
      const type = typeOf(vocabulary, property, 'received');
      return {
        name,
        type: optional && !type.endsWith('| None') ? `${type} | None` : type,
        description: descriptionOf(schemas, property),
        default: optional ? 'None' : property.const === undefined ? undefined : JSON.stringify(property.const),
        optional,
        decoder: decoderOf(vocabulary, property),
      };
    })
    .map((field) => checked(field, of));
}

/** The text of a model. */
export function emitClass(name: string, description: string, fields: readonly Field[]): string {
  const decoders = fields.filter(({ decoder }) => decoder !== undefined);
  const optional = fields.filter((field) => field.optional);
  const members = [
    `${docstring(1, description || name)}\n`,
    ...(fields.length > 0 ? ['\n'] : []),
    ...fields.map(emitField),
    ...(decoders.length + optional.length > 0 ? ['\n'] : []),
    decoders.length > 0
      ? `_decoders: ClassVar[Decoders] = {\n${decoders.map((field) => `    ${quoted(field.name)}: ${field.decoder},\n`).join('')}}\n`
      : '',
    optional.length > 0 ? emitOptional(optional.map((field) => quoted(field.name))) : '',
  ];
  return `@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)\nclass ${name}(Model):\n${indent(members.join(''))}`;
}

function emitOptional(names: string[]): string {
  const line = `_optional: ClassVar[frozenset[str]] = frozenset({${names.join(', ')}})\n`;
  if (line.length + 3 <= 120) return line;
  const set = `{\n${names.map((name) => `    ${name},\n`).join('')}}`;
  return `_optional: ClassVar[frozenset[str]] = frozenset(\n${indent(set)}\n)\n`;
}

export function descriptionOf(schemas: Record<string, Schema>, { $ref, description }: Schema): string | undefined {
  return description ?? ($ref ? schemas[$ref.slice($ref.lastIndexOf('/') + 1)]?.description : undefined);
}

function emitField(field: Field): string {
  const line = `${field.name}: ${field.type}${field.default === undefined ? '' : ` = ${field.default}`}\n`;
  return field.description ? `${line}${docstring(1, field.description)}\n` : line;
}

function decoderOf({ model }: Vocabulary, schema: Schema): string | undefined {
  const target = schema.items ?? schema;
  const name = target.$ref?.slice(target.$ref.lastIndexOf('/') + 1);
  if (name === undefined) return undefined;
  if (name === 'Event' || isEvent(model, name)) return 'event_from_dict';
  return isObject(model.schemas, name) ? `lambda value: nested(${name}, value)` : undefined;
}

function checked(field: Field, of: string): Field {
  if (reserved.has(field.name)) throw new Error(`${of} has ${field.name}, which every model has for itself`);
  return { ...field, name: identifier(field.name, `A field of ${of}`) };
}
