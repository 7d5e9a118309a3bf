import { kebabCase } from '../names.ts';

/** Flags that commands have whatever the contract says. */
export const reserved: readonly string[] =
  'account-id all base-url data help json limit no-color profile timeout wait'.split(' ');

/** Names that say too little without what they are a member of. */
const qualified = new Set(['page.size']);

/**
 * @param path of a query parameter: `['filter', 'region']`
 * @param members how many the parameter has
 */
export function queryFlagName([parameter = '', member]: string[], members: number): string {
  if (member === undefined) return spelled(parameter);
  if (qualified.has(`${parameter}.${member}`)) return spelled(`${parameter}_${member}`);
  // `fields[servers]` where there is nothing else to choose fields of.
  if (parameter === 'fields') return members === 1 ? parameter : `${parameter}.${member}`;
  return spelled(member);
}

/** @param path in the body: `['autoscaling', 'min_plan']` */
export function bodyFlagName(path: string[]): string {
  return path.map(spelled).join('.');
}

/** One flag gives one of many: `--tag env=prod --tag team=web`. */
export function singular(name: string): string {
  return name.endsWith('s') ? name.slice(0, -1) : name;
}

function spelled(name: string): string {
  return kebabCase(name).replaceAll('_', '-');
}
