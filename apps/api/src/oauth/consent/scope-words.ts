import { readSpec } from '../../http/contract/spec.ts';
import { once } from '../../http/once.ts';

const words = once((): ReadonlyMap<string, string> => {
  const { components } = JSON.parse(readSpec('openapi.json').toString());
  return new Map(Object.entries<string>(components.securitySchemes.oauth2.flows.authorizationCode.scopes));
});

/** What a scope allows, as the contract says it: `List and read servers.` */
export function wordsOf(scope: string): string {
  return words().get(scope) ?? scope;
}
