// What the authorization server keeps nothing of: sessions, above all. Each consent is asked for anew, with a key, so that no
// browser is signed in after it. The other storages leave to it what their models never ask for.
import type { Adapter, AdapterPayload } from 'oidc-provider';

export class NothingStored implements Adapter {
  async upsert(_id: string, _payload: AdapterPayload): Promise<void> {}

  async find(_id: string): Promise<AdapterPayload | undefined> {
    return undefined;
  }

  async findByUid(_uid: string): Promise<AdapterPayload | undefined> {
    return undefined;
  }

  async findByUserCode(_userCode: string): Promise<AdapterPayload | undefined> {
    return undefined;
  }

  async consume(_id: string): Promise<void> {}

  async destroy(_id: string): Promise<void> {}

  /** What came of a grant goes with it, in the store: there is nothing to do for each of the models. */
  async revokeByGrantId(_grantId: string): Promise<void> {}
}
