import { follow, schemaName, type Bundle, type Schema } from './bundle.ts';
import { propertiesOf } from './schemas.ts';

/** A type of event, as webhooks and the stream deliver it: `{ event, id, timestamp, data }`. */
export interface EventType {
  /** `server.created` */
  name: string;
  description: string;
  /** The schema of the whole event: `ServerCreatedEvent`. */
  schema: string;
  /** The schema of its `data`: `ServerCreatedData`. */
  data: string;
  /** A whole event as the contract shows it. Undefined where it shows none. */
  sample: unknown;
}

export function readEvents(bundle: Bundle): EventType[] {
  return Object.entries(bundle.webhooks).flatMap(([name, { post }]) => {
    const body = post?.requestBody?.content['application/json'];
    const schema = schemaName(body?.schema);
    if (schema === undefined) throw new Error(`The webhook ${name} has no named schema`);
    const event: Schema = bundle.components.schemas[schema] ?? {};
    const data = schemaName(propertiesOf(bundle.components.schemas, event).properties['data']);
    if (data === undefined) throw new Error(`The data of ${schema} has no named schema`);
    const [example] = Object.values(body?.examples ?? {});
    const sample = example && follow<{ value?: unknown }>(bundle, example).value;
    return { name, description: event.description ?? '', schema, data, sample };
  });
}
