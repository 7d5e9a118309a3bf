// The OpenAPI document that everything is held against.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

/** An OpenAPI document in one piece. */
export type Bundle = Readonly<Record<string, unknown>>;

/** The bundle as it is published. Each call gives another copy, which a test may change. */
export function publishedBundle(): Bundle {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@cloudnexus/spec/openapi.json'), 'utf8'));
}

/** A key as a part of a JSON pointer (RFC 6901). */
export function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** @param ref a reference inside the bundle, as `#/components/schemas/Server` */
export function at(bundle: Bundle, ref: string): unknown {
  let node: unknown = bundle;
  for (const part of ref.slice(2).split('/')) {
    node = Object(node)[decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  if (node === undefined) throw new Error(`The bundle has no ${ref}.`);
  return node;
}

/** Follows every reference but those inside schemas, which validators follow themselves. */
export function resolve(bundle: Bundle, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((each) => resolve(bundle, each));
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node && typeof node.$ref === 'string') return resolve(bundle, at(bundle, node.$ref));
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, key === 'schema' ? value : resolve(bundle, value)]),
  );
}
