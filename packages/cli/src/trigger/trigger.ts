import type { Command } from '../command/command.ts';
import type { Invocation } from '../command/invocation.ts';
import { eventName, eventNames, type EventName } from '../events/chosen-types.ts';
import type { ExitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';
import { triggerHere } from './here.ts';
import { triggerWebhooks } from './webhooks.ts';

export const triggerCommand: Command = {
  words: ['trigger'],
  summary: 'Make an event happen, to see what your endpoint does',
  description:
    'Has the API send a sample of the event to your webhooks: to all active ones that receive it, or to the one that `--webhook` names. With `--forward-to` the sample goes from here to a local endpoint, signed as `listen` does it, and the API has no part in it.',
  arguments: [{ name: 'event', description: 'The type of event.', required: true, values: eventNames }],
  flags: [
    {
      name: 'webhook',
      kind: 'text',
      description: 'The identifier of a webhook, whether it receives events of this type or not.',
    },
    { name: 'forward-to', kind: 'text', description: 'An endpoint of yours, such as `http://localhost:3000/hook`.' },
    {
      name: 'secret',
      kind: 'text',
      description: 'Sign with this secret, `whsec_…`, instead of the one that `listen` shows.',
    },
  ],
  example: 'cloudnexus trigger server.created --forward-to http://localhost:3000/hook',
  scopes: ['webhooks:read', 'webhooks:write'],
};

export async function trigger(invocation: Invocation): Promise<ExitCode> {
  const { values, words } = invocation;
  const event: EventName = eventName(words[0] ?? '');
  const url = values.text('forward-to');
  if (url !== undefined && values.has('webhook'))
    throw new UsageError('--forward-to and --webhook exclude each other.');
  if (url === undefined && values.has('secret'))
    throw new UsageError('--secret is for --forward-to: the API has the secrets of webhooks.');
  return url === undefined ? await triggerWebhooks(event, invocation) : await triggerHere(event, url, invocation);
}
