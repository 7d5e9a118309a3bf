import { expect, test } from 'vitest';
import { Keeper } from '../../src/listen/keeper.ts';

test('places are kept in their order, however long each takes', async () => {
  const kept: string[] = [];
  const keep = async (after: string): Promise<void> => {
    await new Promise((resolve) => {
      setTimeout(resolve, after === 'a' ? 50 : 0);
    });
    kept.push(after);
  };
  const keeper = new Keeper({ after: undefined, keep });
  keeper.note('a');
  keeper.noteFirst('first');
  await keeper.keep('b');
  expect(kept).toEqual(['a', 'b']);
});

test('a place that cannot be kept stops the next event, and is told at the end', async () => {
  const keeper = new Keeper({ after: undefined, keep: () => Promise.reject(new Error('the disk is full')) });
  keeper.note('a');
  await keeper.settled();
  await expect(keeper.keep('b')).rejects.toThrow('the disk is full');
  await expect(keeper.done()).rejects.toThrow('the disk is full');
});
