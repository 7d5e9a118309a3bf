// The contract as an object, so that a test can hold something against a changed copy of it.
import { publishedBundle, type Bundle } from './bundle.ts';
import { matcher, type Matcher } from './match.ts';
import type { Operation } from './operation.ts';
import { operationsIn } from './operations.ts';
import { withSparse } from './sparse.ts';
import { validator, type Problems } from './validator.ts';

export type { Operation } from './operation.ts';

export interface Contract {
  bundle: Bundle;
  /** `2.4.0` */
  version: string;
  /** Every operation under `paths`. */
  operations: Operation[];
  /** What the HTTP layer answers where no operation does, or before one does: unknown paths, 405, malformed HTTP. */
  anyPath: Operation;
  /** The events that are delivered. */
  webhooks: Operation[];
  /** Finds the operation of a request. */
  match: Matcher;
  /** Validates by a schema of the bundle. */
  problems: Problems;
  /** As `problems`, where resources of these types may lack attributes. */
  sparseProblems(types: readonly string[]): Problems;
}

/** @param bundle the published one by default */
export function readContract(bundle: Bundle = publishedBundle()): Contract {
  const operations = operationsIn(bundle, '#/paths');
  const [anyPath] = operationsIn(bundle, '#/components/pathItems');
  if (anyPath === undefined) throw new Error('The bundle has no components.pathItems.AnyPath.');
  const sparse = new Map<string, Problems>();
  return {
    bundle,
    version: Object(bundle['info']).version,
    operations,
    anyPath,
    webhooks: operationsIn(bundle, '#/webhooks'),
    match: matcher(operations),
    problems: validator(bundle),
    sparseProblems: (types) => {
      const key = [...types].sort().join();
      return sparse.get(key) ?? put(sparse, key, validator(withSparse(bundle, types)));
    },
  };
}

function put<V>(map: Map<string, V>, key: string, value: V): V {
  map.set(key, value);
  return value;
}
