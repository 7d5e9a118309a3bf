import type { Hooks } from '@cloudnexus/sdk';
import type { Invocation } from '../command/invocation.ts';

/** Tells a person how the connection is. The stream asks for a ticket each time it connects. */
export class ConnectionNews {
  readonly #invocation: Pick<Invocation, 'say' | 'paintSaid'>;
  #state: 'first' | 'connected' | 'lost' = 'first';
  /** What the API's clock said when it was first asked. */
  startedAt: string | undefined;

  constructor(invocation: Pick<Invocation, 'say' | 'paintSaid'>) {
    this.#invocation = invocation;
  }

  readonly hooks: Hooks = {
    request: (_, { operation }) => {
      if (operation !== 'events.ticket') return;
      const { say, paintSaid } = this.#invocation;
      if (this.#state === 'connected') {
        this.#state = 'lost';
        say(paintSaid.busy('The connection is lost. Connecting again …'));
      }
    },
    response: ({ headers }, { operation }) => {
      const date = Date.parse(headers.get('date') ?? '');
      if (operation === 'events.ticket' && !Number.isNaN(date)) this.startedAt ??= new Date(date).toISOString();
    },
  };

  /** What was missed has come, and what comes next is new. */
  caughtUp(): void {
    const { say, paintSaid } = this.#invocation;
    if (this.#state === 'lost') say(paintSaid.good('Connected again.'));
    if (this.#state === 'first') say(paintSaid.good('Connected.'));
    this.#state = 'connected';
  }
}
