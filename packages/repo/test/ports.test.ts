import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { explain } from '../src/message.ts';
import { apiPorts, assertFree, parsePort } from '../src/ports.ts';

test('a port in use is one sentence that names the port and the way out', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo; // a TCP server that listens has an address of this form
  const error = await assertFree(port).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  taken.close();
  expect(explain('pnpm mock', error, '--port')).toBe(
    `pnpm mock: port ${port} is in use. Stop what listens there, or choose another with --port.`,
  );
});

test('a free port is free again after the look', async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo; // as above
  probe.close();
  await once(probe, 'close');
  await assertFree(port);
  await expect(assertFree(port)).resolves.toBeUndefined();
});

test('a second API needs another PORT alone', () => {
  expect(apiPorts({})).toEqual({ api: 4000, admin: 4001 });
  expect(apiPorts({ PORT: '5000', CN_ADMIN_PORT: '' })).toEqual({ api: 5000, admin: 5001 });
  expect(apiPorts({ PORT: '65535' })).toEqual({ api: 65_535, admin: 65_534 });
  expect(apiPorts({ PORT: '5000', CN_ADMIN_PORT: '9000' })).toEqual({ api: 5000, admin: 9000 });
  expect(() => apiPorts({ CN_ADMIN_PORT: 'x' })).toThrow('CN_ADMIN_PORT is "x"');
  expect(() => apiPorts({ PORT: '0' })).toThrow('PORT is "0", which is not a port. Give a number from 1 to 65535.');
});

test.each(['http', '', '-1', '65536', '40.5'])('%j is refused as a port by the name of its option', (text) => {
  expect(() => parsePort(text, 'PORT')).toThrow(`PORT is ${JSON.stringify(text)}, which is not a port.`);
});
