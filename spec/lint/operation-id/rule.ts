import { operations, webhooks, type Operation } from '../description/operations.ts';
import { Place } from '../description/place.ts';
import type { Rule } from '../redocly.ts';

const pattern = /^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)+$/;

export const rule: Rule = {
  id: 'operation-id',
  what: "`operationId` is `group(.sub)*.method` in camel case; a webhook's is `webhooks.receive.` and its event.",
  why: 'It is the name of the SDK method, the handler, the docs page and the test.',
  visit: () => ({
    Root(_, context) {
      const root = Place.of(context);
      const ids = operations(root).map(({ place }) => place.at('operationId').text);

      const check = (operation: Operation, problem: string | undefined): void => {
        if (problem) context.report({ message: problem, location: operation.place.at('operationId').writtenAt });
      };
      for (const operation of operations(root)) check(operation, problemOf(operation, ids));
      for (const operation of webhooks(root)) check(operation, problemOfWebhook(operation));
    },
  }),
};

function problemOf({ place, method, path }: Operation, ids: string[]): string | undefined {
  const id = place.at('operationId').text;
  // That every operation has one is Redocly's own rule.
  if (id === '') return undefined;
  if (!pattern.test(id)) {
    return `\`${id}\` of ${method.toUpperCase()} ${path} must be a group and a method in camel case, such as \`apiKeys.create\`.`;
  }
  if (id.startsWith('webhooks.receive.'))
    return `\`${id}\` is a name for webhooks. Name the operation after its group.`;
  const inside = ids.find((other) => other.startsWith(`${id}.`));
  if (inside) return `\`${id}\` cannot be a method, because it is the group of \`${inside}\`. Rename one of them.`;
  return undefined;
}

function problemOfWebhook({ place, path }: Operation): string | undefined {
  const id = place.at('operationId').text;
  const wanted = `webhooks.receive.${path.replaceAll(/[^a-zA-Z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase())}`;
  return id === '' || id === wanted ? undefined : `\`${id}\` receives ${path}, so it must be \`${wanted}\`.`;
}
