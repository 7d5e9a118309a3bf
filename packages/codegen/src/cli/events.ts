import type { Model } from '../model/model.ts';

/** `events.ts`: the types of events, with a sample of each. */
export function emitEvents({ events }: Model): string {
  const types = events.map(({ name, description, sample }) => {
    if (sample === undefined) throw new Error(`The contract shows no ${name}`);
    return { name, description, sample };
  });
  return `import type { EventType } from '../events/event-type.ts';

/** In the order of the contract. */
export const eventTypes = ${JSON.stringify(types, undefined, 2)} as const satisfies readonly EventType[];
`;
}
