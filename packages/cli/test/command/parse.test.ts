import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../src/command/command.ts';
import { parse } from '../../src/command/parse.ts';

const command: Command = {
  words: ['things', 'make'],
  summary: '',
  description: '',
  arguments: [{ name: 'id', description: '', required: true }],
  flags: [
    { name: 'sort', kind: 'text', description: '' },
    { name: 'tag', alias: 'tags', kind: 'list', description: '' },
    { name: 'all', kind: 'switch', description: '' },
  ],
  example: '',
};
const read = (...args: string[]) => parse(command, command.flags, args);

test('whatever text a flag is given comes through unchanged, behind an equal sign or a space', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      expect(read('x', `--sort=${text}`).values.text('sort')).toBe(text);
      fc.pre(!text.startsWith('--'));
      expect(read('x', '--sort', text).values.text('sort')).toBe(text);
    }),
  );
});

test('a value may start with a minus sign', () => {
  const { words, values } = read('x', '--sort', '-created_at', '--all');
  expect(words).toEqual(['x']);
  expect([values.text('sort'), values.has('all')]).toEqual(['-created_at', true]);
});

test('a flag that is repeated keeps its order, under either of its names', () => {
  expect(read('x', '--tag', 'a', '--tags', 'b', '--tag=c').values.texts('tag')).toEqual(['a', 'b', 'c']);
});

test('of a flag for one value the last one counts', () => {
  expect(read('x', '--sort', 'a', '--sort', 'b').values.text('sort')).toBe('b');
});

test('behind -- nothing is a flag', () => {
  expect(read('--', '--sort').words).toEqual(['--sort']);
});
