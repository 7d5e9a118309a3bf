// JSON pointers (RFC 6901).

export function toPointer(path: readonly string[]): string {
  return path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

export function fromPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer, or where that leads nowhere, the closest one above it that leads somewhere. */
export function nearest(document: unknown, pointer: string): string {
  const path: string[] = [];
  let node = document;
  for (const part of fromPointer(pointer)) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, part)) break;
    node = Reflect.get(node, part);
    path.push(part);
  }
  return toPointer(path);
}
