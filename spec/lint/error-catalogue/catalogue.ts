// Reads the catalogue of errors, with what is wrong in each file.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';

export interface Entry {
  file: string;
  /** Whether the other members can be relied on. */
  isReadable: boolean;
  code: string;
  family: string;
  status: number;
  title: string;
  problems: Problem[];
}

interface Problem {
  message: string;
  line: number;
  col: number;
}

type Check = [isRight: (value: unknown) => boolean, wanted: string];

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** What each key must hold. */
const checks: Record<string, Check> = {
  code: [isText, 'the name of the file'],
  family: [(value) => value === 'api' || value === 'oauth', '`api` or `oauth`'],
  status: [(value) => Number.isInteger(value) && Number(value) >= 300 && Number(value) < 600, 'an HTTP status'],
  title: [isText, 'a short text'],
  causes: [(value) => Array.isArray(value) && value.length > 0 && value.every(isText), 'a list of what the caller did'],
  action: [isText, 'what the caller does now'],
  retryable: [(value) => typeof value === 'boolean', '`true` or `false`'],
};

/** The catalogue by code; that is, by the name of the file. */
export function readCatalogue(folder: string): Map<string, Entry> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return new Map(files.sort().map((file) => [basename(file, '.yaml'), readEntry(join(folder, file))]));
}

function readEntry(file: string): Entry {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const code = basename(file, '.yaml');
  const problems = problemsOf(document, code).map(({ message, offset }) => ({ message, ...lines.linePos(offset) }));
  return {
    file,
    isReadable: document.errors.length === 0 && isMap(document.contents),
    code,
    family: String(document.get('family')),
    status: Number(document.get('status')),
    title: String(document.get('title')),
    problems,
  };
}

interface Fault {
  message: string;
  offset: number;
}

function problemsOf(document: Document.Parsed, code: string): Fault[] {
  const [error] = document.errors;
  if (error) return [{ message: `This is not YAML: ${error.message}.`, offset: error.pos[0] }];
  const map = document.contents;
  if (!isMap(map))
    return [{ message: 'An error is a map of code, family, status, title, causes, action, retryable.', offset: 0 }];

  const faults: Fault[] = [];
  const values: Record<string, unknown> = document.toJS();
  const missing = Object.keys(checks).filter((key) => !(key in values));
  if (missing.length > 0) faults.push({ message: `An error needs ${missing.join(', ')}.`, offset: 0 });
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const [offset] = key.range ?? [0];
    const check = checks[name];
    if (!check) faults.push({ message: `Errors have no \`${name}\`: remove it.`, offset });
    else if (!check[0](values[name])) faults.push({ message: `\`${name}\` must be ${check[1]}.`, offset });
  }
  if (values['code'] !== code)
    faults.push({ message: `\`code\` must be \`${code}\`, the name of the file.`, offset: 0 });
  return faults;
}
