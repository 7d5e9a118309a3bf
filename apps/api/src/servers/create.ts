import type { components } from '@cloudnexus/types';
import type { Catalog } from '../catalog/catalog.ts';
import { Refusal } from '../http/errors.ts';
import type { Cipher } from '../encryption/cipher.ts';
import { newId, type Sources } from '../ids.ts';
import type { Queries } from '../store/store.ts';
import { checkNew } from './check.ts';
import { documentVersion, serverDocument } from './document.ts';
import { serverColumns, serversTopic, type ServerRow } from './server.ts';
import { addTags, copyTags } from './tags.ts';
import { recordTransition } from './transition.ts';
import { sealUserData } from './user-data.ts';

/** What is asked for, as the contract has it. */
export type NewServers = components['schemas']['ServerCreate'];

export interface CreateDeps {
  readonly catalog: Catalog;
  readonly cipher: Cipher;
  readonly sources: Sources;
}

/**
 * All of them or none, within a transaction.
 *
 * @returns the first, and its siblings
 */
export async function createServers(
  tx: Queries,
  accountId: string,
  wanted: NewServers,
  deps: CreateDeps,
): Promise<{ first: ServerRow; siblings: ServerRow[] } | Refusal<'invalid_body'>> {
  const problems = checkNew({ ...wanted, autoscaling: wanted.autoscaling ?? null }, deps.catalog);
  if (problems.length > 0) return new Refusal(problems);
  const [first, ...siblings] = newRows(accountId, wanted, deps.sources);
  if (first === undefined) throw new Error('No server was asked for, which the schema does not admit.');
  await insert(tx, first, wanted, deps.cipher);
  await addTags(tx, first);
  for (const sibling of siblings) {
    await insert(tx, sibling, wanted, deps.cipher);
    await copyTags(tx, first, sibling);
  }
  await tx.changed(serversTopic);
  return { first, siblings };
}

function newRows(accountId: string, wanted: NewServers, sources: Sources): ServerRow[] {
  const { region, plan, image, name, count = 1, tags = {}, autoscaling = null, ssh_keys = [] } = wanted;
  const now = sources.clock();
  // Of one time, so lists order them by identifier: the first one first.
  const ids = Array.from({ length: count }, () => newId('srv', sources)).toSorted();
  return ids.map((id, index) => {
    const row = {
      id,
      account_id: accountId,
      name: name === undefined ? id : index === 0 ? name : `${name}-${index + 1}`,
      region,
      plan,
      actual_plan: null,
      image,
      status: 'provisioning' as const,
      status_reason: null,
      ip: null,
      tags: JSON.stringify(tags),
      autoscaling: autoscaling === null ? null : JSON.stringify(autoscaling),
      scaling: null,
      ssh_keys: JSON.stringify(ssh_keys),
      batch_id: ids[0] ?? id,
      siblings: JSON.stringify(ids.filter((other) => other !== id)),
      settled: 0,
      version: 1,
      created_at: now,
      updated_at: now,
      terminated_at: null,
    };
    return { ...row, document: serverDocument(row) };
  });
}

async function insert(tx: Queries, row: ServerRow, { user_data }: NewServers, cipher: Cipher): Promise<void> {
  await tx.run(
    `insert into servers (${serverColumns}, user_data, listed, document_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, 1, $24)`,
    row.id,
    row.account_id,
    row.name,
    row.region,
    row.plan,
    row.actual_plan,
    row.image,
    row.status,
    row.status_reason,
    row.ip,
    row.tags,
    row.autoscaling,
    row.scaling,
    row.ssh_keys,
    row.batch_id,
    row.siblings,
    row.settled,
    row.version,
    row.created_at,
    row.updated_at,
    row.terminated_at,
    row.document,
    user_data === undefined ? null : sealUserData(cipher, row.id, user_data),
    documentVersion,
  );
  await recordTransition(tx, row);
}
