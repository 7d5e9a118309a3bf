// Real things on a real API: made when they are first asked for, and removed at the end.
import { CloudNexus, type ScopeName } from '@cloudnexus/sdk';
import type { Operation } from '../../contract/operation.ts';
import type { Target } from '../../targets/target.ts';
import { exampleInput } from './examples.ts';
import { oauthInput } from './oauth-input.ts';
import type { Resources } from './resources.ts';
import { until } from './until.ts';

export { until } from './until.ts';

/** What a path's `{id}` is of: the part before it. */
export type Kind = (typeof kinds)[number];
const kinds = ['servers', 'webhooks', 'deliveries', 'events', 'api-keys', 'k8s', 'invoices'] as const;

/** What nobody minds. */
const harmless: ScopeName = 'billing:read';

export class MadeResources implements Resources {
  readonly #target: Target;
  readonly #cn: CloudNexus;
  readonly #shared = new Map<string, Promise<string>>();
  readonly #removals: (() => Promise<unknown>)[] = [];

  constructor(target: Target) {
    const { apiKey, accountId } = target.credentials;
    this.#target = target;
    this.#cn = new CloudNexus(apiKey, { accountId, baseUrl: target.baseUrl });
  }

  async idsOf(operation: Operation): Promise<string[]> {
    const kind = kindOf(operation);
    return kind === undefined ? [] : [await this.#once(kind, () => this.make(kind))];
  }

  async freshIdsOf(operation: Operation): Promise<string[]> {
    const kind = kindOf(operation);
    return kind === undefined ? [] : [await this.make(kind)];
  }

  async inputOf(operation: Operation, ids: readonly string[]): Promise<unknown> {
    const { client } = this.#target.means;
    if (operation.path.startsWith('/oauth/') && client !== undefined)
      return await oauthInput(operation.operationId, client, this.#cn);
    return aboutReal(exampleInput(operation), ids);
  }

  /** @returns the identifier of a new one, as far as the API can make them */
  async make(kind: Kind): Promise<string> {
    switch (kind) {
      case 'servers':
        return await this.#makeServer();
      case 'webhooks':
        return await this.#makeWebhook();
      case 'deliveries':
        return (await this.#cn.webhooks.test(await this.#makeWebhook(), { event: 'server.created' })).id;
      case 'api-keys':
        return (await this.#makeKey(harmless)).id;
      case 'events':
        return await this.#findEvent();
      case 'k8s':
        return this.#target.means.cluster ?? 'k8s_0000000000'; // Most refusals come before anybody looks for it.
      case 'invoices':
        return this.#target.means.invoice ?? 'inv_0000000000';
    }
  }

  async keyWith(scope: ScopeName): Promise<string> {
    return await this.#once(`key ${scope}`, async () => (await this.#makeKey(scope)).key);
  }

  async close(): Promise<void> {
    for (const remove of this.#removals.toReversed()) await remove();
  }

  /** It runs: one that is on its way can't be changed. */
  async #makeServer(): Promise<string> {
    const { id } = await this.#cn.servers.create({ region: 'us-east-1', plan: 'professional', image: 'ubuntu-22.04' });
    this.#removals.push(() => this.#cn.servers.delete(id));
    await until(`${id} runs`, async () => (await this.#cn.servers.get(id)).status === 'running');
    return id;
  }

  async #makeWebhook(): Promise<string> {
    const { endpoint: url = 'https://example.com/hooks/cloudnexus' } = this.#target.means;
    const { id } = await this.#cn.webhooks.create({ url, events: ['security.threat.detected'] });
    this.#removals.push(() => this.#cn.webhooks.delete(id));
    return id;
  }

  async #makeKey(scope: ScopeName): Promise<{ id: string; key: string }> {
    const { id, key } = await this.#cn.apiKeys.create({ name: 'contract', scopes: [scope] });
    this.#removals.push(() => this.#cn.apiKeys.delete(id));
    if (key === undefined) throw new Error('The answer that makes a key has the key.');
    return { id, key };
  }

  /** Every server that runs has left one. */
  async #findEvent(): Promise<string> {
    await this.#once('servers', () => this.#makeServer());
    const first = async (): Promise<string | undefined> =>
      (await this.#cn.events.list({ page: { size: 1 } })).data[0]?.id;
    return await until('there is an event', first);
  }

  #once(name: string, make: () => Promise<string>): Promise<string> {
    const made = this.#shared.get(name) ?? make();
    this.#shared.set(name, made);
    return made;
  }
}

/** A document of a resource names the one in the path. */
export function aboutReal(input: unknown, [id]: readonly string[]): unknown {
  const { data } = Object(input);
  return id === undefined || data?.id === undefined ? input : { data: { ...data, id } };
}

function kindOf({ path }: Operation): Kind | undefined {
  const name = /\/([\w-]+)\/\{/.exec(path)?.[1];
  if (name === undefined) return undefined;
  const kind = kinds.find((each) => each === name);
  if (kind === undefined) throw new Error(`The suite does not know how to make ${name}.`);
  return kind;
}
