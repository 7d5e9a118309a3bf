import type { Figure, Section } from '@cloudnexus/repo/figures';
import { costs, median, type Contestant } from './contestant.ts';

/** A contestant that is to cost no more than this many times what another does. */
export interface Judged extends Contestant {
  readonly atMost?: readonly { readonly of: string; readonly times: number }[];
}

/** The same page from each. The first is the baseline. */
export async function pages(title: string, judged: readonly Judged[]): Promise<Section> {
  const measured = await costs(judged);
  const medians = new Map(judged.map(({ name }, index) => [name, median(measured[index] ?? [])]));
  const [baseline = []] = measured;
  const figures = judged.map(({ name, atMost = [] }, index): Figure => {
    // Round by round, for the machine is not the same in all of them.
    const ratio = median((measured[index] ?? []).map((cost, round) => cost / (baseline[round] ?? Number.NaN)));
    const targets = atMost.map(({ of, times }) => (medians.get(of) ?? Number.NaN) * times);
    const target = targets.length === 0 ? undefined : Math.round(Math.min(...targets));
    return { name, value: medians.get(name) ?? Number.NaN, ratio, target };
  });
  return { title, unit: 'µs of CPU', baseline: judged[0]?.name ?? '', figures };
}
