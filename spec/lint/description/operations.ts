import { distinct } from './distinct.ts';
import { list, record } from './json.ts';
import type { Place } from './place.ts';

export interface Operation {
  method: string;
  path: string;
  place: Place;
  /** Its `operationId`, or what else names it. */
  name: string;
  /** Those of the path, too. */
  parameters: Place[];
  responses: Response[];
  /** OAuth and its discovery follow the RFCs instead of JSON:API. */
  isOAuth: boolean;
}

export interface Response {
  /** The key in `responses`; empty for a component that nothing uses. */
  status: string;
  place: Place;
}

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/** Every operation of the API. Webhooks are the receiver's. */
export function operations(root: Place): Operation[] {
  return operationsIn(root.at('paths'));
}

export function webhooks(root: Place): Operation[] {
  return operationsIn(root.at('webhooks'));
}

/** What the API answers where there is no operation. It is a path item that no path has. */
export function withoutPath(root: Place): Operation[] {
  return operationsIn(root.at('components', 'pathItems'));
}

/** Every response of the API, each once for each status it has. */
export function responses(root: Place): Response[] {
  const used = [...operations(root), ...withoutPath(root)].flatMap((operation) => operation.responses);
  const ids = new Set(used.map(({ place }) => place.id));
  const unused = root
    .at('components', 'responses')
    .entries.filter(([, place]) => !ids.has(place.id))
    .map(([, place]) => ({ status: '', place }));
  return distinct([...used, ...unused], ({ status, place }) => `${status} ${place.id}`);
}

/** Whether the operation takes a header of this name. */
export function takesHeader(operation: Operation, name: string): Place | undefined {
  return operation.parameters.find(
    (parameter) =>
      parameter.at('in').text === 'header' && parameter.at('name').text.toLowerCase() === name.toLowerCase(),
  );
}

/** What must hold together, alternative by alternative: the names of security schemes with the scopes asked. */
export function security(root: Place, operation: Operation): Record<string, string[]>[] {
  const own = operation.place.at('security');
  return list((own.exists ? own : root.at('security')).value).map((alternative) =>
    Object.fromEntries(
      Object.entries(record(alternative)).map(([scheme, scopes]) => [scheme, list(scopes).map(String)]),
    ),
  );
}

function operationsIn(map: Place): Operation[] {
  return map.entries.flatMap(([path, item]) =>
    item.entries
      .filter(([method]) => methods.has(method))
      .map(([method, place]) => operationOf(path, item, method, place)),
  );
}

function operationOf(path: string, item: Place, method: string, place: Place): Operation {
  return {
    method,
    path,
    place,
    name: place.at('operationId').text || `${method.toUpperCase()} ${path}`,
    parameters: [...item.at('parameters').items, ...place.at('parameters').items],
    responses: place.at('responses').entries.map(([status, response]) => ({ status, place: response })),
    isOAuth: path.startsWith('/oauth/') || path.startsWith('/.well-known/'),
  };
}
