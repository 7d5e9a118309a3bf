// Spans, and what they are children of. Nothing here is global, and the SDK is loaded only where somebody collects traces.
import {
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type ContextManager,
  type Span,
  type SpanKind,
  type Tracer,
} from '@opentelemetry/api';
import type { Awaitable } from '../../awaitable.ts';

export interface SpanOptions {
  readonly kind?: SpanKind;
  /** Whether it begins a trace, whoever has woken the loop that it is part of. */
  readonly root?: boolean;
  /** Never a credential, a body, or a value of a statement. */
  readonly attributes?: Attributes;
}

export class Traces {
  readonly #tracer: Tracer;
  readonly #contexts: ContextManager;

  constructor(tracer: Tracer, contexts: ContextManager) {
    this.#tracer = tracer;
    this.#contexts = contexts;
  }

  /** Whether what is done now is part of a trace that somebody will see. */
  get isRecording(): boolean {
    return trace.getSpan(this.#contexts.active())?.isRecording() === true;
  }

  start(name: string, options: SpanOptions, parent: Context = this.#contexts.active()): Span {
    return this.#tracer.startSpan(name, options, parent);
  }

  /** What the work begins are children of the span. Ending it is left to the caller. */
  within<T>(span: Span, work: () => T): T {
    return this.#contexts.with(trace.setSpan(this.#contexts.active(), span), work);
  }

  /** What the work begins is part of no trace that is under way. */
  outside<T>(work: () => T): T {
    return this.#contexts.with(ROOT_CONTEXT, work);
  }

  /** A span around the work, which fails where that throws. Returns at once where the work does. */
  around<T>(name: string, options: SpanOptions, work: (span: Span) => Awaitable<T>): Awaitable<T> {
    const span = this.start(name, options);
    const failed = (error: unknown): never => {
      fail(span, error);
      span.end();
      throw error;
    };
    let outcome: Awaitable<T>;
    try {
      outcome = this.within(span, () => work(span));
    } catch (error) {
      return failed(error);
    }
    if (outcome instanceof Promise)
      return outcome.then((value) => {
        span.end();
        return value;
      }, failed);
    span.end();
    return outcome;
  }
}

/** The kind of error alone: messages of databases and engines can hold what was sent. */
export function fail(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
}
