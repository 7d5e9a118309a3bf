// The contract counts: every operation of it has a command, and what the commands add fits.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { globalFlags } from '../src/command/global-flags.ts';
import { parse } from '../src/command/parse.ts';
import { descend, isLeaf, leaves } from '../src/command/tree.ts';
import { root } from '../src/commands.ts';
import { groups } from '../src/generated/groups.ts';
import { paintStatus } from '../src/output/status.ts';
import { paletteFor } from '../src/output/palette.ts';
import { wordsOf } from './kit/words.ts';

interface Bundle {
  paths: Record<string, Record<string, { operationId?: string }>>;
  components: { schemas: Record<string, { enum?: (string | null)[] }> };
}

const bundle: Bundle = JSON.parse(readFileSync(new URL(import.meta.resolve('@cloudnexus/spec/openapi.json')), 'utf8'));
const ids = Object.values(bundle.paths).flatMap((item) =>
  Object.values(item).flatMap(({ operationId }) => operationId ?? []),
);
const commands = leaves(root);
const kebab = (id: string): string[] =>
  id.split('.').map((word) => word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));

test('every operation of the contract but those of OAuth has a command', () => {
  const operations = groups.flatMap((group) => group.operations.map(({ id }) => id));
  expect(operations.toSorted()).toEqual(ids.filter((id) => !id.startsWith('oauth.')).toSorted());
  expect(operations.length).toBeGreaterThan(30);
});

test.each(ids.filter((id) => !id.startsWith('oauth.')))('%s is reached by its own words', (id) => {
  const { node, depth } = descend(root, kebab(id));
  expect(isLeaf(node) && node.command).toMatchObject({ id });
  expect(depth).toBe(id.split('.').length);
});

test('no two commands have the same words', () => {
  const names = commands.map(({ words }) => words.join(' '));
  expect(new Set(names).size).toBe(names.length);
});

describe.each(commands.map(({ command }) => [command.words.join(' '), command] as const))('%s', (_, command) => {
  test('has flags with names of their own', () => {
    const names = [...command.flags, ...globalFlags].flatMap(({ name, alias }) => [
      name,
      ...(alias === undefined ? [] : [alias]),
    ]);
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  });

  test('has an example that it understands', () => {
    const words = wordsOf(command.example);
    const { node, depth } = descend(root, words);
    expect(node.words).toEqual(command.words);
    expect(() => parse(command, [...command.flags, ...globalFlags], words.slice(depth))).not.toThrow();
  });
});

test('every status that the contract knows has a colour', () => {
  const paint = paletteFor({ write: () => {}, isTTY: true }, {}, false);
  const statuses = Object.entries(bundle.components.schemas)
    .filter(([name]) => /Status$|^StatusLevel$/.test(name))
    .flatMap(([, schema]) => schema.enum ?? [])
    .filter((status) => status !== null);
  expect(statuses.length).toBeGreaterThan(15);
  expect(statuses.filter((status) => paintStatus(status, paint) === status)).toEqual([]);
});
