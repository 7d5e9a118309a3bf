import type { Flag } from './command.ts';

/** What every command takes. There is none for the key: what is on a command line, everybody on the machine can read. */
export const globalFlags: readonly Flag[] = [
  { name: 'json', kind: 'switch', description: 'JSON on stdout, and nothing else.' },
  { name: 'profile', kind: 'text', description: 'Credentials that `cloudnexus login` has stored.' },
  { name: 'account-id', kind: 'text', description: 'The account to work in.' },
  { name: 'base-url', kind: 'text', description: 'Where the API is.' },
  { name: 'no-color', kind: 'switch', description: 'No colours. `NO_COLOR=1` says the same.' },
  { name: 'help', kind: 'switch', description: 'Show this.' },
];
