import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paletteFor } from '../../src/output/palette.ts';
import { table } from '../../src/output/table.ts';
import { clean, fit, width, wrap } from '../../src/output/text.ts';
import { money, show, time } from '../../src/output/value.ts';

const paint = paletteFor({ write: () => {} }, {}, false);
const columns = [
  { name: 'id' },
  { name: 'name' },
  { name: 'status', as: 'status' as const },
  { name: 'created_at', as: 'time' as const },
];
const resource = fc.record({
  id: fc.stringMatching(/^srv_[0-9a-z]{6,10}$/),
  name: fc.string({ unit: 'grapheme', maxLength: 80 }),
  status: fc.constantFrom('running', 'error', 'new-in-2.5'),
  created_at: fc.constant('2025-01-15T14:22:00Z'),
});

describe('a table', () => {
  test('is never wider than the terminal, and never cuts an identifier', () => {
    fc.assert(
      fc.property(
        fc.array(resource, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 20, max: 200 }),
        (resources, wide) => {
          const lines = table(resources, columns, { paint, columns: wide });
          expect(lines).toHaveLength(resources.length + 1);
          expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(wide);
          expect(lines.slice(1).map((line) => line.split(' ')[0])).toEqual(resources.map(({ id }) => id));
        },
      ),
    );
  });

  test('cuts nothing where there is no terminal', () => {
    fc.assert(
      fc.property(resource, (one) => {
        expect(table([one], columns, { paint })[1]).toContain(clean(one.name).trimEnd());
      }),
    );
  });

  test('leaves out attributes that nobody asked for', () => {
    expect(table([{ id: 'srv_1', status: 'running' }], columns, { paint })).toEqual([
      'ID     STATUS',
      'srv_1  running',
    ]);
  });

  test('colours are around the text, not in its width', () => {
    const coloured = paletteFor({ write: () => {}, isTTY: true }, {}, false);
    const lines = table(
      [
        { id: 'srv_1', status: 'running' },
        { id: 'srv_22', status: 'error' },
      ],
      columns,
      { paint: coloured, columns: 80 },
    );
    // oxlint-disable-next-line no-control-regex -- the colours are what is taken away
    expect(lines.map((line) => line.replace(/\u001b\[\d+m/g, ''))).toEqual([
      'ID      STATUS',
      'srv_1   running',
      'srv_22  error',
    ]);
    expect(lines[1]).toContain('\u001b[32mrunning');
  });
});

describe('colours', () => {
  const tty = { write: () => {}, isTTY: true };
  test.each([
    ['on a terminal', tty, {}, false, true],
    ['not in a pipe', { write: () => {} }, {}, false, false],
    ['not with NO_COLOR', tty, { NO_COLOR: '1' }, false, false],
    ['not with --no-color', tty, {}, true, false],
    ['not on a dumb terminal', tty, { TERM: 'dumb' }, false, false],
    ['in a pipe with FORCE_COLOR', { write: () => {} }, { FORCE_COLOR: '1' }, false, true],
  ])('are there %s', (_, output, env, refused, expected) => {
    expect(paletteFor(output, env, refused).good('x') !== 'x').toBe(expected);
  });
});

describe('text', () => {
  test('of others has nothing in it that a terminal obeys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // oxlint-disable-next-line no-control-regex -- they are what must not get through
        expect(clean(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      }),
    );
  });

  test('is as wide as a terminal shows it', () => {
    expect(['web', 'día', '東京', '👩‍💻'].map(width)).toEqual([3, 3, 4, 2]);
    expect(fit('東京タワー', 5)).toBe('東京…');
  });

  test('that is wrapped has the same words', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/)), fc.integer({ min: 12, max: 80 }), (words, wide) => {
        const lines = wrap(words.join(' '), wide);
        expect(lines.flatMap((line) => line.split(' '))).toEqual(words);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(wide);
      }),
    );
  });
});

test('values are as people read them', () => {
  expect([null, true, [], ['a', 'b'], { env: 'prod' }, { amount: 4205, currency: 'USD' }].map(show)).toEqual([
    '-',
    'yes',
    '-',
    'a, b',
    'env=prod',
    '42.05 USD',
  ]);
  expect([money(1_000, 'JPY'), money(1, 'nonsense')]).toEqual(['1000 JPY', '1 nonsense']);
  expect(time('2025-01-15T14:22:33Z')).toBe('2025-01-15 14:22');
});
