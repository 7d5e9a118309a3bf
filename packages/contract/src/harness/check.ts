// The harness: holds an exchange against the contract. It reads, compares and says; it changes nothing.
import type { Contract } from '../contract/contract.ts';
import { checkBody } from './body.ts';
import { checkCredentials } from './credentials.ts';
import type { Exchange } from './exchange.ts';
import type { Check, Finding } from './finding.ts';
import { checkHeader } from './header.ts';
import { checkMediaType } from './media-type.ts';
import { checkOperation } from './operation.ts';
import { checkQuery } from './query.ts';
import { checkRequestBody } from './request-body.ts';
import { checkStatus } from './status.ts';
import { nameOf, readSubject, type Subject } from './subject.ts';

export type { Check, Finding } from './finding.ts';

/** Each says what is different, a line a difference. */
const checks: Record<Check, (subject: Subject) => string[]> = {
  operation: checkOperation,
  credentials: checkCredentials,
  query: checkQuery,
  'request-body': checkRequestBody,
  status: checkStatus,
  header: checkHeader,
  'media-type': checkMediaType,
  body: checkBody,
};

/** @returns every difference between an exchange and the contract; none where it is as it should be */
export function check(exchange: Exchange, contract: Contract): Finding[] {
  const subject = readSubject(exchange, contract);
  return Object.entries(checks).flatMap(([name, run]) =>
    run(subject).map((difference) => ({
      check: name as Check, // Object.entries forgets the type of the keys of a literal
      operationId: subject.operation?.operationId,
      message: `${nameOf(subject)}: ${difference}`,
    })),
  );
}
