// Generates `src/generated/openapi.d.ts` from the bundled contract. With `--check` it writes nothing and fails when the
// file is not what it would write.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const file = fileURLToPath(new URL('src/generated/openapi.d.ts', import.meta.url));
const banner = `// Generated from spec/ by \`pnpm generate\`. Do not edit.

/* eslint-disable */

`;

const ast = await openapiTS(new URL(import.meta.resolve('@cloudnexus/spec/openapi.json')), {
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
  alphabetize: false,
  // An open enumeration may grow in a minor version, so its type admits strings nobody knows yet, and still completes
  // the known ones in an editor.
  transform(schema) {
    if (!('x-open-enum' in schema) || schema.enum === undefined) return undefined;
    const known = schema.enum.map((value) =>
      ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(String(value))),
    );
    const unknown = ts.factory.createParenthesizedType(
      ts.factory.createIntersectionTypeNode([
        ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
        ts.factory.createTypeLiteralNode([]),
      ]),
    );
    return ts.factory.createUnionTypeNode([...known, unknown]);
  },
});
const text = banner + astToString(ast);

if (!process.argv.includes('--check')) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
} else if (read() !== text) {
  console.error('packages/types/src/generated/openapi.d.ts is stale. Run `pnpm generate` and commit what it writes.');
  process.exit(1);
}

function read(): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
