import type { Position } from '../../events/feed/position.ts';
import type { FeedEvent } from '../../events/feed/read.ts';
import { event } from '../session/messages.ts';

/** An event, and its message: made when the first client wants it, and the same for all. */
export class TailEvent {
  readonly accountId: string;
  readonly type: string;
  readonly createdAt: number;
  readonly position: Position;
  readonly #source: FeedEvent;
  #frame: Buffer | undefined;

  constructor(source: FeedEvent) {
    this.accountId = source.accountId;
    this.type = source.type;
    this.createdAt = source.createdAt;
    this.position = source.position;
    this.#source = source;
  }

  get frame(): Buffer {
    return (this.#frame ??= event(this.#source));
  }
}
