import { CloudNexusError } from './errors/cloudnexus-error.ts';
import type { Operation } from './operation.ts';

/** OAuth and discovery are beside the base path, not below it. */
export function address(baseUrl: string, path: string): string {
  return (/^\/(oauth\/|\.)/.test(path) ? baseUrl.replace(/([^/])\/[^/]+$/, '$1') : baseUrl) + path;
}

/** @param search without its `?` */
export function urlOf({ id: operation, pieces }: Operation, ids: readonly unknown[], search: string): string {
  const url = pieces.reduce((path, piece, index) => path + segment(operation, ids[index - 1]) + piece);
  return search ? `${url}?${search}` : url;
}

/** An id as part of a path. An empty one, or dots, would make it the path of another operation. */
function segment(operation: string, id: unknown): string {
  if (typeof id !== 'string' || !id || id === '.' || id === '..')
    throw new CloudNexusError(`${operation}: no id: ${String(id)}`);
  return encodeURIComponent(id);
}
