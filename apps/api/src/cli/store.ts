// `pnpm api store …`
import { describeStore } from '../store/open.ts';
import { backup, move, restore } from '../store/backup.ts';
import type { AddressCommand } from './command.ts';
import { table } from './format.ts';

const backUp: AddressCommand = {
  name: 'store backup',
  usage: '<file>',
  about: 'Writes what the store holds at this moment to a new file. The API may go on.',
  help: [],
  options: {},
  arguments: 1,
  runOn: async (address, clock, { positionals: [file = ''] }) => {
    await backup(address, file, clock);
    const lines = [
      `The backup of ${describeStore(address)} is in ${file}.`,
      "Keep the encryption key as well, in another place: without it the secrets in the backup can't be read.",
    ];
    return { json: { file }, lines };
  },
};

const bringBack: AddressCommand = {
  name: 'store restore',
  usage: '<file>',
  about:
    'Brings a backup back, to a file that is not there yet or to an empty Postgres database: that of DATABASE_URL.',
  help: [],
  options: {},
  arguments: 1,
  runOn: async (address, clock, { positionals: [file = ''] }) => {
    await restore(file, address, clock);
    return { json: { store: describeStore(address) }, lines: [`${describeStore(address)} holds what was in ${file}.`] };
  },
};

const moveTo: AddressCommand = {
  name: 'store move',
  usage: '<postgres://…>',
  about: 'Moves the store from SQLite to an empty Postgres database, and counts every table. Stop the API first.',
  help: [],
  options: {},
  arguments: 1,
  runOn: async (address, clock, { positionals: [target = ''] }) => {
    const copied = await move(address, target, clock);
    const rows = Object.entries(copied).map(([name, count]) => [name, String(count)]);
    return {
      json: { store: describeStore(target), rows: copied },
      lines: [
        ...table(['TABLE', 'ROWS'], rows),
        '',
        `Start the API with DATABASE_URL set to ${describeStore(target)}.`,
      ],
    };
  },
};

export const storeCommands: readonly AddressCommand[] = [backUp, bringBack, moveTo];
