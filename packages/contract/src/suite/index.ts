// The suite, in order. A new part goes into this list, and nowhere else.
import type { Contract } from '../contract/contract.ts';
import { lacking, type Means } from '../targets/means.ts';
import type { TargetName } from '../targets/target.ts';
import { answers } from './answers.ts';
import { bodies } from './bodies.ts';
import type { Case, Part } from './case.ts';
import { credentials } from './credentials.ts';
import { http } from './http.ts';
import { limit } from './limit.ts';
import { pages } from './pages.ts';
import { queries } from './queries.ts';
import { redirects } from './redirects.ts';
import { refusals } from './refusals.ts';
import { requestHeaders } from './request-headers.ts';
import { state } from './state.ts';
import { successes } from './successes.ts';
import { tenancy } from './tenancy.ts';

/** What uses up a limit comes last. */
export const parts: readonly Part[] = [
  answers,
  successes,
  bodies,
  queries,
  pages,
  requestHeaders,
  credentials,
  http,
  redirects,
  tenancy,
  state,
  refusals,
  limit,
];

/** The cases of one part on one target. */
export interface Chapter {
  name: string;
  cases: Case[];
  /** Those that can't run there. */
  waiting: Waiting[];
}

export interface Waiting {
  name: string;
  /** `waits for the API target` */
  because: string;
}

/** A target, as far as it decides what can run. It need not be there yet: what its means are does not matter, only which. */
export interface Place {
  name: TargetName;
  means: Partial<Record<keyof Means, unknown>>;
}

export function chapters(contract: Contract, target: Place): Chapter[] {
  return parts.map((part) => {
    const cases = part.cases(contract).map((each) => ({ each, because: obstacle(each, target) }));
    return {
      name: part.name,
      cases: cases.flatMap(({ each, because }) => (because === undefined ? [each] : [])),
      waiting: cases.flatMap(({ each: { name }, because }) => (because === undefined ? [] : [{ name, because }])),
    };
  });
}

function obstacle({ targets, needs = [] }: Case, place: Place): string | undefined {
  if (!targets.includes(place.name)) return place.name === 'mock' ? 'waits for the API target' : 'for the mock alone';
  const missing = needs.filter((need) => place.means[need] === undefined).map((need) => lacking[need]);
  return missing.length === 0 ? undefined : `waits for ${missing.join(' and ')}`;
}
