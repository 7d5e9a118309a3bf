import { headersKey, missingHeaders } from '../description/headers.ts';
import { responses } from '../description/operations.ts';
import { Place } from '../description/place.ts';
import type { Rule } from '../redocly.ts';

export const rule: Rule = {
  id: 'www-authenticate',
  what: '401 has `WWW-Authenticate`, always.',
  why: 'RFC 9110, section 11.6.1, demands it, and it says what is wrong with the credential.',
  visit: () => ({
    Root(_, context) {
      for (const { status, place } of responses(Place.of(context))) {
        if (status !== '401' || missingHeaders(place, ['WWW-Authenticate']).length === 0) continue;
        context.report({
          message: 'A 401 must have WWW-Authenticate, `required: true`. Use components/headers/_unauthorized.yaml.',
          location: headersKey(place),
        });
      }
    },
  }),
};
