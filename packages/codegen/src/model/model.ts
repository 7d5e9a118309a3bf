// The contract as SDKs need it: read once from the bundle, the same for every language.
import type { Bundle, Schema } from './bundle.ts';
import { readEnums, type Enum } from './enums.ts';
import { readEvents, type EventType } from './events.ts';
import { readGroups, type Group } from './groups.ts';
import { readOperations, type Operation } from './operations.ts';
import { readResources, type Resource } from './resources.ts';

export { readBundle } from './bundle.ts';
export { namesWithin, propertiesOf } from './schemas.ts';
export type { Auth } from './auth.ts';
export type { Bundle, Enum, EventType, Group, Operation, Resource, Schema };
export type { Body, Parameter } from './operations.ts';
export type { Output } from './output.ts';
export type { Relationship } from './resources.ts';

export interface Model {
  /** The version of the contract: `2.4.0`. */
  version: string;
  /** Where the docs are: `https://docs.cloudnexus.io`. */
  docs: string;
  /** In the order of the contract. */
  operations: Operation[];
  /** The same operations as a tree. */
  groups: Group[];
  resources: Resource[];
  enums: Enum[];
  events: EventType[];
  /** Every named schema, as it is in the bundle. */
  schemas: Record<string, Schema>;
}

export function readModel(bundle: Bundle): Model {
  const { schemas } = bundle.components;
  const operations = readOperations(bundle);
  return {
    version: bundle.info.version,
    docs: bundle.externalDocs.url,
    operations,
    groups: readGroups(operations, new Map(bundle.tags.map(({ name, description }) => [name, description]))),
    resources: readResources(schemas),
    enums: readEnums(schemas),
    events: readEvents(bundle),
    schemas,
  };
}

/** The form of a resource that relationships to its type are to: the one lists return, else the first there is. */
export function resourceOfType(model: Model, type: string): Resource | undefined {
  const candidates = model.resources.filter((resource) => resource.type === type);
  const listed = new Set(model.operations.map(({ output }) => (output.kind === 'page' ? output.resource : undefined)));
  return candidates.find(({ name }) => listed.has(name)) ?? candidates[0];
}
