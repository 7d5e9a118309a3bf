// The HTTP layer with those who look at its requests: `node server.ts <nothing|measured|sampled|traced>`. It tells its port,
// then at every message the CPU time it has used, in microseconds.
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, observeAll, type Observe } from '../../src/http/app.ts';
import { asJsonText } from '../../src/http/call.ts';
import { trustNobody } from '../../src/http/request/address.ts';
import { openStore } from '../../src/store/open.ts';
import { openTelemetry, type Telemetry } from '../../src/telemetry/telemetry.ts';
import { startThreats } from '../../src/threats/threats.ts';
import { FakeAuthenticator } from '../../test/http/kit/fakes.ts';
import { exampleHandlers } from '../../test/http/kit/handlers.ts';
import { page } from '../http/page.ts';

const kind = process.argv[2];
const ratios: Partial<Record<string, number>> = { sampled: 0, traced: 1 };

async function collector(): Promise<string> {
  const server = createServer((request, response) => request.resume().on('end', () => response.end('{}')));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // of a server that listens on a port
}

async function open(): Promise<{ telemetry: Telemetry | undefined; observe: Observe }> {
  if (kind === 'nothing') return { telemetry: undefined, observe: () => {} };
  const ratio = ratios[kind ?? ''];
  const traces = ratio === undefined ? undefined : { endpoint: await collector(), ratio };
  const telemetry = await openTelemetry({ version: '0', traces });
  const threats = startThreats({
    store: await openStore(join(mkdtempSync(join(tmpdir(), 'cn-bench-')), 'store.db')),
    sources: { clock: Date.now, random: randomBytes },
    trustedProxies: trustNobody,
    warn: console.error,
  });
  return { telemetry, observe: observeAll(telemetry.answered, threats.answered) };
}

const document = asJsonText(JSON.stringify(page));
const { telemetry, observe } = await open();
const app = createApp<void>({
  handlers: exampleHandlers({ 'servers.list': () => ({ document }) }),
  around: (_, handler) => handler(),
  authenticator: new FakeAuthenticator(false),
  limiter: { take: () => ({ limit: 2000, remaining: 1999, resetAt: 1_736_951_160_000, allowed: true }) },
  clock: Date.now,
  random: randomBytes,
  report: console.error,
  observe,
});
telemetry?.server(app.server);
await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.((app.server.address() as AddressInfo).port); // as above
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
