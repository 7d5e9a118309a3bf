// Finds the causes among `no-unresolved-refs`: files that are not YAML, and references to nothing.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { isCollection, isScalar, LineCounter, parse, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import type { Problem } from './problems.ts';

const parseFailure = 'Failed to parse: ';

/** Files that cannot be parsed, each once. */
export function syntaxErrors(problems: Problem[]): Problem[] {
  const unparsable = problems.filter(({ rule, message }) => rule === 'yaml-syntax' || message.startsWith(parseFailure));
  const files = Map.groupBy(unparsable, ({ file }) => file);
  return [...files.values()].flatMap((same) => same.slice(0, 1).map(explainedSyntaxError));
}

/** The YAML package says more clearly than Redocly what is wrong, and where it began. */
function explainedSyntaxError(problem: Problem): Problem {
  const lineCounter = new LineCounter();
  const document = parseDocument(readFileSync(problem.file, 'utf8'), { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  const place = error ? lineCounter.linePos(startOf(error, document)) : { line: problem.line, col: problem.col };
  const reason = error?.message ?? problem.message.replace(parseFailure, '').replace(/ in ".*$/, '');
  return { ...problem, ...place, rule: 'yaml-syntax', message: `This is not YAML: ${reason}.` };
}

/** That something isn't closed is noticed far below: the fault is where it was opened. */
function startOf({ message, pos: [noticed] }: YAMLError, document: Document.Parsed): number {
  if (!/closing|end with/.test(message)) return noticed;
  let start = noticed;
  visit(document, (_, node) => {
    const closes = (isCollection(node) && node.flow) || (isScalar(node) && node.type?.startsWith('QUOTE_'));
    const [from, , to] = (closes && node.range) || [Infinity, 0, 0];
    if (from <= noticed && noticed <= to) start = from;
  });
  return start;
}

/** References to what is not there; each target once, at the first reference. */
export function brokenReferences(problems: Problem[]): Problem[] {
  const broken = problems.filter(
    ({ rule, message }) => rule === 'no-unresolved-refs' && !message.startsWith(parseFailure),
  );
  const targets = Map.groupBy(broken.flatMap(dangling), ({ target }) => target);
  return [...targets.values()].flatMap((same) => {
    const places = new Set(same.map(({ problem: { file, line } }) => `${file}:${line}`));
    const more =
      places.size > 1
        ? ` ${places.size - 1} more ${places.size > 2 ? 'references lead' : 'reference leads'} there.`
        : '';
    return same.slice(0, 1).map(({ problem, reason }) => ({ ...problem, message: `${reason}${more}` }));
  });
}

interface Dangling {
  problem: Problem;
  target: string;
  reason: string;
}

/** Nothing for a reference that leads somewhere, and is broken only because that place is. */
function dangling(problem: Problem): Dangling[] {
  const reference = referenceAt(problem);
  if (reference === undefined) return [];
  const [path = '', pointer = ''] = reference.split('#');
  const file = path === '' ? problem.file : resolve(dirname(problem.file), path);
  if (!existsSync(file)) {
    const reason = `\`${reference}\` leads nowhere: there is no file ${relative(dirname(dirname(problem.file)), file)}.`;
    return [{ problem, target: file, reason }];
  }
  if (pointer === '' || leadsSomewhere(file, pointer)) return [];
  return [
    { problem, target: `${file}#${pointer}`, reason: `\`${reference}\` leads nowhere: that file has no ${pointer}.` },
  ];
}

/** The reference as it is written; of an alias to what has one, nothing. */
function referenceAt({ file, line, col }: Problem): string | undefined {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .slice(line - 1);
  const written = [lines[0]?.slice(col - 1), ...lines.slice(1)].join('\n');
  const [, single, double, plain] = /^\s*\{?\s*\$ref:\s*(?:'([^']*)'|"([^"]*)"|([^\s,}]+))/.exec(written) ?? [];
  return single ?? double ?? plain;
}

function leadsSomewhere(file: string, pointer: string): boolean {
  try {
    let value: unknown = parse(readFileSync(file, 'utf8'));
    for (const step of pointer.split('/').slice(1)) {
      value = Object(value)[decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')];
    }
    return value !== undefined;
  } catch {
    // Not YAML: the cause is there, and is found as such.
    return true;
  }
}
