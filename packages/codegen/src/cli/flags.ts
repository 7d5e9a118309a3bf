// The flags of a command: what the query, the body and the headers of its operation can say.
import { propertiesOf, type Model, type Operation, type Schema } from '../model/model.ts';
import { bodyFlagName, queryFlagName, reserved, singular } from './flag-names.ts';
import { resolved, typesOf, valuesOf } from './schema.ts';
import type { Wording } from './wording.ts';

export type FlagKind = 'text' | 'integer' | 'number' | 'boolean' | 'list' | 'map' | 'json' | 'null';

/** A flag, as the generated table has it. `src/operations/operation.ts` of the CLI says what each member is for. */
export interface Flag {
  name: string;
  alias?: string;
  in: 'query' | 'body' | 'option';
  path: string[];
  kind: FlagKind;
  description: string;
  values?: string[];
  default?: string | number | boolean;
  required?: true;
}

export function flagsOf(model: Model, operation: Operation, wording: Wording): Flag[] {
  const flags = [...queryFlags(model, operation), ...bodyFlags(model, operation), ...headerFlags(operation)];
  return distinct(operation.id, flags).map((flag) => ({ ...flag, description: wording(flag.description) }));
}

function queryFlags({ schemas }: Model, { queryParameters }: Operation): Flag[] {
  return queryParameters.flatMap(({ name, description, required, schema }) => {
    const whole = resolved(schemas, schema);
    const members = Object.entries(whole.properties ?? {});
    const parts: [string[], Schema][] =
      members.length > 0
        ? members.map(([member, each]) => [[name, member], each])
        : [[[name], { description, ...whole }]];
    return parts.map(([path, part]) => ({
      name: queryFlagName(path, members.length),
      in: 'query' as const,
      path,
      ...read(schemas, part),
      ...(required && { required }),
    }));
  });
}

function bodyFlags({ schemas }: Model, { body }: Operation): Flag[] {
  return body === undefined ? [] : within([], { $ref: `#/components/schemas/${body.schema}` });

  /** The flags of an object's members, and of their members. */
  function within(path: string[], object: Schema): Flag[] {
    const { properties, required } = propertiesOf(schemas, object);
    return Object.entries(properties).flatMap(([member, schema]) => {
      const here = [...path, member];
      const whole = resolved(schemas, schema);
      const one: Flag = {
        name: bodyFlagName(here),
        in: 'body',
        path: here,
        ...read(schemas, schema),
        ...(path.length === 0 && required.includes(member) && { required: true }),
      };
      const own =
        one.kind === 'list' || one.kind === 'map' ? { ...one, name: singular(one.name), alias: one.name } : one;
      const none: Flag[] = typesOf(whole).includes('null')
        ? [
            {
              name: `no-${one.name}`,
              in: 'body',
              path: here,
              kind: 'null',
              description: `Null as \`${here.join('.')}\`.`,
            },
          ]
        : [];
      return [own, ...(one.kind === 'json' ? within(here, whole) : []), ...none];
    });
  }
}

function headerFlags({ ifMatch, idempotencyKey }: Operation): Flag[] {
  return [
    ...(ifMatch
      ? [
          option(
            'if-match',
            'ifMatch',
            'The `ETag` the change is based on. If the resource has changed since, nothing happens.',
          ),
        ]
      : []),
    ...(idempotencyKey
      ? [
          option(
            'idempotency-key',
            'idempotencyKey',
            'A key of your own: the same one within 24 hours gives the same answer, and does nothing again.',
          ),
        ]
      : []),
  ];
}

function option(name: string, path: string, description: string): Flag {
  return { name, in: 'option', path: [path], kind: 'text', description };
}

function read(
  schemas: Record<string, Schema>,
  schema: Schema,
): Pick<Flag, 'kind' | 'description' | 'values' | 'default'> {
  const whole = resolved(schemas, schema);
  const kind = kindOf(whole);
  const values = valuesOf(kind === 'list' ? resolved(schemas, whole.items ?? {}) : whole);
  const { description = '', default: fallback } = whole;
  return {
    kind,
    description,
    ...(values && { values }),
    ...((typeof fallback === 'string' || typeof fallback === 'number' || typeof fallback === 'boolean') && {
      default: fallback,
    }),
  };
}

function kindOf(schema: Schema): FlagKind {
  const types = typesOf(schema);
  if (types.includes('array')) return 'list';
  if (types.includes('object'))
    return schema.properties || typeof schema.additionalProperties !== 'object' ? 'json' : 'map';
  for (const kind of ['integer', 'number', 'boolean'] as const) if (types.includes(kind)) return kind;
  return 'text';
}

/** A name that is taken, by a flag of every command or by one before, says where it belongs: `--filter.status`, `--body.json`. */
function distinct(id: string, flags: Flag[]): Flag[] {
  const taken = new Set<string>(reserved);
  return flags.map((each) => {
    const free = [each.name, [each.in === 'body' ? 'body' : each.path[0], each.name].join('.')].find(
      (name) => !taken.has(name),
    );
    if (free === undefined) throw new Error(`${id} has two flags --${each.name}, and no other name for the second`);
    taken.add(free);
    const { alias, ...rest } = each;
    if (alias === undefined || taken.has(alias)) return { ...rest, name: free };
    taken.add(alias);
    return { ...each, name: free };
  });
}
