// The tests in `tests/`, which are Python's. Each is a test here, so that `pnpm test` counts it.
import { startMock } from '@cloudnexus/contract/mock';
import { describe, expect, inject, test } from 'vitest';
import { pytest, type Outcome } from './environment/pytest.ts';

const environment = inject('pythonEnvironment');
const outcomes = 'python' in environment ? await runAgainstMock(environment.python) : new Map<string, Outcome[]>();

test('there is a Python to test with', (context) => {
  if ('reason' in environment) context.skip(environment.reason);
  expect([...outcomes.values()].flat().length).toBeGreaterThan(300);
});

describe.each([...outcomes])('%s', (_, tests) => {
  test.for(tests)('$name', ({ outcome, detail }, context) => {
    if (outcome === 'skipped') context.skip(detail.replace(/^Skipped: /, ''));
    expect(outcome, detail).toBe('passed');
  });
});

async function runAgainstMock(python: string): Promise<Map<string, Outcome[]>> {
  const mock = await startMock();
  try {
    return await pytest(python, { CN_TEST_MOCK_URL: mock.url });
  } finally {
    await mock.close();
  }
}
