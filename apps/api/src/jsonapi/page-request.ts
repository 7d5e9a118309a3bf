import type { PageRequest } from '../pages/page.ts';

/** @param page as the query has it; where it names two cursors, the request was refused before */
export function pageRequest(page: {
  readonly size: number;
  readonly after?: string;
  readonly before?: string;
}): PageRequest {
  const { size, after, before } = page;
  if (after !== undefined) return { size, cursor: { after } };
  return before === undefined ? { size } : { size, cursor: { before } };
}
