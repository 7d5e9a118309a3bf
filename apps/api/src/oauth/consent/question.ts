// The question to the person.
import type { Answer } from '../answers/write.ts';
import { consentPath } from '../endpoints.ts';
import { html } from './html.ts';
import { page } from './layout.ts';
import { wordsOf } from './scope-words.ts';

export interface Question {
  readonly uid: string;
  readonly clientName: string;
  readonly account: { readonly id: string; readonly name: string };
  readonly scopes: readonly string[];
  readonly redirectUri: string;
}

/** @param isWrong whether the answer before this was a key that can't allow it */
export function questionPage(question: Question, isWrong = false): Answer {
  const { uid, clientName, account, scopes, redirectUri } = question;
  return page({
    title: `Allow ${clientName}?`,
    status: isWrong ? 403 : 200,
    main: html`<h1>Allow ${clientName} to use your account?</h1>
      <dl>
        <dt>Account</dt>
        <dd>${account.name} <span class="id">${account.id}</span></dd>
        <dt>Goes back to</dt>
        <dd>${placeOf(redirectUri)}</dd>
      </dl>
      <p>It will be able to:</p>
      <ul>
        ${scopes.map((scope) => html`<li>${wordsOf(scope)} <span class="id">${scope}</span></li>`)}
      </ul>
      <form method="post" action="${consentPath(uid)}">
        ${isWrong ? html`<p class="wrong" role="alert" id="wrong">This key can't allow it. It must be a working key of this account that may do all of the above.</p>` : ''}
        <label for="api_key">API key</label>
        <input
          id="api_key"
          name="api_key"
          type="password"
          required
          maxlength="255"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-describedby="${isWrong ? 'wrong hint' : 'hint'}"
        />
        <p class="hint" id="hint">
          One of your keys for this account. It shows that it is you, and is not kept. Revoking it ends what you allow
          here.
        </p>
        <div class="buttons">
          <button class="allow" name="decision" value="allow">Allow</button>
          <button name="decision" value="deny" formnovalidate>Deny</button>
        </div>
      </form>`,
  });
}

/** The site, or the scheme that an application on the device has. */
function placeOf(redirectUri: string): string {
  const { host, protocol } = new URL(redirectUri);
  return host || protocol;
}
