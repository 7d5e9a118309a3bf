import type { Command } from '../command/command.ts';
import { eventNames } from '../events/chosen-types.ts';

export const listenCommand: Command = {
  words: ['listen'],
  summary: 'Show events as they happen, and forward them to your machine',
  description:
    'Follows the event stream until Ctrl-C. Each event is forwarded as a webhook delivers it: the same bytes, headers and signatures, made with the secret that is shown at the start. Where nothing answers it is tried again, 6 times in 16 seconds. The next `listen` with the same address goes on where this one stopped, up to 7 days later.',
  arguments: [],
  flags: [
    { name: 'forward-to', kind: 'text', description: 'An endpoint of yours, such as `http://localhost:3000/hook`.' },
    {
      name: 'event',
      alias: 'events',
      kind: 'list',
      values: eventNames,
      description: 'The types of events. All by default.',
    },
    {
      name: 'since',
      kind: 'text',
      description: 'Start at a time of the last 7 days, such as `2h` ago, or `2025-01-15T14:22:00Z`.',
    },
    {
      name: 'from-latest',
      kind: 'switch',
      description: 'Start with the next event, wherever the last `listen` stopped.',
    },
    {
      name: 'secret',
      kind: 'text',
      description: 'Sign with this secret of a webhook, `whsec_…`. By default one is made, and kept for the profile.',
    },
  ],
  example: 'cloudnexus listen --forward-to http://localhost:3000/hook --events server.created,server.scaled',
  scopes: ['events:read'],
};
