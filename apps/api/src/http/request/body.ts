// Reads a body, up to a limit.
import { continueBody, type Exchange } from '../exchange.ts';

/** The caller is gone before the body was there. There is nobody to answer. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

/** Whether a body comes, as far as headers tell. One that comes in chunks can turn out to be empty. */
export function announcesBody({ request: { headers } }: Exchange): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/**
 * What is beyond the limit is left to Node, which reads and forgets it, so that the caller gets the answer.
 *
 * @returns undefined where the body is larger
 * @throws ConnectionLost
 */
export async function readBody(exchange: Exchange, limit: number): Promise<Uint8Array | undefined> {
  const { request } = exchange;
  if (Number(request.headers['content-length'] ?? 0) > limit) return undefined;
  continueBody(exchange);
  return await new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const onData = (chunk: Uint8Array): void => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else finish(() => resolve(undefined));
    };
    const onEnd = (): void => finish(() => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    const onClose = (): void => finish(() => reject(new ConnectionLost('The connection was lost.')));
    const finish = (settle: () => void): void => {
      request.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
      settle();
    };
    if (request.destroyed) onClose();
    else request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
  });
}
