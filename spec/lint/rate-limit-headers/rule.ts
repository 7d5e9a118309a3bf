import { distinct } from '../description/distinct.ts';
import { header, headersKey } from '../description/headers.ts';
import { responses } from '../description/operations.ts';
import { Place } from '../description/place.ts';
import type { Rule } from '../redocly.ts';

const names = ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset', 'X-Request-Id'];

export const rule: Rule = {
  id: 'rate-limit-headers',
  what: 'Every response of the API has the three rate limit headers and `X-Request-Id`, always.',
  why: 'The reference promises the limit on every response, errors included, and support asks for the request.',
  visit: () => ({
    Root(_, context) {
      // Maps of headers and headers are shared: what one of them lacks is reported there, once.
      const all = responses(Place.of(context)).map(({ place }) => place);
      for (const response of distinct(all, (place) => place.at('headers').id)) {
        const missing = names.filter((name) => !header(response, name));
        if (missing.length === 0) continue;
        const headers = response.at('headers');
        context.report({
          message: `${missing.join(', ')} must be here. Use a map of components/headers/, such as _standard.yaml.`,
          location: headers.written === headers.value ? headersKey(response) : headers.location,
        });
      }

      const headers = all.flatMap((response) => names.flatMap((name) => header(response, name) ?? []));
      for (const place of distinct(headers, ({ id }) => id)) {
        if (place.at('required').value === true) continue;
        context.report({
          message: 'This header is on every response, so it must be `required: true`.',
          location: place.at('required').location.key(),
        });
      }
    },
  }),
};
