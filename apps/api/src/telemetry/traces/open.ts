// The SDK of OpenTelemetry, and its exporter. Loaded where traces are wanted, for it takes time and memory.
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Server } from 'node:http';
import type { ComputeDriver } from '../../compute/driver.ts';
import type { AroundAttempt } from '../../delivery/deliveries.ts';
import type { Observe } from '../../http/app.ts';
import type { Store } from '../../store/store.ts';
import { ObservedStore } from '../observed-store.ts';
import { traceAttempts } from './deliveries.ts';
import { TracedDriver } from './driver.ts';
import { traceRequests } from './requests.ts';
import { traceStore } from './store.ts';
import { Traces } from './traces.ts';

export interface TracesOptions {
  /** Of the collector, without `/v1/traces`. */
  readonly endpoint: string;
  /** Of the traces that begin here, how many are made: 0 to 1. Others are made where their caller's are. */
  readonly ratio: number;
  readonly version: string;
  /** How long spans wait for others to be sent with, in milliseconds. */
  readonly every?: number;
}

export interface OpenTraces {
  readonly aroundAttempt: AroundAttempt;
  store(store: Store): Store;
  driver(driver: ComputeDriver): ComputeDriver;
  server(server: Server): Observe;
  /** Sends what is yet to be sent, but does not wait for long. */
  close(): Promise<void>;
}

/** How long a collector that doesn't answer holds up a shutdown, in milliseconds. */
const farewell = 5_000;

export function openTraces({ endpoint, ratio, version, every = 2_000 }: TracesOptions): OpenTraces {
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, timeoutMillis: farewell });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'cloudnexus-api', 'service.version': version }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: every })],
  });
  const contexts = new AsyncLocalStorageContextManager().enable();
  const traces = new Traces(provider.getTracer('cloudnexus-api', version), contexts);
  return {
    aroundAttempt: traceAttempts(traces),
    store: (store) =>
      new ObservedStore(store, traceStore(traces, store.kind), (listener) => () => traces.outside(listener)),
    driver: (driver) => new TracedDriver(driver, traces),
    server: (server) => traceRequests(traces, server),
    close: async () => {
      // What could not be sent is lost: traces are not worth a delay of the shutdown.
      await provider.shutdown().catch(() => {});
      contexts.disable();
    },
  };
}
