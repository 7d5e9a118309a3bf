import { expect, test } from 'vitest';
import { Generations } from '../src/generations.ts';

test('What was set is there', () => {
  const map = new Generations<number>(10);
  map.set('a', 1);
  map.set('b', 2);
  map.set('a', 3);
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([3, 2, undefined]);
});

test('It holds as many as its capacity, and never more than twice as many', () => {
  const capacity = 100;
  const map = new Generations<number>(capacity);
  for (let number = 0; number < 1_000; number += 1) {
    map.set(`${number}`, number);
    expect(map.size).toBeLessThanOrEqual(2 * capacity);
    for (let recent = Math.max(0, number - capacity + 1); recent <= number; recent += 1)
      expect(map.get(`${recent}`)).toBe(recent);
  }
});

test('What is set again where it is full makes nothing forgotten', () => {
  const map = new Generations<number>(2);
  map.set('old', 0);
  map.rotate();
  map.set('a', 1);
  map.set('b', 2);
  map.set('b', 3);
  expect(map.get('old')).toBe(0);
});

test('What was not set again is forgotten with the second rotation', () => {
  const map = new Generations<number>(10);
  map.set('a', 1);
  map.rotate();
  expect(map.get('a')).toBe(1);
  map.rotate();
  expect(map.get('a')).toBeUndefined();
});
