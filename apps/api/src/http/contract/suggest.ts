// "Did you mean …?": the known name that is closest to one that is not known.

/** Longer names than anybody mistypes are not compared: it would take time, and the caller chooses the length. */
const longest = 64;

/** @returns the end of a sentence, with a space before it, or nothing where no name is close */
export function didYouMean(name: string, known: Iterable<string>): string {
  const found = closest(name, known);
  return found === undefined ? '' : ` Did you mean \`${found}\`?`;
}

export function closest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > longest) return undefined;
  let best: string | undefined;
  // A third of the letters may differ, at least one.
  let distance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const own = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (own < distance) [best, distance] = [candidate, own];
  }
  return best;
}

/** How many letters to add, drop, change, or swap with their neighbour. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(number(last[j]) + 1, number(row[j - 1]) + 1, number(last[j - 1]) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, number(beforeLast[j - 2]) + 1);
      row.push(cost);
    }
    [beforeLast, last] = [last, row];
  }
  return number(last[b.length]);
}

function number(cell: number | undefined): number {
  return cell ?? 0; // every cell that is asked for has been filled
}
