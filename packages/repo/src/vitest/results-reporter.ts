// Writes what a package's tests came to into `.test-results/vitest.json`, where `pnpm test` adds it up. The file is an
// output of the turbo task, so a cached run still counts its tests.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { resultsFile, type Results } from '../results.ts';

export default class ResultsReporter implements Reporter {
  #root = process.cwd();

  onInit(vitest: Vitest): void {
    this.#root = vitest.config.root;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const results: Results = { passed: 0, failed: unhandledErrors.length, skipped: [] };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      // A file that fails before its first test (a syntax error, a failing import) has no tests to count.
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed')) results.failed += 1;
      for (const test of tests) {
        const result = test.result();
        if (result.state === 'passed') results.passed += 1;
        else if (result.state === 'failed') results.failed += 1;
        else results.skipped.push({ name: test.fullName, reason: skipReason(result) });
      }
    }
    const file = join(this.#root, resultsFile);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  }
}

function skipReason(result: { state: string; note?: string | undefined }): string {
  return result.note ?? 'no reason given';
}
