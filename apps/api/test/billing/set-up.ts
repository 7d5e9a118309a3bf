// Accounts with servers whose life is written as it would have been.
import { randomBytes } from 'node:crypto';
import type { Finalizing } from '../../src/billing/finalize.ts';
import { defaultCatalog } from '../../src/catalog/default-catalog.ts';
import { createAccount } from '../../src/identity/accounts.ts';
import type { Store } from '../../src/store/store.ts';

export interface Life {
  readonly id: string;
  readonly transitions: readonly { readonly at: number; readonly status: string; readonly plan: string }[];
}

export async function newAccount(store: Store): Promise<string> {
  const sources = { clock: Date.now, random: randomBytes };
  return (await createAccount(store, { name: 'Example', tier: 'starter' }, sources)).id;
}

export async function live(store: Store, accountId: string, lives: readonly Life[]): Promise<void> {
  await store.transaction(async (tx) => {
    for (const { id, transitions } of lives) {
      await tx.run(
        `insert into servers (id, account_id, name, region, plan, image, status, tags, ssh_keys, siblings, settled, listed, batch_id, version, created_at, updated_at, document, document_version)
         values ($1, $2, $3, 'us-east-1', 'starter', 'debian-12', 'running', '{}', '[]', '[]', 1, 1, $1, 1, 0, 0, '{}', 1)`,
        id,
        accountId,
        `name of ${id}`,
      );
      for (const [index, { at, status, plan }] of transitions.entries())
        await tx.run(
          'insert into server_transitions (server_id, account_id, number, at, status, plan) values ($1, $2, $3, $4, $5, $6)',
          id,
          accountId,
          index + 1,
          at,
          status,
          plan,
        );
    }
  });
}

export function finalizing(store: Store, clock: () => number): Finalizing {
  return { store, catalog: defaultCatalog, sources: { clock, random: randomBytes } };
}

export interface StoredInvoice {
  readonly attributes: {
    readonly amount_due: number;
    readonly period_start: string;
    readonly lines: { server_id: string; plan: string; seconds: number; amount: number }[];
  };
}

export async function invoicesOf(store: Store, accountId: string): Promise<StoredInvoice[]> {
  const rows = await store.all<{ document: string }>(
    'select document from invoices where account_id = $1 order by period_start',
    accountId,
  );
  return rows.map(({ document }) => JSON.parse(document) as StoredInvoice); // which is how it was written
}

export async function eventsOf(store: Store, accountId: string): Promise<unknown[]> {
  const rows = await store.all<{ payload: string }>(
    'select payload from events where account_id = $1 order by position',
    accountId,
  );
  return rows.map(({ payload }) => JSON.parse(payload));
}
