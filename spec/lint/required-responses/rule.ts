import { operations, security, takesHeader, type Operation } from '../description/operations.ts';
import { Place } from '../description/place.ts';
import { isJson } from '../description/schemas.ts';
import type { Rule } from '../redocly.ts';

export const rule: Rule = {
  id: 'required-responses',
  what: 'Every operation documents each refusal that it can give.',
  why: 'SDKs, mocks and tests know only what is documented.',
  visit: () => ({
    Root(_, context) {
      const root = Place.of(context);
      for (const operation of operations(root)) {
        const documented = new Set(operation.responses.map(({ status }) => status));
        const missing = refusals(root, operation).filter(([status]) => !documented.has(status));
        if (missing.length === 0) continue;
        const reasons = missing.map(([status, reason]) => `${status} (${reason})`);
        context.report({
          message: `${operation.name} must document ${reasons.join(', ')}: add the shared response of components/responses/.`,
          location: operation.place.at('responses').writtenAt.key(),
        });
      }
    },
  }),
};

type Refusal = [status: string, reason: string];

function refusals(root: Place, operation: Operation): Refusal[] {
  const { method, path, isOAuth } = operation;
  const alternatives = security(root, operation);
  const authenticates = alternatives.length > 0 && alternatives.every((schemes) => Object.keys(schemes).length > 0);
  const canBeForbidden = alternatives.some((schemes) => asksScope(root, schemes) || 'accountId' in schemes);
  const takesJson = operation.place.at('requestBody', 'content').entries.some(([mediaType]) => isJson(mediaType));
  const takesInput = operation.parameters.length > 0 || operation.place.at('requestBody').exists;

  const all: [applies: boolean, status: string, reason: string][] = [
    // Outside OAuth an unknown query parameter is refused, so there is always something to refuse.
    [!isOAuth || takesInput, '400', 'it takes input'],
    [authenticates, '401', 'it needs a credential'],
    [canBeForbidden, '403', 'it needs a scope or an account'],
    [path.includes('{'), '404', 'its path names a resource'],
    [!isOAuth, '406', 'outside OAuth'],
    [method === 'post' && !isOAuth, '409', 'it is a POST'],
    [takesHeader(operation, 'If-Match') !== undefined, '412', 'it takes If-Match'],
    [takesJson, '413', 'it takes a body'],
    [takesJson, '415', 'it takes a body'],
    [true, '429', 'always'],
    [true, '500', 'always'],
    [true, '503', 'always'],
  ];
  return all.filter(([applies]) => applies).map(([, status, reason]) => [status, reason]);
}

function asksScope(root: Place, schemes: Record<string, string[]>): boolean {
  return Object.entries(schemes).some(
    ([name, scopes]) => scopes.length > 0 && root.at('components', 'securitySchemes', name, 'type').text === 'oauth2',
  );
}
