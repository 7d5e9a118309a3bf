// Runs every TypeScript sample of a folder and writes what each printed, as JSON: `node run-typescript.ts <folder>`.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';

const folder = process.argv[2] ?? '';
const outcomes: Record<string, { lines: string[]; error?: string }> = {};
for (const operationId of readdirSync(folder)) {
  const outcome: { lines: string[]; error?: string } = { lines: [] };
  outcomes[operationId] = outcome;
  console.log = (...parts: unknown[]) => void outcome.lines.push(format(...parts));
  try {
    await import(join(folder, operationId, 'typescript.ts'));
  } catch (error) {
    outcome.error = String(error);
  }
}
process.stdout.write(JSON.stringify(outcomes));
