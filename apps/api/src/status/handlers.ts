import type { Status } from '@cloudnexus/types';
import type { Handlers } from '../http/call.ts';
import { resourceDocument } from '../jsonapi/document.ts';
import { etagOf } from '../jsonapi/etag.ts';
import type { Queries } from '../store/store.ts';

/** @param read tells the status */
export function statusHandlers(read: () => Promise<Status['attributes']>): Pick<Handlers<Queries>, 'status.get'> {
  return {
    'status.get': async (call) => {
      const attributes = await read();
      const resource = JSON.stringify({ type: 'statuses', id: 'current', attributes, links: { self: '/v2/status' } });
      return { document: resourceDocument(call, resource), etag: etagOf(resource) };
    },
  };
}
