import { isDeepStrictEqual } from 'node:util';
import { distinct } from '../description/distinct.ts';
import { operations, withoutPath } from '../description/operations.ts';
import { Place } from '../description/place.ts';
import { isJson } from '../description/schemas.ts';
import type { Rule } from '../redocly.ts';

const mediaTypes = ['application/json', 'application/vnd.api+json'] as const;

export const rule: Rule = {
  id: 'json-api-media-type',
  what: 'JSON outside OAuth is `application/json` and `application/vnd.api+json`; in responses with the same schema.',
  why: 'JSON:API clients demand their media type, and must get the same document.',
  visit: () => ({
    Root(_, context) {
      const root = Place.of(context);
      const own = [...operations(root), ...withoutPath(root)].filter(({ isOAuth }) => !isOAuth);
      const requests = own.map(({ place }) => place.at('requestBody'));
      const answers = distinct(
        own.flatMap(({ responses }) => responses.map(({ place }) => place)),
        ({ id }) => id,
      );
      for (const message of [...requests, ...answers]) {
        const content = message.at('content');
        if (!content.entries.some(([mediaType]) => isJson(mediaType))) continue;
        const missing = mediaTypes.filter((mediaType) => !content.at(mediaType).exists);
        const [plain, jsonApi] = mediaTypes.map((mediaType) => content.at(mediaType, 'schema').value);
        if (missing.length > 0) {
          context.report({
            message: `${missing.join(' and ')} must be here, too. In a response, repeat the other one by a YAML anchor.`,
            location: content.writtenAt.key(),
          });
        } else if (answers.includes(message) && !isDeepStrictEqual(plain, jsonApi)) {
          context.report({
            message: 'Both media types must have the same schema: repeat application/json by a YAML anchor.',
            location: content.location.child(mediaTypes[1]).key(),
          });
        }
      }
    },
  }),
};
