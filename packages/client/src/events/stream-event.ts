import type { EventsByType, UnknownEvent } from '../generated/events.ts';

/** An event, and its place in the stream. */
export type StreamEvent<T extends string = keyof EventsByType> = (T extends keyof EventsByType
  ? EventsByType[T]
  : UnknownEvent) & {
  /** Keep it once you are done with the event, and pass it as `after` to go on behind it. */
  readonly cursor: string;
};
