// A request of every operation of the contract, for what an account has. An operation that is new to the contract, and has no
// request here, fails the tests that walk all of them.
import { operations } from '../http/kit/handlers.ts';
import type { Operation } from '../../src/http/contract/operation.ts';

/** What there is of an account, by the schema of its identifiers. */
export interface Things {
  readonly ServerId: string;
  readonly ClusterId: string;
  readonly WebhookId: string;
  readonly DeliveryId: string;
  readonly EventId: string;
  readonly InvoiceId: string;
  readonly ApiKeyId: string;
}

export interface Walked {
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  readonly body: object | undefined;
}

const bodies: Readonly<Record<string, object>> = {
  'servers.create': { region: 'us-east-1', plan: 'starter', image: 'debian-12' },
  'servers.update': { name: 'taken-over', plan: 'starter', tags: {}, autoscaling: null },
  'servers.patch': { name: 'taken-over' },
  'webhooks.create': { url: 'https://example.com/hooks', events: ['server.created'] },
  'webhooks.update': {
    url: 'https://example.com/taken-over',
    events: ['server.created'],
    description: null,
    status: 'active',
  },
  'webhooks.patch': { description: 'taken-over' },
  'webhooks.rotateSecret': {},
  'webhooks.test': { event: 'server.created' },
  'deliveries.recover': { since: '2025-01-15T14:22:00Z' },
  'deliveries.retry': {},
  'events.ticket': {},
  'apiKeys.create': { name: 'taken-over', scopes: ['servers:read'] },
};

/** Everything but OAuth, which knows no accounts, deletions last. */
export function walk(things: Things): Walked[] {
  return operations
    .filter(({ family }) => family === 'api')
    .map((operation) => ({
      operation,
      method: operation.method,
      path: operation.path.replace('{id}', idOf(operation, things)),
      body: bodyOf(operation),
    }))
    .toSorted((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'));
}

function bodyOf({ id, body }: Operation): object | undefined {
  if (body === undefined) return undefined;
  const found = bodies[id];
  if (found === undefined) throw new Error(`There is no request for ${id} yet.`);
  return found;
}

function idOf({ id, parameters }: Operation, things: Things): string {
  const inPath = parameters.find((parameter) => parameter.in === 'path');
  if (inPath === undefined) return '';
  const [, name = ''] = /schemas\/(\w+)$/.exec(String(Object(inPath.schema)['$ref'])) ?? [];
  const found = new Map<string, string>(Object.entries(things)).get(name);
  if (found === undefined) throw new Error(`${id} has an identifier of another kind: ${name}.`);
  return found;
}

/** The identifiers of things that are there, by the prefix that those in the contract's examples have. */
export function idsByPrefix(things: Things): Readonly<Record<string, string>> {
  return {
    srv: things.ServerId,
    k8s: things.ClusterId,
    whk: things.WebhookId,
    dlv: things.DeliveryId,
    evt: things.EventId,
    key: things.ApiKeyId,
    inv: things.InvoiceId,
  };
}
