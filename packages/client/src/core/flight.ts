interface Question<T> {
  answer: Promise<T>;
  /** How many wait for it. */
  callers: number;
  drop(): void;
}

/** A question that is asked once, however many wait for the answer. An answer is remembered, a failure is not. */
export class Flight<T> {
  #question: Question<T> | undefined;

  /**
   * @param signal of the caller. When all callers have gone, the question is dropped.
   * @param ask gets the signal that drops it
   */
  join(signal: AbortSignal, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const question = (this.#question ??= this.#pose(ask));
    question.callers += 1;
    signal.addEventListener('abort', () => {
      question.callers -= 1;
      if (question.callers === 0) question.drop();
    });
    return question.answer;
  }

  #pose(ask: (signal: AbortSignal) => Promise<T>): Question<T> {
    const controller = new AbortController();
    const forget = (error: unknown): never => {
      this.#question = undefined;
      throw error;
    };
    return { answer: ask(controller.signal).catch(forget), callers: 0, drop: () => controller.abort() };
  }
}
