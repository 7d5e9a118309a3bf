// What Prism's validation proxy says of the eleven defects. It is a record, not a wish: Prism may well get better.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { defects } from '../src/defects/defects.ts';
import { record, type RecordRow } from '../src/defects/record.ts';
import { table } from '../src/defects/table.ts';

let rows: RecordRow[];
beforeAll(async () => {
  rows = await record(defects);
  console.log(table(rows));
});

test('the harness finds all eleven', () => {
  expect(rows.filter(({ findings }) => findings.length === 0)).toEqual([]);
  expect(rows).toHaveLength(11);
});

test('Prism catches four, warns of one and misses six', () => {
  const verdicts = Object.fromEntries(rows.map(({ defect, verdict }) => [defect.name, verdict]));
  expect(verdicts).toEqual({
    'unknown-path': 'missed',
    'undocumented-status': 'warned',
    'missing-header': 'caught',
    'header-of-wrong-type': 'caught',
    'no-retry-after': 'caught',
    charset: 'missed',
    'missing-attribute': 'caught',
    'unevaluated-property': 'missed',
    'unknown-parameter': 'missed',
    'wrong-body': 'missed',
    stranger: 'missed',
  });
});

describe('where Prism misses a defect', () => {
  test.each(['wrong-body', 'stranger'])('%s, it blames the request, whatever the answer', (name) => {
    const { withDefect, without } = rowOf(name).prism;
    expect(withDefect).toEqual(without);
    expect(withDefect.map(({ location }) => location[0])).toEqual(['request']);
  });

  test.each(['charset', 'unevaluated-property', 'unknown-parameter'])('%s, it says nothing at all', (name) => {
    expect(rowOf(name).prism.withDefect).toEqual([]);
  });
});

test('Prism knows 2020-12 once the document names it as its dialect', async () => {
  const jsonSchemaDialect = 'https://json-schema.org/draft/2020-12/schema';
  const named = await record([rowOf('unevaluated-property').defect], (bundle) => ({ ...bundle, jsonSchemaDialect }));
  expect(named.map(({ verdict }) => verdict)).toEqual(['caught']);
});

test('DEFECTS.md has this table', () => {
  const page = readFileSync(new URL('../DEFECTS.md', import.meta.url), 'utf8');
  expect(page).toContain(table(rows));
});

function rowOf(name: string): RecordRow {
  const row = rows.find(({ defect }) => defect.name === name);
  if (row === undefined) throw new Error(`There is no defect ${name}.`);
  return row;
}
