import type { Call, Handlers } from '../http/call.ts';
import { pageAnswer, type PageAnswer } from '../jsonapi/document.ts';
import { pageRequest } from '../jsonapi/page-request.ts';
import { pageOf } from '../pages/page-of.ts';
import type { Queries } from '../store/store.ts';
import type { Catalog } from './catalog.ts';

type CatalogOperation = 'catalog.regions' | 'catalog.plans' | 'catalog.images';

export function catalogHandlers({ regions, plans, images }: Catalog): Pick<Handlers<Queries>, CatalogOperation> {
  return {
    'catalog.regions': list('regions', regions),
    'catalog.plans': list('plans', plans),
    'catalog.images': list('images', images),
  };
}

/** Nothing in it changes while the API runs, so it is text once and for all. */
function list(
  type: string,
  entries: ReadonlyMap<string, { readonly id: string }>,
): (call: Pick<Call<CatalogOperation>, 'query' | 'url'>) => PageAnswer {
  const resources = [...entries.values()].map(({ id, ...attributes }) => ({
    id,
    text: JSON.stringify({ type, id, attributes }),
  }));
  return ({ query, url }) => {
    const { items, ...page } = pageOf(type, resources, pageRequest(query.page));
    return pageAnswer(
      { url },
      page,
      items.map(({ text }) => text),
    );
  };
}
