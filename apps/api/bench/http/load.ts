// As many requests as a server can take, over connections that stay open. The answers are counted, not looked at.
import { connect } from 'node:net';

/** @returns when so many answers have come */
export async function load(port: number, request: string, total: number, connections = 32): Promise<void> {
  let left = total;
  let pending = total;
  await new Promise<void>((resolve, reject) => {
    for (let index = 0; index < connections; index++) {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      let received = 0;
      let expected: number | undefined;
      const next = (): void => {
        if (left-- > 0) socket.write(request);
      };
      socket.on('data', (chunk) => {
        // Every answer of a server is as long as its first.
        expected ??= lengthOf(chunk.toString('latin1'));
        received += chunk.length;
        if (received < expected) return;
        received -= expected;
        if (--pending === 0) resolve();
        if (pending <= 0) socket.destroy();
        else next();
      });
      socket.once('error', reject);
      socket.once('connect', next);
    }
  });
}

function lengthOf(text: string): number {
  const head = text.indexOf('\r\n\r\n') + 4;
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(text) ?? [];
  if (!text.startsWith('HTTP/1.1 200') || length === undefined) throw new Error(`Unexpected: ${text.slice(0, 500)}`);
  return head + Number(length);
}
