// The authorization server: oidc-provider, loaded when it is first needed, as it takes 45 MB and a quarter of a second.
import type Provider from 'oidc-provider';
import { isSecretOf } from '../clients/secret.ts';
import { cookieKeys } from '../cookie-keys.ts';
import { isKeyGood } from '../people.ts';
import { adapterOf } from '../storage/adapter.ts';
import type { Clock } from '../../store/clock.ts';
import type { Cipher } from '../../encryption/cipher.ts';
import type { Random } from '../../ids.ts';
import type { Store } from '../../store/store.ts';
import { importLibrary } from './library.ts';
import { registerClientCredentials } from './client-credentials.ts';
import { configurationOf } from './configuration.ts';
import { answerAt } from './public-url.ts';

export interface ServerOptions {
  readonly store: Store;
  readonly cipher: Cipher;
  /** The library looks at the machine's own. This is for what we keep beside it. */
  readonly clock: Clock;
  readonly random: Random;
  /** What callers reach the API by, without a path: `https://api.example.com`. */
  readonly publicUrl: string;
}

/** @returns what loads it the first time, and again where that failed */
export function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

export async function loadServer({ store, cipher, clock, random, publicUrl }: ServerOptions): Promise<Provider> {
  const { default: Library, errors, interactionPolicy } = await importLibrary();
  const provider = new Library(
    publicUrl,
    configurationOf({
      adapter: adapterOf({ store, clock, invalidGrant: (detail) => new errors.InvalidGrant(detail) }),
      cookieKeys: await cookieKeys(store, cipher, random),
      isKeyGood: (keyId) => isKeyGood(store, keyId, clock),
      errors,
      policy: interactionPolicy,
    }),
  );
  registerClientCredentials(provider, errors);
  answerAt(provider, publicUrl);
  // Both as the library's own recipes do it: secrets are kept as hashes, and addresses compared character by character, also
  // those of native applications on any port.
  Object.assign(provider.Client.prototype, {
    compareClientSecret(this: { clientSecret?: string }, given: string): boolean {
      return this.clientSecret !== undefined && isSecretOf(this.clientSecret, given);
    },
    redirectUriAllowed(this: { redirectUris?: readonly string[] }, uri: string): boolean {
      return this.redirectUris?.includes(uri) ?? false;
    },
  });
  provider.on('server_error', (ctx, error) => {
    ctx.state['failure'] = error;
  });
  return provider;
}
