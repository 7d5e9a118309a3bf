/**
 * Asks a question once, however many wait for the answer. An answer is remembered, a failure is not.
 *
 * @param ask gets a signal that drops the question when all callers have gone
 * @returns gives the answer, to a caller who goes when the signal aborts
 */
export function once<T>(ask: (signal: AbortSignal) => Promise<T>): (signal: AbortSignal) => T | Promise<T> {
  let known: T | undefined;
  let question: { answer: Promise<T>; callers: number; drop(): void } | undefined;

  const pose = (): NonNullable<typeof question> => {
    const controller = new AbortController();
    const answer = ask(controller.signal)
      .then((value) => (known = value))
      .finally(() => (question = undefined));
    return { answer, callers: 0, drop: () => controller.abort() };
  };

  return (signal) => {
    if (known !== undefined) return known;
    const current = (question ??= pose());
    current.callers += 1;
    signal.addEventListener('abort', () => {
      current.callers -= 1;
      if (current.callers === 0) current.drop();
    });
    return current.answer;
  };
}
