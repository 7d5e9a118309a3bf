import type { Schema } from './bundle.ts';

/** A named enumeration. */
export interface Enum {
  name: string;
  description: string;
  values: string[];
  /** Values may be added in a minor version: unknown ones must be accepted. */
  open: boolean;
  nullable: boolean;
}

export function readEnums(schemas: Record<string, Schema>): Enum[] {
  return Object.entries(schemas).flatMap(([name, schema]) =>
    schema.enum
      ? {
          name,
          description: schema.description ?? '',
          values: schema.enum.filter((value) => value !== null),
          open: schema['x-open-enum'] === true,
          nullable: schema.enum.includes(null),
        }
      : [],
  );
}
