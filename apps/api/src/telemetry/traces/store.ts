import { SpanKind } from '@opentelemetry/api';
import type { Awaitable } from '../../awaitable.ts';
import type { Store } from '../../store/store.ts';
import type { AroundUse, Use } from '../observed-store.ts';
import type { Traces } from './traces.ts';

/** Only within a trace: the loops that look for work would make traces of nothing all the time. */
export function traceStore(traces: Traces, kind: Store['kind']): AroundUse {
  const system = kind === 'postgres' ? 'postgresql' : 'sqlite';
  return <T>(use: Use, work: () => Awaitable<T>): Awaitable<T> => {
    if (!traces.isRecording) return work();
    const attributes = { 'db.system.name': system, ...(use.sql === undefined ? {} : { 'db.query.text': use.sql }) };
    return traces.around(`store ${use.kind}`, { kind: SpanKind.CLIENT, attributes }, work);
  };
}
