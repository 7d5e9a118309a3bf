// Reduces problems to faults: what there is to correct, each once.
import type { Problem } from './problems.ts';
import { brokenReferences, syntaxErrors } from './unreadable.ts';

export interface Faults {
  faults: Problem[];
  /** Whether these are the ones that keep the rules from seeing the description. */
  hidesOthers: boolean;
}

/**
 * What cannot be read has consequences all over: references to it, components that seem unused, responses that seem to lack
 * headers. They are left out until it can be read.
 */
export function faultsOf(problems: Problem[]): Faults {
  const unreadable = [...syntaxErrors(problems), ...brokenReferences(problems)];
  const faults = unreadable.length > 0 ? unreadable : merged(problems);
  return { faults: faults.sort(byPlace), hidesOthers: unreadable.length > 0 };
}

/** One fault for what a rule finds in one place, however many documents share the file. */
function merged(problems: Problem[]): Problem[] {
  const places = Map.groupBy(problems, ({ file, line, col, rule }) => [file, line, col, rule].join(':'));
  return [...places.values()].flatMap((same) =>
    same.slice(0, 1).map((first) => ({ ...first, message: messageOf(same) })),
  );
}

/** Redocly lists all values of an enumeration. */
const longestMessage = 300;

/** An invalid example fails in every branch of a `oneOf`, and in the `oneOf`; the branch it was meant for says most. */
const noise =
  /must match (exactly one schema|a schema in anyOf|"then" schema|"else" schema)|type must be null|property name must be valid/;

function messageOf(problems: Problem[]): string {
  const messages = [...new Set(problems.map(({ message }) => message.replaceAll(/\s+/g, ' ').trim()))];
  const telling = messages.filter((message) => !noise.test(message));
  const message = (telling.length > 0 ? telling : messages).join(' ');
  return message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;
}

function byPlace(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.col - b.col;
}
