// What operators can ask.
import type { Registry } from 'prom-client';
import { TooLarge } from '../threats/sensors/lines.ts';
import type { Taken } from '../threats/sensors/intake.ts';
import { StoreUnavailableError } from '../store/errors.ts';
import type { Readiness } from './readiness.ts';
import { refusal, type Answer, type Routes } from './server.ts';

interface Needs {
  readonly readiness: Readiness;
  readonly registry: Registry;
  /** Since when the process runs, in seconds. */
  readonly uptime: () => number;
}

export function operatorRoutes({ readiness, registry, uptime }: Needs): Routes {
  return new Map<string, Answer>([
    ['GET /health', () => ({ status: 200, body: { status: 'ok', uptime_seconds: Math.floor(uptime()) } })],
    [
      'GET /ready',
      async () => {
        const reasons = await readiness.reasons();
        return { status: reasons.length === 0 ? 200 : 503, body: { ready: reasons.length === 0, reasons } };
      },
    ],
    ['GET /metrics', async () => ({ status: 200, body: await registry.metrics(), type: registry.contentType })],
  ]);
}

/** @param take takes the lines of a body, and tells what became of them */
export function sensorRoute(take: (body: AsyncIterable<Buffer>) => Promise<Taken>): Answer {
  return async (request) => {
    if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
      return refusal(415, 'The body must not be compressed.');
    try {
      return { status: 200, body: await take(request) };
    } catch (error) {
      if (error instanceof TooLarge) return refusal(413, error.message);
      if (error instanceof StoreUnavailableError) return refusal(503, 'The store cannot be reached. Send it again.');
      throw error;
    }
  };
}
