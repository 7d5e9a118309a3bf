import { notFound, Refusal } from '../http/errors.ts';
import { IdentityError } from '../identity/errors.ts';
import { InvalidCursor } from '../pages/start.ts';

/** @returns undefined for an error that no caller is to blame for */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof InvalidCursor)
    return new Refusal({ code: error.code, detail: error.message, source: { parameter: error.parameter } });
  if (error instanceof IdentityError) {
    const { code, message, attribute } = error;
    if (code === 'not_found') return notFound();
    return new Refusal({
      code,
      detail: message,
      source: attribute === undefined ? undefined : { attribute: `/${attribute}` },
    });
  }
  return undefined;
}
