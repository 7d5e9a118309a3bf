import { text } from '../description/json.ts';
import { Place } from '../description/place.ts';
import type { Context, Rule } from '../redocly.ts';

export const rule: Rule = {
  id: 'named-examples',
  what: 'Every body of a request, a response and a webhook has named examples, each with a summary.',
  why: 'Mocks answer with them by name, the docs show them by summary, and tests send them.',
  visit: () => ({
    MediaType(_, context) {
      const media = Place.of(context);
      if (media.at('example').exists) {
        report(context, media.at('example'), 'An example needs a name: put it into `examples`.');
      }
      if (media.at('schema').exists && media.at('examples').entries.length === 0) {
        report(context, media, 'Every body needs examples: refer to files of components/examples/ in `examples`.');
      }
    },
    Example(_, context) {
      const example = Place.of(context);
      if (text(example.beside('summary')) === '') {
        context.report({
          message: 'An example needs a `summary`, which names it in the docs.',
          location: example.location.key(),
        });
      }
    },
  }),
};

function report(context: Context, place: Place, message: string): void {
  context.report({ message, location: place.writtenAt.key() });
}
