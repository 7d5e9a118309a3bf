// What may be there at once. SQLite answers at once, Postgres does not, and one code serves both.

export type Awaitable<T> = T | Promise<T>;

/**
 * Goes on with what is there: at once where it is there at once. `await` gives way to others first, whatever it is given: where a
 * request does that at every step, it adds up to as much as its log takes.
 */
export function whenThere<T, U>(value: Awaitable<T>, goOn: (value: T) => Awaitable<U>): Awaitable<U> {
  return value instanceof Promise ? value.then(goOn) : goOn(value);
}
