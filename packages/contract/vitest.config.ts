import { fileURLToPath } from 'node:url';
import { project } from '@cloudnexus/repo/vitest';
import { mergeConfig } from 'vitest/config';

const reporter = fileURLToPath(new URL('./src/ledger/reporter.ts', import.meta.url));

export default mergeConfig(project('contract'), {
  test: {
    reporters: [reporter],
    // The names of the suite's cases say what they are about, at length.
    taskTitleValueFormatTruncate: 0,
    // No test changes what another one reads, so the files share what they import; and there is work for two.
    isolate: false,
    maxWorkers: 2,
  },
});
