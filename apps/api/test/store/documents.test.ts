import { describe, expect, test } from 'vitest';
import { rebuild, type Documents } from '../../src/store/documents.ts';
import type { Store } from '../../src/store/store.ts';
import { engines, newAddress, open } from '../engines.ts';

type Thing = { id: string; name: string };

const things: Documents<Thing> = {
  version: 2,
  outdated: 'select id, name from things where document_version < $1 limit 200',
  update: 'update things set document = $1, document_version = $2 where id = $3',
  write: ({ id, name }) => ({ id, document: JSON.stringify({ id, name: name.toUpperCase() }) }),
};

describe.each(engines)('on %s', (engine) => {
  test('documents of an older version are written again, the others are not', async (context) => {
    const store: Store = await open(await newAddress(engine, context), context);
    await store.transaction(async (tx) => {
      await tx.script('create table things (id text primary key, name text, document text, document_version bigint)');
      for (let number = 0; number < 450; number += 1)
        await tx.run(
          "insert into things (id, name, document, document_version) values ($1, 'a', 'old', 1)",
          `${number}`,
        );
      await tx.run("insert into things (id, name, document, document_version) values ('new', 'a', 'kept', 2)");
    });
    expect(await rebuild(store, things)).toBe(450);
    expect(await rebuild(store, things)).toBe(0);
    expect(await store.get("select document from things where id = '17'")).toEqual({
      document: '{"id":"17","name":"A"}',
    });
    expect(await store.get("select document from things where id = 'new'")).toEqual({ document: 'kept' });
  });
});
