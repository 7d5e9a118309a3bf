import { propertiesOf, resourceOfType, type Model, type Operation, type Resource } from '../model/model.ts';

/** The attributes a POST answers with, and nothing ever again: secrets. */
export function shownOnce(model: Model, { http }: Operation, name: string): string[] {
  const resource = model.resources.find((each) => each.name === name);
  const usual = resource && resourceOfType(model, resource.type);
  if (http !== 'POST' || resource === undefined || usual === undefined || usual === resource) return [];
  const known = new Set(attributeNames(model, usual));
  return attributeNames(model, resource).filter((attribute) => !known.has(attribute));
}

function attributeNames({ schemas }: Model, { attributes }: Resource): string[] {
  return Object.keys(propertiesOf(schemas, { $ref: `#/components/schemas/${attributes}` }).properties);
}
