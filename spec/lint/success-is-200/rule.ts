import { operations } from '../description/operations.ts';
import { Place } from '../description/place.ts';
import type { Rule } from '../redocly.ts';

export const rule: Rule = {
  id: 'success-is-200',
  what: '200 is the only status of success.',
  why: 'The reference has one row for success. Clients may compare with it.',
  visit: () => ({
    Root(_, context) {
      for (const operation of operations(Place.of(context))) {
        for (const { status } of operation.responses) {
          if (!status.startsWith('2') || status === '200') continue;
          context.report({
            message: `${operation.name} answers ${status}: success is 200. Document it under '200'.`,
            location: operation.place.at('responses').location.child(status).key(),
          });
        }
      }
    },
  }),
};
