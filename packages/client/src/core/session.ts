import type { Bearer } from './credentials.ts';
import { Gate } from './gate.ts';
import { once } from './once.ts';
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
  /** The account of the credential, for a call with this signal. */
  readonly account: (signal: AbortSignal) => string | Promise<string>;
  /** The head of the last response that told the account's rate limit. */
  seen: Headers | undefined;

  /** @param askAccount asks the API which account the credential belongs to */
  constructor(bearer: Bearer, askAccount: (signal: AbortSignal) => Promise<string>) {
    this.bearer = bearer;
    this.account = once(askAccount);
  }
}
