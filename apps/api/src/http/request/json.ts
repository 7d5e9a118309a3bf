// Reads JSON as a strict parser does.
import type { Refusal } from '../errors.ts';
import { findJsonProblem } from './json-scan.ts';
import { malformed } from './malformed.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** @throws Refusal 400 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  const problem = findJsonProblem(text);
  if (problem === undefined) return JSON.parse(text);
  const where = position(text, problem.offset);
  throw malformed(
    problem.isJson
      ? `${problem.what.slice(0, -1)} (${where}).`
      : `The body is not valid JSON: ${problem.what} at ${where}.`,
  );
}

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw notUtf8();
  }
}

function notUtf8(): Refusal {
  return malformed('The body is not valid UTF-8.');
}

function position(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
