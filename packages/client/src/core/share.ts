/**
 * Lets callers share an answer: whoever asks while the question is open waits for the same one.
 *
 * @param ask gets a signal that drops the question when all callers have gone
 * @returns asks, for a caller who goes when the signal aborts
 */
export function share<T>(ask: (signal: AbortSignal) => Promise<T>): (signal: AbortSignal) => Promise<T> {
  let open: { answer: Promise<T>; leave(): void; callers: number } | undefined;

  const pose = (): NonNullable<typeof open> => {
    const controller = new AbortController();
    const { signal } = controller;
    const close = (): void => {
      if (open === question) open = undefined; // and not the one after it
    };
    const question = {
      answer: ask(signal).finally(close),
      callers: 0,
      leave: () => {
        question.callers -= 1;
        if (question.callers > 0) return;
        close();
        controller.abort();
      },
    };
    return question;
  };

  return (signal) => {
    const { answer, leave } = (open ??= pose());
    open.callers += 1;
    signal.addEventListener('abort', leave);
    return answer;
  };
}
