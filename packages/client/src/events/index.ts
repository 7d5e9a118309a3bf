export { StreamClosedError } from './closed-error.ts';
export type { EventStream } from './event-stream.ts';
export type { SubscribeOptions, Ticket } from './options.ts';
export type { StreamEvent } from './stream-event.ts';
export { subscribe } from './subscribe.ts';
