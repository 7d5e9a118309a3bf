import type { Figure, Section } from '@cloudnexus/repo/figures';
import { load } from '../http/load.ts';
import type { Contestant } from './contestant.ts';

const connections = 50;
const rounds = 5;
const requests = 10_000;
/** In milliseconds, on a quiet machine. */
const most = { saturated: 25, atHalfLoad: 10 };

/**
 * How long the slowest of a hundred answers takes: with as much load as the server takes, and with half of it at a steady pace.
 * It is the best of some rounds, for what else the machine does only ever adds to it.
 */
export async function latencies(contestants: readonly Contestant[]): Promise<Section> {
  const figures: Figure[] = [];
  for (const [index, { name, server, request }] of contestants.entries()) {
    const saturated: number[] = [];
    const half: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const startedAt = performance.now();
      saturated.push(slowest(await load(server.port, request, requests, { connections })));
      const perSecond = (requests / (performance.now() - startedAt)) * 500;
      half.push(slowest(await load(server.port, request, requests / 2, { connections, perSecond })));
    }
    for (const [how, values, target] of [
      ['as much as it takes', saturated, most.saturated],
      ['half of it', half, most.atHalfLoad],
    ] as const) {
      const value = Math.min(...values);
      figures.push({ name: `${name}, ${how}`, value, ratio: 0, target: index === 0 ? undefined : target });
    }
  }
  const [{ name = '', value = Number.NaN } = {}] = figures;
  return {
    title: `How long an answer takes over ${connections} connections, but for one in a hundred`,
    unit: 'ms',
    baseline: name,
    figures: figures.map((figure) => ({ ...figure, ratio: figure.value / value })),
  };
}

function slowest(waited: number[]): number {
  return waited.toSorted((a, b) => a - b)[Math.ceil(waited.length * 0.99) - 1] ?? Number.NaN;
}
