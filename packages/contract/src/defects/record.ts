// What Prism's validation proxy says of each defect, beside what the harness says.
import { publishedBundle, type Bundle } from '../contract/bundle.ts';
import { readContract } from '../contract/contract.ts';
import type { Finding } from '../harness/check.ts';
import type { Defect } from './defect.ts';
import { probe } from './probe.ts';
import { startValidationProxy, violations, type Violation } from './proxy.ts';
import { startDefectServer } from './server.ts';

export interface RecordRow {
  defect: Defect;
  /** What the harness finds. */
  findings: Finding[];
  /** What Prism says of the server with the defect, and of the same request to the server without it. */
  prism: { withDefect: Violation[]; without: Violation[] };
  verdict: Verdict;
}

/**
 * - `caught`: Prism says of the server with the defect what it doesn't say of the one without.
 * - `warned`: it does, but calls it no error.
 * - `missed`: it says the same of both, be it nothing, be it that the request is wrong.
 */
export type Verdict = 'caught' | 'warned' | 'missed';

/** The bundle that a defect breaks. */
export function bundleOf({ given }: Defect): Bundle {
  const bundle = publishedBundle();
  given?.change(bundle);
  return bundle;
}

/** @param change what Prism reads instead of a bundle */
export async function record(
  defects: Defect[],
  change: (bundle: Bundle) => Bundle = (bundle) => bundle,
): Promise<RecordRow[]> {
  // A defect that needs another bundle needs a server and a proxy of its own.
  const groups = Map.groupBy(defects, ({ given }) => given);
  const rows = await Promise.all([...groups.values()].map((group) => recordGroup(group, change)));
  return rows.flat().sort((a, b) => defects.indexOf(a.defect) - defects.indexOf(b.defect));
}

async function recordGroup(group: Defect[], change: (bundle: Bundle) => Bundle): Promise<RecordRow[]> {
  const bundle = group[0] === undefined ? publishedBundle() : bundleOf(group[0]);
  const contract = readContract(bundle);
  const server = await startDefectServer(contract);
  const proxy = await startValidationProxy(change(bundle), server.url);
  try {
    const rows: RecordRow[] = [];
    for (const defect of group) {
      const said = async (): Promise<Violation[]> =>
        violations((await probe(proxy.url, defect.probe, contract)).exchange.headers);
      server.use();
      const without = await said();
      server.use(defect);
      const withDefect = await said();
      const { findings } = await probe(server.url, defect.probe, contract);
      rows.push({ defect, findings, prism: { withDefect, without }, verdict: verdictOf(withDefect, without) });
    }
    return rows;
  } finally {
    await Promise.all([proxy.close(), server.close()]);
  }
}

function verdictOf(withDefect: Violation[], without: Violation[]): Verdict {
  const said = new Set(without.map(({ message }) => message));
  const more = withDefect.filter(({ message }) => !said.has(message));
  if (more.length === 0) return 'missed';
  return more.some(({ severity }) => severity === 'Error') ? 'caught' : 'warned';
}
