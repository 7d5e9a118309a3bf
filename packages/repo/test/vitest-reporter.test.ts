import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { resultsFile } from '../src/results.ts';

const here = fileURLToPath(new URL('../', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));

test('the results of a run are counted: passed, failed, skipped with the reason, and files that do not load', () => {
  // Inside the package, so that the run finds vitest.
  const folder = mkdtempSync(join(here, '.test-results-'));
  try {
    writeFileSync(join(folder, 'vitest.config.ts'), "export { default } from '../vitest.config.ts';\n");
    writeFileSync(
      join(folder, 'some.test.ts'),
      `import { expect, test } from 'vitest';
test('passes', () => { expect(1).toBe(1); });
test('fails', () => { expect(1).toBe(2); });
test('skips', ({ skip }) => { skip('no such part'); });
`,
    );
    writeFileSync(join(folder, 'broken.test.ts'), "import './missing.ts';\n");
    const { status } = spawnSync(process.execPath, [vitest, 'run', '--root', folder], { encoding: 'utf8' });
    expect(status).toBe(1);
    const name = `packages/repo/${basename(folder)}`;
    expect(JSON.parse(readFileSync(join(folder, resultsFile), 'utf8'))).toEqual({
      passed: 1,
      failed: [
        { name: `${name}/broken.test.ts`, reason: expect.stringContaining('./missing.ts') },
        { name: `${name}/some.test.ts > fails`, reason: 'expected 1 to be 2 // Object.is equality' },
      ],
      skipped: [{ name: 'skips', reason: 'no such part' }],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
