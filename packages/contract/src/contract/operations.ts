// Reads the operations out of a bundle.
import { escape, resolve, type Bundle } from './bundle.ts';
import type { Operation, Parameter } from './operation.ts';

const methods = ['get', 'put', 'post', 'delete', 'patch'];

/** What an operation looks like before it knows where it is. */
type Written = Pick<Operation, 'operationId' | 'security' | 'requestBody' | 'responses'> & { parameters?: Parameter[] };

/** @param section a part of the bundle that holds path items: `#/paths` */
export function operationsIn(bundle: Bundle, section: `#/${string}`): Operation[] {
  const items = Object.entries(resolveItems(bundle, section));
  return items.flatMap(([path, item]) =>
    methods.flatMap((method) => {
      if (item[method] === undefined) return [];
      const operation = item[method] as Written; // the spec lints clean, so this is what is there
      const shared = (item['parameters'] ?? []) as Parameter[]; // as above
      return [
        {
          ...operation,
          parameters: [...shared, ...(operation.parameters ?? [])],
          method: method.toUpperCase(),
          path,
          pointer: `${section.slice(1)}/${escape(path)}/${method}`,
        },
      ];
    }),
  );
}

function resolveItems(bundle: Bundle, section: string): Record<string, Record<string, unknown>> {
  const items = resolve(bundle, { $ref: section });
  return items as Record<string, Record<string, unknown>>; // a section of path items, by path
}
