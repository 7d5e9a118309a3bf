import type { Bearer } from './credentials.ts';
import { Flight } from './flight.ts';
import { Gate } from './gate.ts';
import type { Settings } from './settings.ts';

/** A client, as the core sees it. */
export interface Sender {
  readonly session: Session;
  readonly settings: Settings;
}

/** What all clients share that come from one by `with()`. */
export class Session {
  readonly gate = new Gate();
  readonly bearer: Bearer;
  /** The head of the last response that told the account's rate limit. */
  seen: Headers | undefined;
  readonly #flight = new Flight<string>();
  readonly #ask: (signal: AbortSignal) => Promise<string>;
  #account: string | undefined;

  /** @param ask asks the API which account the credential belongs to */
  constructor(bearer: Bearer, ask: (signal: AbortSignal) => Promise<string>) {
    this.bearer = bearer;
    this.#ask = ask;
  }

  /** The account of the credential, asked for once. */
  account(signal: AbortSignal): string | Promise<string> {
    return this.#account ?? this.#flight.join(signal, this.#ask).then((id) => (this.#account = id));
  }
}
