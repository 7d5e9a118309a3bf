import type { Page, PageRequest } from '../pages/page.ts';

/** All of a list, page by page. */
export async function everything<T>(read: (page: PageRequest) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: PageRequest['cursor'];
  for (;;) {
    const page = await read({ size: 100, cursor });
    items.push(...page.items);
    if (!page.hasNext || page.after === null) return items;
    cursor = { after: page.after };
  }
}
