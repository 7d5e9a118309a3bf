import { operations, takesHeader } from '../description/operations.ts';
import { Place } from '../description/place.ts';
import type { Rule } from '../redocly.ts';

export const rule: Rule = {
  id: 'idempotency-key',
  what: 'Every POST outside OAuth takes `Idempotency-Key`, and nothing else does.',
  why: 'A POST whose answer was lost is repeated. Other methods need no key, and the RFCs of OAuth know none.',
  visit: () => ({
    Root(_, context) {
      for (const operation of operations(Place.of(context))) {
        const { name, method, isOAuth, place } = operation;
        const wanted = method === 'post' && !isOAuth;
        const key = takesHeader(operation, 'Idempotency-Key');
        if (wanted && !key) {
          context.report({
            message: `${name} must take Idempotency-Key: add components/parameters/IdempotencyKey.yaml to its parameters.`,
            location: place.at('parameters').writtenAt.key(),
          });
        }
        if (!wanted && key) {
          context.report({
            message: `${name} ${isOAuth ? 'is OAuth' : 'is no POST'}, so it takes no Idempotency-Key: remove the parameter.`,
            location: key.writtenAt,
          });
        }
      }
    },
  }),
};
