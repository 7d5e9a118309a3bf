/** The words of an example behind the name of the program, as a shell splits them. */
export function wordsOf(example: string): string[] {
  const words = example.match(/(?:'[^']*'|[^\s'])+/g) ?? [];
  return words.slice(1).map((word) => word.replaceAll("'", ''));
}
