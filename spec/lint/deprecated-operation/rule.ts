import { headersKey, missingHeaders } from '../description/headers.ts';
import { operations, type Operation } from '../description/operations.ts';
import { Place } from '../description/place.ts';
import type { Rule } from '../redocly.ts';

export const rule: Rule = {
  id: 'deprecated-operation',
  what: 'A deprecated operation says so in its headers, and goes 12 months later at the earliest.',
  why: 'Nobody reads a changelog: clients log the headers, and need a year to follow them.',
  visit: () => ({
    Root(_, context) {
      for (const operation of operations(Place.of(context))) {
        if (operation.place.at('deprecated').value !== true) continue;
        const { name, place } = operation;

        const problem = problemOfDates(operation);
        if (problem)
          context.report({ message: `${name} ${problem}`, location: place.location.child('deprecated').key() });

        const success = operation.responses.find(({ status }) => /^[23]/.test(status))?.place;
        const missing = success ? missingHeaders(success, ['Deprecation', 'Sunset', 'Link']) : [];
        if (success && missing.length > 0) {
          context.report({
            message: `${name} is deprecated, so ${missing.join(', ')} must be here. Use components/headers/_deprecated.yaml.`,
            location: headersKey(success),
          });
        }
      }
    },
  }),
};

function problemOfDates({ place }: Operation): string | undefined {
  const since = dateOf(place.at('x-deprecated-since'));
  const sunset = dateOf(place.at('x-sunset'));
  if (since === undefined || sunset === undefined) {
    return 'is deprecated, so it must have x-deprecated-since and x-sunset, dates such as 2026-01-31.';
  }
  if (sunset < aYearAfter(since))
    return 'goes too early: x-sunset must be at least 12 months after x-deprecated-since.';
  return undefined;
}

function dateOf(place: Place): Date | undefined {
  const date = new Date(`${place.text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function aYearAfter(date: Date): Date {
  return new Date(Date.UTC(date.getUTCFullYear() + 1, date.getUTCMonth(), date.getUTCDate()));
}
