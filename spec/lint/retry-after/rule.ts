import { headersKey, missingHeaders } from '../description/headers.ts';
import { responses } from '../description/operations.ts';
import { Place } from '../description/place.ts';
import type { Rule } from '../redocly.ts';

export const rule: Rule = {
  id: 'retry-after',
  what: '429 and 503 have `Retry-After`, always.',
  why: 'A client that is told how long to wait neither hammers nor gives up.',
  visit: () => ({
    Root(_, context) {
      for (const { status, place } of responses(Place.of(context))) {
        if (!['429', '503'].includes(status) || missingHeaders(place, ['Retry-After']).length === 0) continue;
        const map = status === '429' ? '_limited.yaml' : '_unavailable.yaml';
        context.report({
          message: `A ${status} must have Retry-After, \`required: true\`. Use components/headers/${map}.`,
          location: headersKey(place),
        });
      }
    },
  }),
};
