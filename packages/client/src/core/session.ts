import type { Bearer } from './credentials.ts';
import { Gate } from './gate.ts';
import { share } from './share.ts';
import type { Settings } from './settings.ts';

/** A client, as the core sees it. */
export interface Sender {
  readonly session: Session;
  readonly settings: Settings;
}

/** What all clients share that come from one by `with()`. */
export class Session {
  readonly gate = new Gate();
  declare readonly bearer: Bearer;
  /** The account of the credential, for a call with this signal. */
  declare readonly account: (signal: AbortSignal) => string | Promise<string>;
  /** The head of the last response that told the account's rate limit. */
  declare seen: Headers | undefined;

  /** @param askAccount asks the API which account the credential belongs to */
  constructor(bearer: Bearer, askAccount: (signal: AbortSignal) => Promise<string>) {
    this.bearer = bearer;
    let known: string | undefined;
    const ask = share(async (signal) => (known = await askAccount(signal)));
    this.account = (signal) => known ?? ask(signal);
  }
}
