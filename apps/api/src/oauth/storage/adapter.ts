// Where the authorization server keeps what: a store for each of its models.
import type { Adapter, AdapterFactory } from 'oidc-provider';
import type { Clock } from '../../store/clock.ts';
import type { Store } from '../../store/store.ts';
import { ClientStorage } from './clients.ts';
import { GrantStorage } from './grants.ts';
import { InteractionStorage } from './interactions.ts';
import { NothingStored } from './nothing.ts';
import { TokenStorage } from './tokens.ts';

interface Given {
  readonly store: Store;
  readonly clock: Clock;
  /** Makes the error that a code or token is answered with which is good for nothing. */
  readonly invalidGrant: (detail: string) => Error;
}

export function adapterOf({ store, clock, invalidGrant }: Given): AdapterFactory {
  return (model): Adapter => {
    switch (model) {
      case 'Client':
        return new ClientStorage(store);
      case 'Grant':
        return new GrantStorage(store, clock, invalidGrant);
      case 'Interaction':
        return new InteractionStorage(store);
      case 'AccessToken':
      case 'ClientCredentials':
        return new TokenStorage({ store, clock, invalidGrant, kind: model, prefix: 'cn_at_' });
      case 'RefreshToken':
        return new TokenStorage({ store, clock, invalidGrant, kind: model, prefix: 'cn_rt_' });
      case 'AuthorizationCode':
        return new TokenStorage({ store, clock, invalidGrant, kind: model, prefix: '' });
      default:
        return new NothingStored();
    }
  };
}
