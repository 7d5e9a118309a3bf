// Bodies that can't be read, or are not what the operation takes.
import type { Operation } from '../../contract/operation.ts';
import { withBody } from './change.ts';
import { ask, type Provocation } from './provocation.ts';

const jsonApi = 'application/vnd.api+json';

export const bodies: Record<string, Provocation> = {
  malformed_request: spoil(() => '{"count": 2'),
  invalid_body: spoil(() => '{"colour": "red"}'),
  payload_too_large: spoil(() => JSON.stringify({ name: 'x'.repeat(2 ** 20) })),
  unsupported_media_type: spoil(() => 'count=2', 'text/plain'),
  resource_type_mismatch: spoil(() => documentOf({ type: 'disks' }), jsonApi),
  client_generated_id: spoil((operation) => documentOf({ type: typeOf(operation), id: 'srv_mine' }), jsonApi),
  resource_id_mismatch: spoil((operation) => documentOf({ type: typeOf(operation), id: 'srv_0thers' }), jsonApi),
};

function spoil(body: (operation: Operation) => string, type?: string): Provocation {
  return {
    provoke: (run, operation, accept) => ask(run, operation, { accept, change: withBody(body(operation), type) }),
  };
}

function documentOf(resource: { type: string; id?: string }): string {
  return JSON.stringify({ data: { ...resource, attributes: {} } });
}

/** As the examples have it. */
function typeOf({ requestBody }: Operation): string {
  const [example] = Object.values(requestBody?.content[jsonApi]?.examples ?? {});
  return Object(example?.value).data.type;
}
