import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import type { AroundAttempt } from '../../delivery/deliveries.ts';
import type { Traces } from './traces.ts';

/** A span for each attempt. Its receiver is told nothing of it: what is sent is in the contract. */
export function traceAttempts(traces: Traces): AroundAttempt {
  return async ({ deliveryId, webhookId, eventId, event, number }, make) => {
    const attributes = {
      'cloudnexus.delivery_id': deliveryId,
      'cloudnexus.webhook_id': webhookId,
      'cloudnexus.event_id': eventId,
      'cloudnexus.event': event,
      'cloudnexus.attempt': number,
    };
    return await traces.around('webhook attempt', { kind: SpanKind.PRODUCER, root: true, attributes }, async (span) => {
      const attempts = await make();
      const last = attempts.at(-1) ?? attempts[0];
      if (last.status !== null) span.setAttribute('http.response.status_code', last.status);
      if (last.error !== null) span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', last.error);
      return attempts;
    });
  };
}
