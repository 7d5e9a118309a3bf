// Many clients in a process of their own: `node clients.ts <port> <headers> <count>`. Says `ready` once all have caught up, then,
// each time it is told a number, the time at which that many more messages have come.
import { WebSocket } from 'ws';

const [port, headers = '', count] = process.argv.slice(2);
let heard = 0;
let wanted = Infinity;

const open = (): Promise<void> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/v2/events/stream`, ['cloudnexus.events.v1'], {
      headers: JSON.parse(headers),
      skipUTF8Validation: true,
    });
    socket.once('open', () => socket.send('{"type":"subscribe","types":["server.created"]}'));
    socket.on('message', (data: Buffer) => {
      // Messages of events are the longest by far.
      if (data.length > 150) hear();
      else if (data.includes('caught_up')) resolve();
    });
  });

function hear(): void {
  heard += 1;
  if (heard === wanted) process.send?.(performance.timeOrigin + performance.now());
}

process.on('message', (more: number) => {
  wanted = heard + more;
});

for (let opened = 0; opened < Number(count); opened += 50) await Promise.all(Array.from({ length: 50 }, open));
process.send?.('ready');
