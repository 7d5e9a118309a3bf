import { text } from '../description/json.ts';
import { Place } from '../description/place.ts';
import type { Context, Location, Rule } from '../redocly.ts';
import { problemsOfDescription, problemsOfSummary } from './prose.ts';

export const rule: Rule = {
  id: 'descriptions',
  what: 'Descriptions are sentences in the present tense; the summary of an operation is a short imperative.',
  why: 'The docs read as if one person had written them.',
  visit: () => ({
    any(_, context) {
      const description = Place.of(context).at('description');
      report(context, problemsOfDescription(description.text), description.location);
    },
    // A description beside a reference stands for that of its target.
    ref(reference, context) {
      const description = new Place(context, reference, context.rawLocation).beside('description');
      report(context, problemsOfDescription(text(description)), context.rawLocation.child('description'));
    },
    Operation(_, context) {
      const summary = Place.of(context).at('summary');
      report(context, problemsOfSummary(summary.text, { imperative: true }), summary.location);
    },
    Example(_, context) {
      const summary = Place.of(context).at('summary');
      report(context, problemsOfSummary(summary.text, { imperative: false }), summary.location);
    },
  }),
};

function report(context: Context, problems: string[], location: Location): void {
  for (const message of problems) context.report({ message, location });
}
