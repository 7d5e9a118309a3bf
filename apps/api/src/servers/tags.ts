// The rows that a list is filtered by tags with.
import type { Queries } from '../store/store.ts';
import { tagsOf, type ServerRow } from './server.ts';

type Tagged = Pick<ServerRow, 'id' | 'account_id' | 'created_at' | 'name' | 'tags'>;

/** Of a server that has none yet. */
export async function addTags(tx: Queries, server: Tagged): Promise<void> {
  for (const [tag, value] of Object.entries(tagsOf(server))) {
    // The name of a tag has no colon, so the two forms don't meet.
    for (const form of [tag, `${tag}:${value}`])
      await tx.run(
        'insert into server_tags (id, tag, account_id, created_at, name) values ($1, $2, $3, $4, $5)',
        server.id,
        form,
        server.account_id,
        server.created_at,
        server.name,
      );
  }
}

/** Of a server that has the same tags as one that was given them already. A statement, however many there are. */
export async function copyTags(tx: Queries, from: Tagged, to: Tagged): Promise<void> {
  await tx.run(
    `insert into server_tags (id, tag, account_id, created_at, name)
     select cast($2 as text), tag, account_id, created_at, cast($3 as text) from server_tags where id = $1`,
    from.id,
    to.id,
    to.name,
  );
}

/** After a server got other tags, or another name. */
export async function replaceTags(tx: Queries, server: Tagged): Promise<void> {
  await removeTags(tx, server.id);
  await addTags(tx, server);
}

export async function removeTags(tx: Queries, id: string): Promise<void> {
  await tx.run('delete from server_tags where id = $1', id);
}
