import type { Figure, Section } from '@cloudnexus/repo/figures';
import { costs, median, type Contestant } from './contestant.ts';

/** A contestant that is to cost no more than this many times what another does. */
export interface Judged extends Contestant {
  readonly atMost?: readonly { readonly of: string; readonly times: number }[];
}

/** The same page from each. The first is the baseline. */
export async function pages(title: string, judged: readonly Judged[]): Promise<Section> {
  const measured = await costs(judged);
  const [baseline = []] = measured;
  // Round by round, for the machine is not the same in all of them.
  const ratios = new Map(
    judged.map(({ name }, index) => {
      return [name, median((measured[index] ?? []).map((cost, round) => cost / (baseline[round] ?? Number.NaN)))];
    }),
  );
  const figures = judged.map(({ name, atMost = [] }): Figure => {
    const ratio = ratios.get(name) ?? Number.NaN;
    const most = atMost.map(({ of, times }) => (ratios.get(of) ?? Number.NaN) * times);
    const target = most.length === 0 ? undefined : Math.round(Math.min(...most) * median(baseline) * 10) / 10;
    return { name, value: ratio * median(baseline), ratio, target };
  });
  return { title, unit: 'µs of CPU', baseline: judged[0]?.name ?? '', figures };
}
