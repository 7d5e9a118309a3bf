import { bearer, type Credential } from './core/credentials.ts';
import { addMethods } from './core/method.ts';
import type { ClientOptions } from './core/options.ts';
import { rateLimitOf, type RateLimit } from './core/rate-limit.ts';
import { address } from './core/address.ts';
import { Session } from './core/session.ts';
import { settings, type Settings } from './core/settings.ts';
import type { EventStream } from './events/event-stream.ts';
import type { Groups } from './generated/groups.ts';
import { operations } from './generated/operations.ts';

// The groups of operations, such as `servers`. The constructor makes them from the table.
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging
export interface CloudNexus extends Groups {
  events: Groups['events'] & EventStream;
}

/**
 * A client of the CloudNexus API.
 *
 * ```ts
 * const cn = new CloudNexus(process.env.CN_API_KEY);
 * const server = await cn.servers.create({ region: 'us-east-1', plan: 'professional', image: 'ubuntu-22.04' });
 * ```
 */
export class CloudNexus {
  readonly #session: Session;
  readonly #settings: Settings;

  /**
   * @param credential an API key or access token, a function that gives one, or OAuth client credentials; `CN_API_KEY` by
   *   default. Without any the first request fails, not the constructor.
   */
  constructor(credential?: Credential | undefined, options?: ClientOptions);
  /** @internal */
  constructor(session: Session, options: ClientOptions, base: Settings);
  constructor(credential: Credential | Session | undefined, options: ClientOptions = {}, base?: Settings) {
    this.#settings = settings(options, base);
    this.#session = credential instanceof Session ? credential : this.#open(credential);
    addMethods(this, operations, { session: this.#session, settings: this.#settings });
    const { events } = this;
    const { baseUrl } = this.#settings;
    events.subscribe = async function* (wanted) {
      yield* (await import('./events/for-client.ts')).follow(events, baseUrl, wanted);
    };
  }

  /** The account's rate limit, as the last response told it. Undefined before the first one. */
  get rateLimit(): RateLimit | undefined {
    const { seen } = this.#session;
    return seen && rateLimitOf(seen);
  }

  /**
   * A client with other options. It shares everything else with this one: connections, access token, account, and the
   * pause after a 429.
   *
   * ```ts
   * const quick = cn.with({ timeout: 5_000 });
   * ```
   */
  with(options: Omit<ClientOptions, 'baseUrl'>): CloudNexus {
    return new CloudNexus(this.#session, options, this.#settings);
  }

  #open(credential: Credential | undefined): Session {
    const { baseUrl, fetch } = this.#settings;
    return new Session(
      bearer(credential, fetch, address(baseUrl, '/oauth/token')),
      async (signal) => (await this.account.get({}, { signal })).id,
    );
  }
}
