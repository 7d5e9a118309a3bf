// Where the description shows error codes: in examples of responses, and in enumerations.
import { distinct } from '../description/distinct.ts';
import type { Response } from '../description/operations.ts';
import type { Place } from '../description/place.ts';
import { bodySchemas } from '../description/schemas.ts';

/** An error of an example. What an OAuth error doesn't have doesn't exist. */
export interface ShownError {
  /** Of the response; empty when no operation has it. */
  status: string;
  /** The example, as the response names it. */
  shownBy: Place;
  code: Place;
  /** The status as the body says it. */
  says: Place;
  title: Place;
  about: Place;
  /** The codes that the schema allows, where it says so. */
  allowed: string[] | undefined;
}

export interface Enumeration {
  family: 'api' | 'oauth';
  values: Place;
}

export function errorsIn({ status, place }: Response): ShownError[] {
  return place.at('content').entries.flatMap(([, media]) => {
    const enumerated = enumerationsOf(media.at('schema')).flatMap(({ values }) => values.items.map(({ text }) => text));
    const allowed = enumerated.length > 0 ? enumerated : undefined;
    return media
      .at('examples')
      .entries.flatMap(([, shownBy]) =>
        errorsOf(shownBy.at('value')).map((error) => ({ status, shownBy, allowed, ...error })),
      );
  });
}

/** The enumerations of codes, each once. */
export function enumerations(responses: Place[]): Enumeration[] {
  return distinct(responses.flatMap(bodySchemas).flatMap(enumerationsOf), ({ values }) => values.id);
}

function errorsOf(body: Place): Pick<ShownError, 'code' | 'says' | 'title' | 'about'>[] {
  const errors = body.at('errors').items.map((error) => ({
    code: error.at('code'),
    says: error.at('status'),
    title: error.at('title'),
    about: error.at('links', 'about'),
  }));
  const code = body.at('error');
  if (code.text === '') return errors;
  return [...errors, { code, says: body.at('status'), title: body.at('title'), about: body.at('error_uri') }];
}

/** Errors have their code in `errors[].code` (JSON:API) or in `error` (OAuth). */
function enumerationsOf(schema: Place): Enumeration[] {
  const all: Enumeration[] = [
    { family: 'api', values: schema.at('properties', 'errors', 'items', 'properties', 'code', 'enum') },
    { family: 'oauth', values: schema.at('properties', 'error', 'enum') },
  ];
  return all.filter(({ values }) => values.exists);
}
