import ts from 'typescript';

/**
 * The type of an enumeration marked `x-open-enum`. It may grow in a minor version, so the type admits strings nobody knows
 * yet, and still completes the known ones in an editor: `'a' | 'b' | (string & {})`. Undefined for any other schema.
 */
export function openEnum(schema: object): ts.TypeNode | undefined {
  if (!('x-open-enum' in schema) || !('enum' in schema) || !Array.isArray(schema.enum)) return undefined;
  const known = schema.enum.map((value: unknown) =>
    ts.factory.createLiteralTypeNode(
      value === null ? ts.factory.createNull() : ts.factory.createStringLiteral(String(value)),
    ),
  );
  const unknown = ts.factory.createIntersectionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ts.factory.createTypeLiteralNode([]),
  ]);
  return ts.factory.createUnionTypeNode([...known, ts.factory.createParenthesizedType(unknown)]);
}
