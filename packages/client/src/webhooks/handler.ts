import type { Event, EventsByType } from '../generated/events.ts';
import type { WebhookHeaders } from './headers.ts';
import type { Payload } from './payload.ts';
import type { WebhookSecrets } from './secret.ts';
import { unwrap, type UnwrapOptions } from './unwrap.ts';

type Listener<E> = (event: E) => unknown;

/**
 * Verifies deliveries, and gives each event to what was registered for its type.
 *
 * ```ts
 * const hooks = webhooks(process.env.CN_WEBHOOK_SECRET)
 *   .on('server.created', async ({ data }) => greet(data.ip))
 *   .onUnknown(({ event }) => console.log(`nothing to do for ${event}`));
 *
 * await hooks.handle(request);
 * ```
 *
 * @param secrets as for {@link unwrap}. A missing one fails the first delivery and not this, so that a program can be built
 *   where there is none.
 */
export function webhooks(secrets: WebhookSecrets | undefined, options?: UnwrapOptions): WebhookHandler {
  return new WebhookHandler(secrets, options);
}

export class WebhookHandler {
  readonly #secrets: WebhookSecrets | undefined;
  readonly #options: UnwrapOptions | undefined;
  readonly #listeners = new Map<string, Listener<Event>[]>();
  readonly #unknown: Listener<Event>[] = [];

  constructor(secrets: WebhookSecrets | undefined, options?: UnwrapOptions) {
    this.#secrets = secrets;
    this.#options = options;
  }

  /** Registers a function for the events of a type. Several run one after the other. */
  on<T extends keyof EventsByType>(type: T, listener: (event: EventsByType[T]) => unknown): this {
    const listeners = this.#listeners.get(type) ?? [];
    listeners.push(listener as Listener<Event>); // it gets events of its type alone
    this.#listeners.set(type, listeners);
    return this;
  }

  /** Registers a function for the events nothing else is registered for, such as those of types that are newer than this. */
  onUnknown(listener: (event: Event) => unknown): this {
    this.#unknown.push(listener);
    return this;
  }

  /**
   * Verifies a delivery, and waits for the functions that get its event.
   *
   * @returns the event. Answer 200
   * @throws {WebhookVerificationError} when the delivery is not to be trusted. Answer 400
   * @throws what a function throws. Answer 500, and the delivery comes again
   */
  async handle(request: Request): Promise<Event>;
  async handle(payload: Payload, headers: WebhookHeaders): Promise<Event>;
  async handle(payload: Payload | Request, headers?: WebhookHeaders): Promise<Event> {
    const event = await unwrap(
      payload,
      headers ?? (payload as Request).headers, // without headers it is a request, by the overloads
      this.#secrets as WebhookSecrets, // a missing one is what unwrap() complains about
      this.#options,
    );
    for (const listener of this.#listeners.get(event.event) ?? this.#unknown) await listener(event);
    return event;
  }
}
