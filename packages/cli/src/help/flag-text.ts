import type { Flag, FlagKind } from '../command/command.ts';

const placeholders: Readonly<Record<FlagKind, string>> = {
  text: ' <text>',
  integer: ' <n>',
  number: ' <n>',
  boolean: ' <true|false>',
  list: ' <text>',
  map: ' <name=value>',
  json: ' <json>',
  switch: '',
  null: '',
};

/** `--region <text>` */
export function flagLabel({ name, kind, values }: Flag): string {
  // Few and short values say more than what kind they are of.
  const choice = values && values.join('|').length <= 24 ? ` <${values.join('|')}>` : undefined;
  return `--${name}${choice ?? placeholders[kind]}`;
}

/** What it is for, what it can be, and what it is where it is not given. */
export function flagText(flag: Flag): string {
  const { description, kind, values, alias, default: fallback } = flag;
  const choice = values && !flagLabel(flag).includes('|') ? `One of ${values.join(', ')}.` : undefined;
  const several = alias !== undefined && values ? `, or several as --${alias} ${values.slice(0, 2).join(',')}` : '';
  const repeated = kind === 'list' || kind === 'map' ? `May be repeated${several}.` : undefined;
  return [description, choice, repeated, fallback === undefined ? undefined : `Default ${fallback}.`]
    .filter(Boolean)
    .join(' ');
}
