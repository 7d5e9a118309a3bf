import type { Handlers } from '../http/call.ts';
import type { Sources } from '../ids.ts';
import { resourceDocument } from '../jsonapi/document.ts';
import type { Queries } from '../store/store.ts';
import { timestamp } from '../timestamps.ts';
import { streamUrl, subprotocol } from './protocol.ts';
import { makeTicket } from './tickets/make.ts';

interface Needs {
  readonly sources: Sources;
  /** What callers reach the API by, without a path. */
  readonly publicUrl: string;
}

export function streamHandlers({ sources, publicUrl }: Needs): Pick<Handlers<Queries>, 'events.ticket'> {
  const url = streamUrl(publicUrl);
  return {
    'events.ticket': async (call, tx) => {
      const { id, ticket, expiresAt } = await makeTicket(tx, call.principal, sources);
      const attributes = { ticket, expires_at: timestamp(expiresAt), url, protocol: subprotocol };
      return { document: resourceDocument(call, JSON.stringify({ type: 'stream-tickets', id, attributes })) };
    },
  };
}
