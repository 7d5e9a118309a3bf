// Error codes, which an answer is known by.
import type { Response } from './operation.ts';

/** @returns the codes of the errors that a response shows, each once */
export function codesOf({ content = {} }: Response): string[] {
  const shown = Object.values(content).flatMap(({ examples = {} }) =>
    Object.values(examples).flatMap(({ value }) => codeIn(value) ?? []),
  );
  return [...new Set(shown)];
}

/** @returns the code of the first error in a document, be it JSON:API's or OAuth's */
export function codeIn(document: unknown): string | undefined {
  const { errors, error } = Object(document);
  const code = Object(errors)[0]?.code ?? error;
  return typeof code === 'string' ? code : undefined;
}
