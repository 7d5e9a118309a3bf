// A vitest reporter that prints what the suite has covered, after what the tests came to.
import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter } from 'vitest/node';
import { targetNames } from '../targets/target.ts';
import { readReport, reportPath } from './report.ts';
import { lines } from './terminal.ts';

export default class ContractReporter implements Reporter {
  readonly #target = process.env['CN_CONTRACT_TARGET'] ?? 'mock';

  onInit(): void {
    // A report of an earlier run is none of this one, in which the suite may not be.
    if (targetNames.some((name) => name === this.#target)) rmSync(`${reportPath(this.#target)}.json`, { force: true });
  }

  onTestRunEnd(): void {
    const report = readReport(this.#target);
    if (report === undefined) return;
    const html = process.env['CN_CONTRACT_REPORT'] || `${reportPath(this.#target)}.html`;
    console.log(
      ['', ...lines(report), `report: ${relative(process.env['INIT_CWD'] ?? process.cwd(), html)}`, ''].join('\n'),
    );
  }
}
