// What operators are told of the whole API.
import { describe, expect, test } from 'vitest';
import { FailingStore } from '../contract/kit/failing-store.ts';
import { engines } from '../engines.ts';
import { startWhole } from '../kit/api.ts';
import { start } from '../process/process.ts';
import { newFolder } from '../engines.ts';
import { connect } from 'node:net';
import { launch } from '../process/process.ts';

const patient = { timeout: 60_000 };

async function ask(url: string): Promise<{ status: number; json: unknown }> {
  const response = await fetch(url);
  return { status: response.status, json: await response.json() };
}

describe.each(engines)('on %s', (engine) => {
  test('it is ready while its store is there, and lives in any case', patient, async (context) => {
    let failing: FailingStore | undefined;
    const api = await startWhole(engine, context, {}, { wrapStore: (store) => (failing = new FailingStore(store)) });
    expect(await ask(`${api.operatorUrl}/ready`)).toEqual({ status: 200, json: { ready: true, reasons: [] } });
    await failing?.failing('unreachable', async () => {
      expect(await ask(`${api.operatorUrl}/ready`)).toEqual({
        status: 503,
        json: { ready: false, reasons: ['store: The store does not answer.'] },
      });
      expect(await ask(`${api.operatorUrl}/health`)).toMatchObject({ status: 200, json: { status: 'ok' } });
    });
    expect(await ask(`${api.operatorUrl}/ready`)).toMatchObject({ status: 200 });
  });
});

test('a process that stops is not ready while its last requests end', patient, async (context) => {
  const api = await start({ CN_DATA_DIR: newFolder(context) }, context);
  const socket = connect(api.port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(
    'POST /oauth/token HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\nhalf',
  );
  await new Promise((resolve) => {
    setTimeout(resolve, 300);
  });
  const stopped = api.stop('SIGTERM');
  await expect.poll(() => api.output(), patient).toContain('The API stops');
  expect(await ask(`http://127.0.0.1:${api.adminPort}/ready`)).toMatchObject({
    status: 503,
    json: { reasons: ['The process is stopping.'] },
  });
  socket.destroy();
  expect(await stopped).toBe(0);
});

test('an operators’ port in use is said in a sentence', patient, async (context) => {
  const first = await start({ CN_DATA_DIR: newFolder(context) }, context);
  const second = await launch({ CN_DATA_DIR: newFolder(context), CN_ADMIN_PORT: String(first.adminPort) }, context);
  expect(await second.stop()).toBe(1);
  expect(second.output()).toBe(`Port ${first.adminPort} is in use. Set PORT (or CN_ADMIN_PORT) to another.\n`);
});
