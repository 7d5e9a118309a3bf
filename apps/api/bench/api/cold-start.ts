import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Section } from '@cloudnexus/repo/figures';
import { api, nothingCompiled, peers, startMeasured } from './measured.ts';

/** In milliseconds. */
const most = 800;
const times = 5;

/** It is the best of some, for what else the machine does only ever adds to it. */
export async function coldStart(folder: string, page: string): Promise<Section> {
  const request = 'GET /v2/status HTTP/1.1\r\nHost: localhost\r\n\r\n';
  const raw: number[] = [];
  const first: number[] = [];
  const uncompiled: number[] = [];
  for (let time = 0; time < times; time += 1) {
    raw.push(await startedIn({ program: peers, args: ['raw', page], request, folder }));
    const environment = { CN_DATA_DIR: mkdtempSync(join(folder, 'fresh-')) };
    first.push(await startedIn({ program: api, environment, request, folder }));
    const fresh = { CN_DATA_DIR: mkdtempSync(join(folder, 'fresh-')), ...nothingCompiled };
    uncompiled.push(await startedIn({ program: api, environment: fresh, request, folder }));
  }
  const baseline = Math.min(...raw);
  const figure = (name: string, values: readonly number[], target?: number) => {
    const value = Math.min(...values);
    return { name, value, ratio: value / baseline, target };
  };
  return {
    title: 'From the start of the process to its first 200',
    unit: 'ms',
    baseline: 'raw node:http',
    figures: [
      figure('raw node:http', raw),
      figure('the API, on a fresh disk', first, most),
      // `start` and the image always build; this tells what that is worth.
      figure('the same without what the build has compiled', uncompiled),
    ],
  };
}

async function startedIn(program: Parameters<typeof startMeasured>[0]): Promise<number> {
  const server = await startMeasured(program);
  await server.stop();
  return server.startedIn;
}
