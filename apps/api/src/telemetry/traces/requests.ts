// A span for each request, from its first moment on, as a child of the caller's where that was sent (W3C Trace Context).
import type { EventEmitter } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import { defaultTextMapGetter, ROOT_CONTEXT, SpanKind, SpanStatusCode, type Span } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import type { Observe } from '../../http/app.ts';
import type { Traces } from './traces.ts';

type Listener = (this: Server, request: IncomingMessage, ...rest: unknown[]) => void;

/** Whatever takes a request, takes it within its span. @returns what is to be told of every answer */
export function traceRequests(traces: Traces, server: Server): Observe {
  const spans = new WeakMap<IncomingMessage, Span>();
  const propagator = new W3CTraceContextPropagator();
  for (const event of ['request', 'checkContinue', 'checkExpectation', 'upgrade']) {
    const listeners = server.listeners(event) as Listener[]; // each of these events comes with the request first
    if (listeners.length === 0) continue;
    server.removeAllListeners(event);
    server.on(event, function traced(this: Server, request: IncomingMessage, ...rest: unknown[]) {
      const [answer] = rest as [EventEmitter]; // a response, or the socket of one that goes on as something else
      const span = begin(request, answer);
      traces.within(span, () => {
        for (const listener of listeners) listener.call(this, request, ...rest);
      });
    });
  }
  return ({ request, operationId, method, status, accountId, requestId }) => {
    const span = spans.get(request);
    if (span === undefined) return;
    span.updateName(operationId === undefined ? method : `${method} ${operationId}`);
    span.setAttributes({ 'http.response.status_code': status, 'cloudnexus.request_id': requestId });
    if (operationId !== undefined) span.setAttribute('cloudnexus.operation', operationId);
    if (accountId !== undefined) span.setAttribute('cloudnexus.account_id', accountId);
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    end(request, span);
  };

  function begin(request: IncomingMessage, answer: EventEmitter): Span {
    const parent = propagator.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter);
    const attributes = { 'http.request.method': request.method ?? '' };
    const span = traces.start(request.method ?? 'HTTP', { kind: SpanKind.SERVER, attributes }, parent);
    spans.set(request, span);
    // Who is gone gets no answer.
    answer.once('close', () => end(request, span));
    return span;
  }

  function end(request: IncomingMessage, span: Span): void {
    if (!spans.delete(request)) return;
    span.end();
  }
}
