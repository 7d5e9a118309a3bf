// Queries, identifiers and headers that are not as the contract has them.
import type { Operation } from '../../contract/operation.ts';
import { withHeader, withParameter } from './change.ts';
import { ask, type Provocation, type Spoiled } from './provocation.ts';

export const parameters: Record<string, Provocation> = {
  unknown_parameter: {
    provoke: (run, operation, accept) => ask(run, operation, { accept, change: withParameter('colour', 'red') }),
  },
  invalid_parameter: {
    provoke: (run, operation, accept) => ask(run, operation, { accept, ...invalid(operation) }),
  },
  invalid_cursor: {
    provoke: (run, operation, accept) => ask(run, operation, { accept, input: { page: { after: 'bm93aGVyZQ' } } }),
  },
  unsupported_version: {
    provoke: (run, operation, accept) =>
      ask(run, operation, { accept, options: { headers: { 'X-CloudNexus-Version': '1.0' } } }),
  },
  not_acceptable: {
    provoke: (run, operation) => ask(run, operation, { accept: 'text/csv' }),
  },
};

/** The first thing that the operation takes and that can be wrong. */
function invalid({ path, parameters: documented, method }: Operation): Omit<Spoiled, 'accept'> {
  if (path.includes('{')) return { ids: ['no-identifier'] };
  const names = new Set(documented.map(({ name }) => name));
  if (names.has('page')) return { input: { page: { size: 101 } } };
  const fields = documented.find(({ name }) => name === 'fields');
  const [type] = Object.keys(Object(fields?.example));
  if (type !== undefined) return { change: withParameter(`fields[${type}]`, 'Colour') };
  if (method === 'POST') return { change: withHeader('Idempotency-Key', 'x'.repeat(256)) };
  throw new Error(`Of ${path} the suite knows nothing that could be wrong.`);
}
