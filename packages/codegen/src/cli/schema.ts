import { schemaName, type Schema } from '../model/bundle.ts';

/** A schema with what it refers to in place. What it says itself wins. */
export function resolved(schemas: Record<string, Schema>, { $ref, ...own }: Schema): Schema {
  const name = schemaName({ ...($ref !== undefined && { $ref }) });
  return name === undefined ? own : { ...resolved(schemas, schemas[name] ?? {}), ...own };
}

/** The types a schema allows: `['string', 'null']`. */
export function typesOf({ type, enum: values }: Schema): string[] {
  return type === undefined && values ? ['string'] : [type ?? []].flat();
}

/** What an enumeration allows, null apart. */
export function valuesOf({ enum: values }: Schema): string[] | undefined {
  return values?.filter((value) => value !== null);
}
