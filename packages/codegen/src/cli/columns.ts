// What a table shows of a resource, where there is room for few things.
import { propertiesOf, type Model, type Resource, type Schema } from '../model/model.ts';
import { resolved, typesOf } from './schema.ts';

export interface Column {
  name: string;
  as?: 'time' | 'money' | 'status';
}

/** Most telling first: the id, what it is called, how it is, and when it came to be at the end. */
export function columnsOf(model: Model, name: string): Column[] {
  const resource = model.resources.find((each) => each.name === name);
  if (resource === undefined) throw new Error(`There is no resource ${name}`);
  const attributes = attributesOf(model, resource);
  const columns = [...attributes].flatMap(
    ([attribute, schema]) => columnOf(attribute, schema, attributes, resource) ?? [],
  );
  const statuses = columns.filter(({ as }) => as === 'status');
  const time = columns.find(({ as }) => as === 'time');
  const [first, ...others] = columns.filter(({ as }) => as !== 'status' && as !== 'time');
  return [{ name: 'id' }, ...(first ? [first] : []), ...statuses, ...others, ...(time ? [time] : [])];

  function columnOf(
    attribute: string,
    schema: Schema,
    all: Map<string, Schema>,
    { variants }: Resource,
  ): Column | undefined {
    const types = typesOf(schema);
    if (types.length === 0 || /_reason$|^updated_at$/.test(attribute)) return undefined;
    if (attribute === 'status') return { name: attribute, as: 'status' };
    // A time that may be missing says when something else happened.
    if (schema.format === 'date-time') return types.includes('null') ? undefined : { name: attribute, as: 'time' };
    if (types.includes('integer') && attribute.startsWith('amount') && all.has('currency'))
      return { name: attribute, as: 'money' };
    if (attribute === 'currency') return undefined;
    if (types.includes('object')) {
      if (schema.properties?.['amount'] && schema.properties['currency']) return { name: attribute, as: 'money' };
      return variants.length > 0 ? { name: attribute } : undefined;
    }
    if (types.includes('array') && !resolved(model.schemas, schema.items ?? {}).enum) return undefined;
    return { name: attribute };
  }
}

/** The attributes that every form of the resource has. */
function attributesOf({ schemas }: Model, { attributes, variants }: Resource): Map<string, Schema> {
  const { properties } = propertiesOf(schemas, { $ref: `#/components/schemas/${variants[0] ?? attributes}` });
  return new Map(Object.entries(properties).map(([name, schema]) => [name, resolved(schemas, schema)]));
}
