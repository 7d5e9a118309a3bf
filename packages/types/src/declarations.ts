import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { absentProperty, spellOutAlternatives, type Schema } from './alternatives.ts';
import { openEnum } from './open-enums.ts';

/** What {@link declarations} must know of a bundled OpenAPI document. */
export interface Bundle {
  openapi: string;
  components: { schemas: Record<string, Schema> };
}

/**
 * The TypeScript declarations of a contract: `paths`, `operations`, `components`, and each component by its own name.
 *
 * @param bundle the document, changed in place
 */
export async function declarations(bundle: Bundle): Promise<string> {
  spellOutAlternatives(bundle.components.schemas);
  // The document is valid: the contract lints clean. Its type here is not as narrow.
  const ast = await openapiTS(bundle as unknown as OpenAPI3, {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    alphabetize: false,
    // A default is what the API assumes where nothing is sent, so it makes a property of a body optional.
    defaultNonNullable: false,
    transform: (schema) => openEnum(schema) ?? absentProperty(schema),
  });
  return astToString(ast);
}
