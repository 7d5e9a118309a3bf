import { Place } from '../description/place.ts';
import type { Rule } from '../redocly.ts';

export const rule: Rule = {
  id: 'identifier-pattern',
  what: 'What is named `id` or `…_id` has a pattern.',
  why: 'Identifiers are prefixed, and one of another kind is refused before it is looked up.',
  visit: ({ except = [] }) => {
    const isIdentifier = (name: string): boolean => /(^|_)id$/.test(name) && !except.includes(name);
    return {
      Parameter(_, context) {
        const parameter = Place.of(context);
        const name = parameter.at('name').text;
        if (!isIdentifier(name) || !lacksPattern(parameter.at('schema'))) return;
        context.report({ message: message(name), location: parameter.at('schema').writtenAt.key() });
      },
      SchemaProperties(_, context) {
        for (const [name, property] of Place.of(context).entries) {
          if (!isIdentifier(name) || !lacksPattern(property)) continue;
          context.report({ message: message(name), location: property.writtenAt.key() });
        }
      },
    };
  },
};

function message(name: string): string {
  return `\`${name}\` needs a pattern: refer to an identifier of components/schemas/shared/, or except the name in redocly.yaml.`;
}

/** Whether the schema takes strings of any form. */
function lacksPattern(schema: Place): boolean {
  const alternatives = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => schema.at(key).items);
  const isString = [schema.at('type').value].flat().includes('string');
  const isBound = ['const', 'enum', 'format', 'pattern'].some((key) => schema.at(key).exists);
  return (isString && !isBound) || alternatives.some(lacksPattern);
}
