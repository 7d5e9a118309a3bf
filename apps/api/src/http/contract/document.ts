// Finds its way in an OpenAPI document in one piece.

/** An object of the document, of which nothing is known yet. */
export type Node = Readonly<Record<string, unknown>>;

/** A JSON Schema of the document. Its references are resolved there. */
export type Schema = Node;

export interface OpenApi {
  readonly paths: Readonly<Record<string, Node>>;
  readonly servers: readonly { readonly url: string }[];
  readonly components: Node;
  /** What is sent to webhooks, by event type. */
  readonly webhooks?: Readonly<Record<string, Node>>;
}

/** @param ref a reference inside the document, as `#/components/schemas/Server` */
export function at(document: OpenApi, ref: string): unknown {
  let node: unknown = document;
  for (const part of ref.slice(2).split('/')) {
    node = Object(node)[decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  if (node === undefined) throw new Error(`The contract has no ${ref}.`);
  return node;
}

/** The object itself, or what it refers to, with what stands beside the reference. */
export function follow(document: OpenApi, node: unknown): Node {
  const { $ref, ...beside }: { $ref?: string } = Object(node);
  return $ref === undefined ? beside : { ...follow(document, at(document, $ref)), ...beside };
}
