import type { Section } from '@cloudnexus/repo/figures';
import { load } from '../http/load.ts';
import type { Measured } from './measured.ts';

const million = 1_000_000;
/** Resident, of a process that has just started. */
const most = 130;
/** What requests may add, once as many have come as make V8 as large as it gets. `pnpm chaos memory` sends a million. */
const mostGrowth = 1.05;
const many = 100_000;

/** @param uncompiled the same without what the build has compiled, of a process that has just started as well */
export async function memory(server: Measured, uncompiled: Measured, request: string): Promise<Section> {
  const atStart = await megabytes(server);
  const atStartUncompiled = await megabytes(uncompiled);
  await load(server.port, request, many);
  const warm = await megabytes(server);
  await load(server.port, request, many);
  const later = await megabytes(server);
  const figure = (name: string, value: number, target?: number) => ({ name, value, ratio: value / atStart, target });
  return {
    title: 'Memory of the API',
    unit: 'MB',
    baseline: 'at the start',
    figures: [
      figure('at the start', atStart, most),
      figure('the same without what the build has compiled', atStartUncompiled),
      figure(`after ${many.toLocaleString('en')} requests`, warm),
      figure('after as many again', later, Math.round(warm * mostGrowth)),
    ],
  };
}

async function megabytes(server: Measured): Promise<number> {
  return (await server.used()).rss / million;
}
