// `If-Match` (RFC 9110, section 13.1.1): a change on the condition that nobody else made one.
import { Refusal } from '../errors.ts';

/** Versions as `ETag` names them, without their quotes; or any version at all. */
export type IfMatch = '*' | readonly string[];

/** @returns undefined where it can't be read */
export function parseIfMatch(header: string): IfMatch | undefined {
  if (header.trim() === '*') return '*';
  const tags = header.split(',').map((tag) => /^\s*(W\/)?"([\x21\x23-\x7e]*)"\s*$/.exec(tag));
  if (tags.includes(null)) return undefined;
  // The comparison is a strong one, so a weak tag matches nothing.
  return tags.flatMap((tag) => (tag?.[1] === undefined ? [tag?.[2] ?? ''] : []));
}

/** @throws Refusal 412 */
export function checkPrecondition(ifMatch: IfMatch | undefined, version: string | number): void {
  if (ifMatch === undefined || ifMatch === '*' || ifMatch.includes(String(version))) return;
  const given = ifMatch.length === 0 ? 'a weak one' : ifMatch.join(' or ');
  throw new Refusal({
    code: 'precondition_failed',
    detail: `The resource is at version ${version}, not ${given.slice(0, 80)}. Get it again and repeat the change.`,
    source: { header: 'If-Match' },
  });
}
