import type { Model } from '../model/model.ts';
import { comment } from './comment.ts';
import { isEvent } from './signature.ts';

/** `events.ts`: the events by type, their union, and the resource they can be read as. */
export function emitEvents(model: Model): string {
  const { events, resources, schemas } = model;
  const names = events.map(({ schema }) => schema);
  const resource = resources.find(({ name }) => isEvent(model, name));
  return [
    `import type { ${names.join(', ')} } from '@cloudnexus/types';\n`,
    `import type { UnknownEvent } from '../core/unknown-event.ts';\n`,
    `\nexport type { UnknownEvent };\n`,
    `export type { ${events.flatMap(({ schema, data }) => [schema, data]).join(', ')} } from '@cloudnexus/types';\n`,
    `\n${comment('The known events by their type.')}export interface EventsByType {\n`,
    ...events.map(({ name, description, schema }) => `${comment(description)}'${name}': ${schema};\n`),
    `}\n`,
    `\n${comment('An event of a type this version knows.')}export type KnownEvent = EventsByType[keyof EventsByType];\n`,
    `\n${comment(schemas['Event']?.description, '`event` says what happened, and with it what `data` is:', example)}`,
    `export type Event = ${[...names, 'UnknownEvent'].join(' | ')};\n`,
    resource
      ? `\n${comment(resource.description)}export type ${resource.name} = Event & { type: '${resource.type}' };\n`
      : '',
  ].join('');
}

const example = `
\`\`\`ts
switch (event.event) {
  case 'server.created':
    return greet(event.data.ip);
  default: // types may be added, so there is one
    console.log(event.event, event.data);
}
\`\`\``;
