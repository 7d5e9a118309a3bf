// What can be told of good prose without reading it.

const longestSummary = 60;

const words: [pattern: RegExp, advice: string][] = [
  [/\b(will|won't|shall)\b|\w+'ll\b/i, 'use the present tense'],
  [/\bplease\b/i, 'say what to do'],
  [/\bsimply\b/i, 'what is simple need not be called so'],
  [/\bjust\b/i, 'say `only`, `now`, or nothing'],
];

export function problemsOfDescription(description: string): string[] {
  if (description === '') return [];
  const problems = problemsOfWords(description);
  if (!/^[A-Z\d`"'“*_[(|#<-]/.test(description)) problems.push('A description starts with a capital.');
  if (!endsWell(description)) problems.push('A description is made of sentences: end it with a full stop.');
  return problems;
}

export function problemsOfSummary(summary: string, { imperative }: { imperative: boolean }): string[] {
  if (summary === '') return [];
  const problems = problemsOfWords(summary);
  if (summary.length > longestSummary)
    problems.push(`A summary has at most ${longestSummary} characters, this one ${summary.length}.`);
  if (summary.endsWith('.')) problems.push('A summary is no sentence: remove the full stop.');
  if (!/^[A-Z\d`"]/.test(summary)) problems.push('A summary starts with a capital.');
  if (imperative && /^\w+(?:ing|[^s]s)\b/.test(summary))
    problems.push('The summary of an operation is an imperative, such as `Get a server`.');
  return problems;
}

function problemsOfWords(prose: string): string[] {
  const plain = withoutCode(prose);
  return words.flatMap(([pattern, advice]) => {
    const found = pattern.exec(plain);
    return found ? [`\`${found[0]}\` is not for descriptions: ${advice}.`] : [];
  });
}

function withoutCode(prose: string): string {
  return prose.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`]*`/g, '');
}

/** A sentence ends a description, and so does a table, a list or a block of code. */
function endsWell(description: string): boolean {
  const lastBlock =
    description
      .trimEnd()
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  const isList = /^\s*([-*]|\d+\.)\s/m.test(lastBlock);
  return isList || /([.:?]["'”*_)]*|\||```)$/.test(lastBlock);
}
