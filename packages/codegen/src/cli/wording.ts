import { kebabCase } from '../names.ts';
import type { Operation } from '../model/model.ts';

/** Says for a terminal what the contract says for HTTP: `cloudnexus catalog regions` for `GET /regions`. */
export type Wording = (text: string) => string;

export function wordsOf(operations: Operation[]): Wording {
  const commands = new Map(
    operations.map(({ id, http, path }) => [
      `${http} ${path}`,
      ['cloudnexus', ...id.split('.').map(kebabCase)].join(' '),
    ]),
  );
  return (text) =>
    text.replace(/`((?:GET|PUT|POST|DELETE|PATCH) \/[^`]*)`/g, (whole, request) => {
      const command = commands.get(request);
      return command === undefined ? whole : `\`${command}\``;
    });
}
