// However many processes count together, a limit is one limit.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { test, type TestContext } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { newAddress, open } from '../engines.ts';
import { contradictions, type Take } from './linear.ts';

const program = fileURLToPath(new URL('programs/take.ts', import.meta.url));

/** The model looks back over all requests before each, so there are hundreds and not thousands. */
const limit = 120;
const length = 1_000;
const windows = 2.5;

interface Process {
  /** All of them begin when all of them are ready. */
  begin(): void;
  /** What it prints when it is done. */
  outcome(): Promise<{ countedLocally: number; takes: Take[] }>;
}

async function startProcess(address: string, load: number, context: TestContext): Promise<Process> {
  const args = [address, limit, length, load, windows].map(String);
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  context.onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  context.expect((await lines.next()).value).toBe('ready');
  return {
    begin: () => void child.stdin.write('begin\n'),
    outcome: async () => JSON.parse(String((await lines.next()).value)),
  };
}

const cases = [1, 2, 3].flatMap((processes) => [0.9, 1.3, 2].map((load) => ({ processes, load })));

test.concurrent.for(cases)(
  '$processes processes under $load times the limit allow what one would',
  async ({ processes, load }, context) => {
    const { expect } = context;
    const address = await newAddress('postgres', context);
    await migrate(await open(address, context), Date.now);
    const each = (load * limit) / processes;
    const started = await Promise.all(Array.from({ length: processes }, () => startProcess(address, each, context)));
    for (const { begin } of started) begin();
    const outcomes = await Promise.all(started.map(({ outcome }) => outcome()));

    expect(outcomes.map(({ countedLocally }) => countedLocally)).toEqual(outcomes.map(() => 0));
    const takes = outcomes.flatMap((outcome) => outcome.takes);
    expect(contradictions(takes, limit, length)).toEqual([]);

    const byWindow = Map.groupBy(takes, ({ resetAt }) => resetAt);
    expect(byWindow.size).toBeGreaterThanOrEqual(2);
    for (const inWindow of byWindow.values()) {
      const allowed = inWindow.filter((take) => take.allowed).length;
      expect(allowed).toBe(Math.min(limit, inWindow.length));
    }
  },
);
