// How the names of the contract are written in Python.
import { pascalCase } from '../names.ts';
import type { Group, Operation } from '../model/model.ts';

const keywords = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);

/** `apiKeys` as `api_keys`. */
export function snakeCase(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `apiKeys.create` as `api_keys.create`. */
export function pythonId({ id }: Operation): string {
  return id.split('.').map(snakeCase).join('.');
}

/** Whether a name may be that of an argument or a field. */
export function isIdentifier(name: string): boolean {
  return /^[a-zA-Z_]\w*$/.test(name) && !keywords.has(name);
}

/** @throws an error for a name Python cannot have, so that somebody decides what it is to be */
export function identifier(name: string, of: string): string {
  if (!isIdentifier(name)) throw new Error(`${of} is called ${name}, which is no name in Python`);
  return name;
}

/** The class of a group: `AsyncClustersK8sResource`. */
export function groupClass({ path }: Group, isAsync: boolean): string {
  return `${isAsync ? 'Async' : ''}${pascalCase(path)}Resource`;
}

/** The module of a group and those within it: `api_keys`. */
export function groupModule({ path }: Group): string {
  return path.map(snakeCase).join('_');
}
