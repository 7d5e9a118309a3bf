// Every error that the contract documents of an operation, really provoked.
import { equal } from 'node:assert/strict';
import type { Contract } from '../contract/contract.ts';
import { codeIn, codesOf } from '../contract/codes.ts';
import type { Operation } from '../contract/operation.ts';
import { read } from '../harness/text.ts';
import type { Outcome } from './call.ts';
import { onApi, type Case, type Part } from './case.ts';
import { needsToRefuse } from './needs.ts';
import { provocations } from './provoke/index.ts';
import { limits } from './provoke/limits.ts';
import { checkError } from './sdk-outcome.ts';

/** An error that an operation documents. */
export interface Documented {
  operation: Operation;
  status: string;
  code: string;
  types: string[];
}

export const refusals: Part = {
  name: 'refusals',
  cases: (contract: Contract) => refusalCases(contract, ({ code }) => !(code in limits)),
};

/** @param isWanted which of the errors that the contract documents to provoke */
export function refusalCases({ operations }: Contract, isWanted: (error: Documented) => boolean): Case[] {
  return documentedBy(operations)
    .filter((each) => isWanted(each) && exemption(each) === undefined)
    .map(caseOf);
}

/** What no provocation can reach, each with the reason: `servers.create 409 state_conflict`, or a code of no operation. */
export function exempt({ operations }: Contract): Map<string, string> {
  const own = documentedBy(operations).flatMap((each): [string, string][] => {
    const reason = exemption(each);
    return reason === undefined ? [] : [[`${each.operation.operationId} ${each.status} ${each.code}`, reason]];
  });
  return new Map([...own, ...Object.entries(ofNoOperation)]);
}

/** What takes more of HTTP than `fetch` has. The API's own tests have them. */
const ofNoOperation: Record<string, string> = {
  request_timeout: 'it takes half a minute in which a request does not arrive',
  origin_not_allowed: 'only a page that opens the event stream is refused so',
};

function documentedBy(operations: readonly Operation[]): Documented[] {
  return operations.flatMap((operation) =>
    Object.entries(operation.responses).flatMap(([status, response]) =>
      codesOf(response).map((code) => ({ operation, status, code, types: Object.keys(response.content ?? {}) })),
    ),
  );
}

function exemption({ code, operation }: Documented): string | undefined {
  return provocations.get(code)?.exempt?.(operation);
}

function caseOf({ operation, status, code, types }: Documented): Case {
  const provocation = provocations.get(code);
  return {
    name: `${operation.operationId} ${status} ${code}`,
    targets: onApi,
    needs: [...new Set([...needsToRefuse(operation), ...(provocation?.needs?.(operation) ?? [])])],
    run: async (run) => {
      if (provocation?.provoke === undefined) throw new Error(`The suite does not know how to provoke ${code}.`);
      for (const type of types) {
        const outcome: Outcome = await provocation.provoke(run, operation, type);
        const document = read(run.exchanges.at(-1)?.body ?? new Uint8Array())?.value;
        equal(`${outcome.status} ${codeIn(document)}`, `${status} ${code}`);
        if (outcome.error !== undefined) checkError(outcome.error, run);
        if (status === '406') return; // There is one answer to those who want neither type.
      }
    },
  };
}
