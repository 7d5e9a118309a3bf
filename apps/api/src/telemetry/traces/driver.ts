import { SpanKind } from '@opentelemetry/api';
import type { About, Change, ComputeDriver } from '../../compute/driver.ts';
import type { Instance } from '../../compute/instance.ts';
import type { ServerSpec } from '../../compute/server-spec.ts';
import type { Awaitable } from '../../awaitable.ts';
import type { Traces } from './traces.ts';

/** A driver whose calls are spans. */
export class TracedDriver implements ComputeDriver {
  readonly #driver: ComputeDriver;
  readonly #traces: Traces;

  constructor(driver: ComputeDriver, traces: Traces) {
    this.#driver = driver;
    this.#traces = traces;
  }

  async apply(server: ServerSpec): Promise<void> {
    await this.#around('apply', server.id, () => this.#driver.apply(server));
  }

  async remove(serverId: string): Promise<void> {
    await this.#around('remove', serverId, () => this.#driver.remove(serverId));
  }

  async observe(): Promise<Instance[]> {
    return await this.#around('observe', undefined, () => this.#driver.observe());
  }

  watch(signal: AbortSignal): AsyncIterable<Change> {
    return this.#driver.watch(signal);
  }

  async about(): Promise<About> {
    return await this.#driver.about();
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  #around<T>(call: string, serverId: string | undefined, work: () => Promise<T>): Awaitable<T> {
    const attributes = serverId === undefined ? {} : { 'cloudnexus.server_id': serverId };
    return this.#traces.around(`compute ${call}`, { kind: SpanKind.CLIENT, root: true, attributes }, work);
  }
}
