/** A JSON:API document, as the API answers. */
export interface Document {
  data: Resource | Resource[] | null;
  included?: Resource[];
  links?: Readonly<Record<string, unknown>>;
  meta?: Readonly<Record<string, unknown>>;
  jsonapi?: Readonly<Record<string, unknown>>;
}

/** Names a resource. */
export interface Identifier {
  type: string;
  id: string;
}

/** A JSON:API resource object. */
export interface Resource extends Identifier {
  attributes?: Readonly<Record<string, unknown>>;
  relationships?: Readonly<Record<string, Relationship>>;
  links?: Readonly<Record<string, unknown>>;
  meta?: Readonly<Record<string, unknown>>;
}

export interface Relationship {
  data?: Identifier | Identifier[] | null;
  links?: Readonly<Record<string, unknown>>;
}
