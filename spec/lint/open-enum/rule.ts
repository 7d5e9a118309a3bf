import { list } from '../description/json.ts';
import { operations, webhooks } from '../description/operations.ts';
import { Place } from '../description/place.ts';
import { bodySchemas, reachable, receivedSchemas, sentSchemas } from '../description/schemas.ts';
import type { Rule } from '../redocly.ts';

export const rule: Rule = {
  id: 'open-enum',
  what: 'An enumeration that clients only receive has `x-open-enum: true`, unless it has one value.',
  why: 'Values are added in minor versions. SDK types that know it make clients that survive it.',
  visit: () => ({
    Root(_, context) {
      const root = Place.of(context);
      const sent = reachable(operations(root).flatMap(sentSchemas));
      const received = reachable([
        ...operations(root).flatMap(receivedSchemas),
        ...webhooks(root).flatMap(({ place }) => bodySchemas(place.at('requestBody'))),
      ]);
      for (const [id, schema] of received) {
        const values = list(schema.at('enum').value).filter((value) => typeof value === 'string');
        if (values.length < 2 || sent.has(id) || schema.at('x-open-enum').value === true) continue;
        context.report({
          message: 'Clients only receive this enumeration, so values may be added: mark it `x-open-enum: true`.',
          location: schema.location.child('enum').key(),
        });
      }
    },
  }),
};
