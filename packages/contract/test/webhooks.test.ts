// The payloads of events: what both documents accept, what both refuse, and that they never disagree.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContract } from '../src/contract/contract.ts';
import { mutants } from '../src/webhooks/mutants.ts';
import { payloadContracts, publishedStream } from '../src/webhooks/payload.ts';

const contract = readContract();
const events = payloadContracts(contract);

test('the contract has the five events', () => {
  expect(events.map(({ event }) => event)).toEqual([
    'server.created',
    'server.scaled',
    'billing.invoice.finalized',
    'security.threat.detected',
    'cluster.node.joined',
  ]);
});

describe.each(events)('$event', ({ event, schema, examples, webhook, stream }) => {
  const made = Object.values(examples).flatMap((example) => mutants(contract.bundle, schema, example));
  const wrong = [...new Map(made.map((mutant) => [mutant.name, mutant])).values()];

  test('has an example in each document', () => {
    expect(Object.keys(examples)).toEqual([`openapi ${event}`, `asyncapi ${event}`]);
  });

  test.each(Object.keys(examples))('the %s example is accepted by both', (name) => {
    expect(webhook(examples[name])).toEqual([]);
    expect(stream(examples[name])).toEqual([]);
  });

  test('a payload with members of a later version is accepted by both', () => {
    const later = Object.values(examples).map((example) => ({
      ...Object(example),
      data: { ...Object(example).data, later: true },
      later: true,
    }));
    expect(later.flatMap((payload) => [...webhook(payload), ...stream(payload)])).toEqual([]);
  });

  test('has at least ten mutants', () => {
    expect(wrong.length).toBeGreaterThanOrEqual(10);
  });

  test.each(wrong)('is refused by both when $name', ({ payload }) => {
    expect(webhook(payload)).not.toEqual([]);
    expect(stream(payload)).not.toEqual([]);
  });
});

test('a document that asks for less than the other is found out', () => {
  const lax = structuredClone(publishedStream());
  delete Object(lax).components.schemas.EventId.pattern;
  const found = payloadContracts(contract, lax).map(({ schema, examples, webhook, stream }) =>
    Object.values(examples)
      .flatMap((example) => mutants(contract.bundle, schema, example))
      .filter(({ payload }) => webhook(payload).length > 0 && stream(payload).length === 0)
      .map(({ name }) => name),
  );
  expect(found).toEqual(
    events.map(({ examples }) => Object.keys(examples).flatMap(() => ['id does not match the pattern', 'id is empty'])),
  );
});

describe('OpenAPI and AsyncAPI agree', () => {
  const places = events.flatMap(({ examples }) => Object.values(examples)).flatMap((example) => placesIn(example));

  // As the body of any webhook, for the stream knows one message for all types of events.
  const accepted = (payload: unknown): boolean => events.some(({ webhook }) => webhook(payload).length === 0);

  test('whatever stands at any place of a payload', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (put, value) => {
        const payload = put(value);
        const verdict = accepted(payload);
        refused += verdict ? 0 : 1;
        expect(events[0]?.stream(payload).length === 0).toBe(verdict);
      }),
      { numRuns: 1000 },
    );
    expect(refused).toBeGreaterThan(500);
  });

  test('a value taken from one event and put into another', () => {
    const values = events.flatMap(({ examples }) => Object.values(examples)).flatMap(valuesIn);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...values), (put, value) => {
        expect(events[0]?.stream(put(value)).length === 0).toBe(accepted(put(value)));
      }),
      { numRuns: 1000 },
    );
  });
});

/** For each place in a value, a function that puts something else there. */
function placesIn(value: unknown): ((other: unknown) => unknown)[] {
  const below = Object.entries(Object(value)).flatMap(([key, member]) =>
    typeof value !== 'object'
      ? []
      : placesIn(member).map((put) => (other: unknown) => ({ ...Object(value), [key]: put(other) })),
  );
  return [(other) => other, ...below];
}

function valuesIn(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(valuesIn)] : [value];
}
