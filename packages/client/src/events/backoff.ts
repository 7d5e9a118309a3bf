// When to connect again, by what the stream said when it closed the connection.

/** In milliseconds. */
const first = 1_000;
const most = 60_000;

/** Whether it would only be closed again. A credential that has ended (4001) may have a successor. */
export function isFinal(code: number): boolean {
  return code >= 4000 && code < 4100 && code !== 4001;
}

/**
 * @param code undefined where nothing is wrong
 * @param failures connections in a row that brought nothing
 * @param random from 0 to 1
 * @returns milliseconds to wait
 */
export function waitBefore(code: number | undefined, failures: number, random: number): number {
  const atOnce = code === undefined || (code >= 4200 && code < 4300);
  // What should succeed at once, and has not, is no better than anything else.
  const exponent = atOnce ? failures - 1 : failures;
  return exponent < 0 ? 0 : Math.min(first * 2 ** exponent, most) * (0.75 + random / 2);
}
