import type { Store } from '../../store/store.ts';

/** A list as one parameter, `item.value` each. A statement is then one text, however long the list is. */
export function eachOf(kind: Store['kind'], parameter: string): string {
  return kind === 'sqlite'
    ? `json_each(${parameter}) as item`
    : `json_array_elements(cast(${parameter} as json)) as item`;
}

/** The strings of such a list. */
export function textsOf(kind: Store['kind'], parameter: string): string {
  return kind === 'sqlite'
    ? `select value from json_each(${parameter})`
    : `select value from json_array_elements_text(cast(${parameter} as json))`;
}

/** Rows that another process has just taken are not waited for. SQLite has one writer. */
export function skipLocked(kind: Store['kind']): string {
  return kind === 'sqlite' ? '' : 'for update skip locked';
}
