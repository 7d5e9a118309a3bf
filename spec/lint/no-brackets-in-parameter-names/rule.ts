import { Place } from '../description/place.ts';
import type { Rule } from '../redocly.ts';

export const rule: Rule = {
  id: 'no-brackets-in-parameter-names',
  what: 'No parameter has brackets in its name.',
  why: 'Prism never validates an optional `page[size]`, and always refuses a required one.',
  visit: () => ({
    Parameter(_, context) {
      const name = Place.of(context).at('name');
      if (!/[[\]]/.test(name.text)) return;
      context.report({
        message: `\`${name.text}\` must be a property of an object: name the parameter \`${name.text.replace(/\[.*/, '')}\`, with \`style: deepObject\` and \`explode: true\`.`,
        location: name.location,
      });
    },
  }),
};
