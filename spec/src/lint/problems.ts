// Runs `redocly lint` and reads what it found.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { redocly } from '../redocly.ts';

export interface Problem {
  /** An absolute path. */
  file: string;
  line: number;
  col: number;
  severity: 'error' | 'warn';
  rule: string;
  message: string;
}

/** The part of Redocly's JSON report that is read. */
interface Report {
  problems: {
    ruleId: string;
    severity: Problem['severity'];
    message: string;
    location: { source: { ref: string }; start: { line: number; col: number } }[];
  }[];
}

/** What is wrong with the descriptions that the `redocly.yaml` of a folder names, and with `arazzo/*.yaml` there. */
export async function lintedProblems(folder: string): Promise<Problem[]> {
  const { stdout, stderr, failed } = await run(folder, [...apis(folder), ...workflows(folder)]);
  const problems = [...reported(stdout, folder), ...told(stderr, folder)];
  return failed && problems.length === 0 ? [unexplained(stderr, folder)] : problems;
}

interface Run {
  stdout: string;
  stderr: string;
  failed: boolean;
}

async function run(folder: string, descriptions: string[]): Promise<Run> {
  try {
    return {
      ...(await redocly(['lint', ...descriptions, '--format=json', '--max-problems=100000'], folder)),
      failed: false,
    };
  } catch (error) {
    if (!(error instanceof Error && 'stdout' in error && 'stderr' in error)) throw error;
    return { stdout: String(error.stdout), stderr: String(error.stderr), failed: true };
  }
}

/** The names of the APIs; none when the configuration cannot be read, which Redocly tells. */
function apis(folder: string): string[] {
  try {
    return Object.keys(Object(parse(readFileSync(join(folder, 'redocly.yaml'), 'utf8'))).apis ?? {});
  } catch {
    return [];
  }
}

function workflows(folder: string): string[] {
  const files = existsSync(join(folder, 'arazzo')) ? readdirSync(join(folder, 'arazzo')) : [];
  return files.filter((file) => file.endsWith('.yaml')).map((file) => join('arazzo', file));
}

/** Standard output has a JSON report for each description, one after the other. */
function reported(stdout: string, folder: string): Problem[] {
  const reports: Report[] = stdout
    .split(/(?<=^\})(?=\{)/m)
    .filter((text) => text.trim() !== '')
    .map((text) => JSON.parse(text));
  return reports.flatMap(({ problems }) =>
    problems.flatMap(({ ruleId, severity, message, location: [location] }) =>
      location
        ? [{ file: resolve(folder, location.source.ref), ...location.start, severity, rule: ruleId, message }]
        : [],
    ),
  );
}

/** What Redocly tells on standard error only: that the configuration or a whole description cannot be read or linted. */
function told(stderr: string, folder: string): Problem[] {
  const configuration = join(folder, 'redocly.yaml');
  const unparsable = [...stderr.matchAll(/^ +- (.+) in "(.+)" \((\d+):(\d+)\)/gm)].map(
    ([, message = '', file = '', line, col]) =>
      problem(resolve(folder, file), Number(line), Number(col), 'yaml-syntax', message),
  );
  const misconfigured = [...stderr.matchAll(/^\[\d+\] redocly\.yaml:(\d+):(\d+) at .*\n+(.+)/gm)].map(
    ([, line, col, message = '']) => problem(configuration, Number(line), Number(col), 'configuration', message),
  );
  const failing = [...stderr.matchAll(/^Something went wrong when processing (.+):\n+ +- (.+)/gm)].map(
    ([, file = '', message = '']) => problem(resolve(folder, file), 1, 1, 'redocly', message),
  );
  const missing = [...stderr.matchAll(/^(.+) does not exist or is invalid\.$/gm)].map(([message]) =>
    problem(configuration, 1, 1, 'configuration', message),
  );
  return [...unparsable, ...misconfigured, ...failing, ...missing];
}

function unexplained(stderr: string, folder: string): Problem {
  const message = stderr
    .replaceAll(/^validating .*|.*: validated in .*$/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return problem(join(folder, 'redocly.yaml'), 1, 1, 'redocly', message);
}

function problem(file: string, line: number, col: number, rule: string, message: string): Problem {
  return { file, line, col, severity: 'error', rule, message };
}
