import {
  namesWithin,
  resourceOfType,
  type Model,
  type Relationship,
  type Resource,
  type Schema,
} from '../model/model.ts';
import { comment } from './comment.ts';
import { isEvent, queryName } from './signature.ts';

/** `models.ts`: flattened resources, bodies, queries, and the types these are made of. */
export function emitModels(model: Model): string {
  const resources = model.resources.filter(({ name }) => !isEvent(model, name));
  const usesEvents = resources.flatMap(({ relationships }) => relationships).some(isToEvent(model));
  const queries = model.operations.filter(({ queryParameters }) => queryParameters.length > 0);
  return [
    `import type * as Api from '@cloudnexus/types';\n`,
    `import type { Related } from '../core/related.ts';\n`,
    usesEvents ? `import type { EventResource } from './events.ts';\n` : '',
    `\nexport type { Related };\n`,
    `export type { ${partNames(model).join(', ')} } from '@cloudnexus/types';\n`,
    ...resources.map((resource) => `\n${emitResource(model, resource)}`),
    `\ntype Query<Id extends keyof Api.operations> = NonNullable<Api.operations[Id]['parameters']['query']>;\n`,
    ...queries.map(
      (operation) =>
        `\n${comment(`What \`${operation.id}\` can be asked for.`)}export type ${queryName(operation)} = Query<'${operation.id}'>;\n`,
    ),
  ].join('');
}

function emitResource(model: Model, resource: Resource): string {
  const { name, type, description, id, attributes, relationships } = resource;
  const members = [
    `type: '${type}';\n`,
    `${comment(idDescription(model, id))}id: ${idType(id)};\n`,
    ...relationships.map((each) => `${comment(each.description)}${each.name}: ${relatedType(model, each)};\n`),
  ];
  return `${comment(description)}export interface ${name} extends Api.${attributes} {\n${members.join('')}}\n`;
}

function relatedType(model: Model, { cardinality, nullable, types }: Relationship): string {
  const targets = types.map((type) => {
    const resource = resourceOfType(model, type);
    if (resource === undefined) throw new Error(`A relationship is to ${type}, which is no resource of the contract`);
    return resource.name;
  });
  const related = `Related<${targets.join(' | ')}>`;
  if (cardinality === 'many') return `${related}[]`;
  return nullable ? `${related} | null` : related;
}

/** Named identifiers are strings like any other, unless they are one of several. */
function idType({ $ref, const: value }: Schema): string {
  if (typeof value === 'string') return `'${value}'`;
  return $ref ? `Api.${$ref.slice($ref.lastIndexOf('/') + 1)}` : 'string';
}

function idDescription({ schemas }: Model, { $ref, description }: Schema): string | undefined {
  return description ?? ($ref ? schemas[$ref.slice($ref.lastIndexOf('/') + 1)]?.description : undefined);
}

/** The named schemas that bodies, answers and attributes are and consist of. Resources and events have types of their own. */
function partNames({ schemas, operations, resources, events }: Model): string[] {
  const bodies = operations.flatMap(({ body }) => body?.schema ?? []);
  const answers = operations.flatMap(({ output }) => (output.kind === 'plain' ? output.schema : []));
  const attributes = new Set(resources.flatMap((resource) => [resource.attributes, ...resource.variants]));
  const names = new Set([...bodies, ...answers]);
  for (const name of [...names, ...attributes]) namesWithin(schemas, schemas[name] ?? {}, names);
  for (const { id } of resources) namesWithin(schemas, { items: id }, names);
  const elsewhere = new Set([...attributes, 'Event', ...events.flatMap(({ schema, data }) => [schema, data])]);
  return [...names].filter((name) => !elsewhere.has(name)).sort();
}

function isToEvent(model: Model): (relationship: Relationship) => boolean {
  return ({ types }) => types.some((type) => isEvent(model, resourceOfType(model, type)?.name ?? ''));
}
