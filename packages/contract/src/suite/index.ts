// The suite, in order. A new part goes into this list, and nowhere else.
import type { Contract } from '../contract/contract.ts';
import type { TargetName } from '../targets/target.ts';
import { answers } from './answers.ts';
import { bodies } from './bodies.ts';
import type { Case, Part } from './case.ts';
import { credentials } from './credentials.ts';
import { http } from './http.ts';
import { pages } from './pages.ts';
import { queries } from './queries.ts';
import { requestHeaders } from './request-headers.ts';
import { state } from './state.ts';

export const parts: readonly Part[] = [answers, bodies, queries, pages, requestHeaders, credentials, http, state];

/** The cases of one part on one target. */
export interface Chapter {
  name: string;
  cases: Case[];
  /** The names of those that are for another target. */
  waiting: string[];
}

export function chapters(contract: Contract, target: TargetName): Chapter[] {
  return parts.map((part) => {
    const cases = part.cases(contract);
    const here = cases.filter(({ targets }) => targets.includes(target));
    return {
      name: part.name,
      cases: here,
      waiting: cases.filter((each) => !here.includes(each)).map(({ name }) => name),
    };
  });
}
