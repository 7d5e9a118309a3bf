// What an address asks for. Programs ask for the same few addresses over and over, so these are read once.
import { Generations } from '../../generations.ts';
import type { Operation } from '../contract/operation.ts';
import type { Problem } from '../errors.ts';
import { readFields, type Fields } from './fields.ts';
import type { Query, ReadQuery } from './query.ts';
import { asReference, originForm, queryOf } from './target.ts';

export interface Asked {
  readonly query: Query;
  readonly fields: Fields | undefined;
  /** What was asked for, relative to the host: a reference, as RFC 3986 has it. */
  readonly url: string;
}

export type ReadAsked = (url: string | undefined, problems: Problem[]) => Asked;

/** Of each operation. One that is longer is of a caller who has other questions than most. */
const remembered = { addresses: 50, characters: 200 };

/** @param attributes those there are, by type of resource */
export function askedReader(
  operation: Operation,
  readQuery: ReadQuery,
  attributes: () => ReadonlyMap<string, ReadonlySet<string>>,
): ReadAsked {
  const read: ReadAsked = (url, problems) => {
    const query = readQuery(queryOf(url), problems);
    return { query, fields: readFields(query, attributes, problems), url: asReference(originForm(url)) };
  };
  // Where the path has an identifier, it is another address with each.
  if (operation.path.includes('{')) return read;
  const known = new Generations<Asked>(remembered.addresses);
  return (url = '/', problems) => {
    const before = known.get(url);
    if (before !== undefined) return before;
    const found = problems.length;
    const asked = read(url, problems);
    if (problems.length === found && url.length <= remembered.characters) known.set(url, frozen(asked));
    return asked;
  };
}

/** Several requests get the same, so none may change it. */
function frozen(asked: Asked): Asked {
  for (const value of Object.values(asked.query)) Object.freeze(value);
  Object.freeze(asked.query);
  return asked;
}
