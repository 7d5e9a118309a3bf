import type { Section } from '@cloudnexus/repo/figures';
import { load } from '../http/load.ts';
import type { Measured } from './measured.ts';

const million = 1_000_000;
/** Resident, of a process that has just started. */
const most = 130;
/** What requests may add, once as many have come as make V8 as large as it gets. `pnpm chaos memory` sends a million. */
const mostGrowth = 1.05;
const many = 100_000;

/** @param cached the same with what Node has compiled before, of a process that has just started as well */
export async function memory(server: Measured, cached: Measured, request: string): Promise<Section> {
  const atStart = await megabytes(server);
  const atStartCached = await megabytes(cached);
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
      figure('at the start, with NODE_COMPILE_CACHE', atStartCached, most),
      figure(`after ${many.toLocaleString('en')} requests`, warm),
      figure('after as many again', later, Math.round(warm * mostGrowth)),
    ],
  };
}

async function megabytes(server: Measured): Promise<number> {
  return (await server.used()).rss / million;
}
