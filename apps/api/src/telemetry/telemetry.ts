// What is measured and traced of the API, put together.
import type { Server } from 'node:http';
import { Registry } from 'prom-client';
import type { ComputeDriver } from '../compute/driver.ts';
import type { AroundAttempt } from '../delivery/deliveries.ts';
import type { Observe } from '../http/app.ts';
import type { Store } from '../store/store.ts';
import { attemptMetrics } from './metrics/deliveries.ts';
import { partMetrics, type Parts } from './metrics/parts.ts';
import { processMetrics } from './metrics/process.ts';
import { countInFlight, requestMetrics } from './metrics/requests.ts';
import { storeMetrics } from './metrics/store.ts';
import { ObservedStore } from './observed-store.ts';
import type { OpenTraces } from './traces/open.ts';

interface Options {
  readonly version: string;
  /** Undefined where none are made: then nothing of them stands in the way of anything. */
  readonly traces: { readonly endpoint: string; readonly ratio: number } | undefined;
}

export interface Telemetry {
  readonly registry: Registry;
  /** Stands around every attempt to deliver. */
  readonly aroundAttempt: AroundAttempt;
  /** Told of every answer. */
  readonly answered: Observe;
  store(store: Store): Store;
  driver(driver: ComputeDriver): ComputeDriver;
  /** Of the API, before it listens. */
  server(server: Server): void;
  parts(parts: Parts): void;
  /** Call it last: what is closed before may be traced. */
  close(): Promise<void>;
}

export async function openTelemetry({ version, traces: wanted }: Options): Promise<Telemetry> {
  const registry = new Registry();
  processMetrics(registry, version);
  const measureRequest = requestMetrics(registry);
  const measureUse = storeMetrics(registry);
  const measureAttempt = attemptMetrics(registry);
  const traces: OpenTraces | undefined =
    wanted && (await import('./traces/open.ts')).openTraces({ ...wanted, version });
  let traceAnswer: Observe | undefined;
  return {
    registry,
    aroundAttempt:
      traces === undefined
        ? measureAttempt
        : (delivery, make) => measureAttempt(delivery, () => traces.aroundAttempt(delivery, make)),
    answered: (answered) => {
      measureRequest(answered);
      traceAnswer?.(answered);
    },
    store: (store) => new ObservedStore(traces?.store(store) ?? store, measureUse),
    driver: (driver) => traces?.driver(driver) ?? driver,
    server: (server) => {
      countInFlight(registry, server);
      traceAnswer = traces?.server(server);
    },
    parts: (parts) => partMetrics(registry, parts),
    close: async () => await traces?.close(),
  };
}
