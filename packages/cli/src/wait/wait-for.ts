// Follows servers until nothing happens to them any more, and shows what they are meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';
import { ConnectionError, type CloudNexus } from '@cloudnexus/sdk';
import type { Invocation } from '../command/invocation.ts';
import type { Resource } from '../output/resource.ts';
import { valueOf } from '../operations/value-of.ts';
import { isSettled, together } from './settled.ts';
import { progress } from './progress.ts';

/** Milliseconds between two looks. One look is one request, however many servers were made together. */
const between = 1_000;

export interface End {
  readonly resource: Resource;
  /** Whether all are settled, and none has failed. */
  readonly reached: boolean;
}

/** @param answer to what started it */
export async function waitFor(
  answer: Resource,
  { host, values, say, paintSaid }: Invocation,
  client: CloudNexus,
): Promise<End> {
  const seconds = Number(valueOf({ name: 'timeout', kind: 'integer' }, [values.text('timeout') ?? '600']));
  const deadline = host.now().getTime() + seconds * 1_000;
  const shown = progress(host, paintSaid);
  let server = answer;
  const alone = together(answer).length === 1;
  try {
    for (;;) {
      shown.update(together(server));
      if (together(server).every(isSettled)) break;
      if (host.now().getTime() >= deadline) {
        shown.end();
        say(
          paintSaid.bad(
            `It is not settled after ${seconds} s. It goes on; look with cloudnexus servers get ${String(server['id'])}`,
          ),
        );
        return { resource: server, reached: false };
      }
      await sleep(between, undefined, { signal: host.signal });
      server = await look(client, String(server['id']), alone, host.signal).catch((error: unknown) => {
        if (ConnectionError.is(error)) return server; // it goes on without us
        throw error;
      });
    }
  } finally {
    shown.end();
  }
  return { resource: server, reached: together(server).every(({ status }) => status !== 'error') };
}

async function look(client: CloudNexus, id: string, alone: boolean, signal: AbortSignal): Promise<Resource> {
  const server = await client.servers.get(id, alone ? {} : { include: ['siblings'] }, { signal });
  return { ...server };
}
