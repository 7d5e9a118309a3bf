import ts from 'typescript';

/** What must be known of a schema here. */
export interface Schema {
  type?: string | string[];
  required?: string[];
  properties?: Record<string, object>;
  oneOf?: Schema[];
}

const absent = 'x-absent';

/**
 * Spells out "exactly one of these properties", which a schema says with a `oneOf` of nothing but `required`, and which
 * would otherwise be lost: each alternative gets the property it requires, and is without the others.
 *
 * @param schemas the named schemas of the document, changed in place
 */
export function spellOutAlternatives(schemas: Record<string, Schema>): void {
  for (const schema of Object.values(schemas)) {
    const { oneOf, properties } = schema;
    if (!properties || !oneOf?.every((each) => Object.keys(each).join() === 'required')) continue;
    const names = [...new Set(oneOf.flatMap(({ required = [] }) => required))];
    schema.oneOf = oneOf.map(({ required = [] }) => ({
      type: 'object',
      required,
      properties: Object.fromEntries(
        names.map((name) => [name, required.includes(name) ? (properties[name] ?? {}) : { [absent]: true }]),
      ),
    }));
    schema.properties = Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));
  }
}

/** The type of a property that {@link spellOutAlternatives} has taken away. Undefined for any other schema. */
export function absentProperty(schema: object): ts.TypeNode | undefined {
  return absent in schema ? ts.factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword) : undefined;
}
