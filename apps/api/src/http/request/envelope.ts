// JSON:API request documents: what of them is refused before their attributes are looked at (JSON:API 1.1, "Creating
// Resources" and "Updating Resources").
import { Refusal } from '../errors.ts';

interface Expected {
  /** The `type` of the resources that the path holds. */
  readonly type: string;
  /** The `id` in the path, where the document is of that resource. */
  readonly id: string | undefined;
  /** Whether the document is of a new resource, whose `id` we make. */
  readonly isNew: boolean;
}

/** @throws Refusal 403, 409 */
export function checkEnvelope(document: unknown, expected: Expected): void {
  const { data } = Object(document);
  if (typeof data !== 'object' || data === null) return; // the schema says so
  const { type, id } = Object(data);
  if (typeof type === 'string' && type !== expected.type) {
    throw new Refusal({
      code: 'resource_type_mismatch',
      detail: `The \`type\` must be \`${expected.type}\`, not \`${type.slice(0, 80)}\`.`,
      source: { pointer: '/data/type' },
    });
  }
  if (expected.isNew) {
    if (id === undefined) return;
    throw new Refusal({
      code: 'client_generated_id',
      detail: 'Leave `id` out. The API makes the identifiers.',
      source: { pointer: '/data/id' },
    });
  }
  if (typeof id === 'string' && id !== expected.id) {
    throw new Refusal({
      code: 'resource_id_mismatch',
      detail: 'The identifier in the document is not the one in the path.',
      source: { pointer: '/data/id' },
    });
  }
}
