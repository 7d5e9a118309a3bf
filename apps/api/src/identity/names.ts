import { IdentityError } from './errors.ts';

const maxLength = 63;

/** The bounds of the contract. Its lengths count characters, not the units of UTF-16 that `length` counts. */
export function assertName(name: string): void {
  const length = [...name].length;
  if (length === 0 || length > maxLength)
    throw new IdentityError('invalid_body', `A name has 1 to ${maxLength} characters, this one ${length}.`, 'name');
  // Postgres can't store U+0000, and half a surrogate pair would come back as another character.
  if (name.includes('\0') || !name.isWellFormed())
    throw new IdentityError('invalid_body', 'A name holds no U+0000 and no lone surrogates.', 'name');
}
