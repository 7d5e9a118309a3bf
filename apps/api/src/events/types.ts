// The types of events there are, with a sample of each: the contract's own words and examples.
import { follow } from '../http/contract/document.ts';
import { publishedContract } from '../http/contract/spec.ts';
import { once } from '../http/once.ts';
import type { Happening } from './emit.ts';

export interface EventType {
  readonly id: Happening['event'];
  /** When an event of this type is sent. */
  readonly description: string;
  /** A payload. */
  readonly example: Happening & { readonly id: string; readonly timestamp: string };
}

/** In the order of the contract. */
export const eventTypes = once((): readonly EventType[] => {
  const contract = publishedContract();
  return Object.entries(contract.webhooks ?? {}).map(([id, item]) => {
    const { schema, examples } = Object(item).post.requestBody.content['application/json'];
    const [example] = Object.values(Object(examples)).map((each) => follow(contract, each)['value']);
    // A test holds what is read here against the contract's schemas.
    return { id, description: follow(contract, schema)['description'], example } as EventType;
  });
});

/** What a sample of the type says. */
export function sampleOf(type: string): Happening | undefined {
  return eventTypes().find(({ id }) => id === type)?.example;
}
