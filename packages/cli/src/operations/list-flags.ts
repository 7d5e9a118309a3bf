import type { Flag } from '../command/command.ts';

/** What lists take besides what the contract says. */
export const listFlags: readonly Flag[] = [
  {
    name: 'all',
    kind: 'switch',
    description: 'Every page, not the first one alone. With `--json`, one line for each.',
  },
  { name: 'limit', kind: 'integer', description: 'As many pages as so many need.' },
];

/** What everything with a body takes. */
export const dataFlag: Flag = {
  name: 'data',
  kind: 'text',
  description: 'The whole body as JSON: `@file`, `-` for stdin, or the text itself. Other flags win over what it says.',
};
