import { readFileSync } from 'node:fs';

/** A code of the error catalogue. */
export interface ErrorCode {
  code: string;
  /** `api` for the API's own, else of the standard they come from. */
  family: string;
  status: number;
  title: string;
  causes: string[];
  /** What to do now. */
  action: string;
  retryable: boolean;
}

/** The catalogue as it is published. */
export function readCatalogue(): ErrorCode[] {
  return JSON.parse(readFileSync(new URL(import.meta.resolve('@cloudnexus/spec/errors.json')), 'utf8'));
}
