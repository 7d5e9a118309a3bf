import type { Flag } from '../command/command.ts';

/** What operations take whose answer is a server on its way to another status. */
export const waitFlags: readonly Flag[] = [
  { name: 'wait', kind: 'switch', description: 'Follow the server until it runs, is terminated, or has failed.' },
  { name: 'timeout', kind: 'integer', description: 'For how many seconds to wait.', default: 600 },
];

/** The operations that start something which takes time. */
export function canWait({ id, resource }: { id: string; resource: string }): boolean {
  return resource === 'Server' && !/\.(get|list)$/.test(id);
}
