import { publishedContract } from '../../http/contract/spec.ts';
import { once } from '../../http/once.ts';

const words = once((): ReadonlyMap<string, string> => {
  const { securitySchemes } = Object(publishedContract().components);
  return new Map(Object.entries<string>(securitySchemes.oauth2.flows.authorizationCode.scopes));
});

/** What a scope allows, as the contract says it: `List and read servers.` */
export function wordsOf(scope: string): string {
  return words().get(scope) ?? scope;
}
