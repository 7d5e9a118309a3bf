// Writes what a package's tests came to into `.test-results/vitest.json`, where `pnpm test` adds it up. The file is an
// output of the turbo task, so a cached run still counts its tests.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { resultsFile, type Results } from '../results.ts';
import { root } from '../turbo.ts';

export default class ResultsReporter implements Reporter {
  #root = process.cwd();

  onInit(vitest: Vitest): void {
    this.#root = vitest.config.root;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly { message: string }[]): void {
    const failed = unhandledErrors.map(({ message }) => ({ name: 'outside of a test', reason: firstLine(message) }));
    const results: Results = { passed: 0, failed, skipped: [] };
    for (const module of modules.toSorted((one, other) => one.moduleId.localeCompare(other.moduleId))) {
      const tests = [...module.children.allTests()];
      // A file that fails before its first test (a syntax error, a failing import) has no tests to count.
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed')) {
        failed.push({ name: this.#name(module), reason: firstLine(module.errors()[0]?.message) });
      }
      for (const test of tests) {
        const result = test.result();
        if (result.state === 'passed') results.passed += 1;
        else if (result.state === 'failed') {
          const name = `${this.#name(module)} > ${test.fullName}`;
          failed.push({ name, reason: firstLine(result.errors[0]?.message) });
        } else results.skipped.push({ name: test.fullName, reason: skipReason(result) });
      }
    }
    const file = join(this.#root, resultsFile);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  }

  /** A test file as somebody in the repository's folder would name it. */
  #name(module: TestModule): string {
    return relative(root, module.moduleId);
  }
}

function firstLine(message = 'no reason given'): string {
  return stripVTControlCharacters(message).split('\n', 1)[0] ?? '';
}

function skipReason(result: { state: string; note?: string | undefined }): string {
  return result.note ?? 'no reason given';
}
