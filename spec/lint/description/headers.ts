import type { Location } from '../redocly.ts';
import type { Place } from './place.ts';

/** Those of the named headers that a response lacks, or does not have always. */
export function missingHeaders(response: Place, names: readonly string[]): string[] {
  return names.filter((name) => header(response, name)?.at('required').value !== true);
}

/** Header names know no case. */
export function header(response: Place, name: string): Place | undefined {
  return response.at('headers').entries.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

/** Where a response says which headers it has. */
export function headersKey(response: Place): Location {
  return response.at('headers').writtenAt.key();
}
