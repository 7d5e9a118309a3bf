// What a run leaves behind: a page for people, and the same as data for the line of a terminal.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Waiting } from '../suite/index.ts';
import type { LedgerData } from './ledger.ts';
import { page } from './page/page.ts';

export interface Report {
  ledger: LedgerData;
  parts: PartReport[];
  milliseconds: number;
  /** What nothing can bring about on this target: `servers.create 409 state_conflict`, with the reason. */
  exempt: Record<string, string>;
}

/** A part of the suite. */
export interface PartReport {
  name: string;
  /** How many of its cases ran. */
  ran: number;
  /** Those that could not. */
  waiting: Waiting[];
}

const folder = fileURLToPath(new URL('../../.reports/', import.meta.url));

/** @returns where the report of a target is, without the ending */
export function reportPath(target: string): string {
  return join(folder, `contract-${target}`);
}

/** @param html where to write the page, if not beside the data */
export function writeReport(report: Report, html?: string): void {
  const path = reportPath(report.ledger.target);
  write(`${path}.json`, JSON.stringify(report));
  write(html ?? `${path}.html`, page(report));
}

/** @returns undefined where nothing was reported */
export function readReport(target: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(`${reportPath(target)}.json`, 'utf8'));
  } catch {
    return undefined;
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
