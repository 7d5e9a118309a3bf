// The rules, by what they are about.
import type { Rule } from './redocly.ts';
import { rule as rateLimitHeaders } from './rate-limit-headers/rule.ts';
import { rule as requiredResponses } from './required-responses/rule.ts';
import { rule as successIs200 } from './success-is-200/rule.ts';
import { rule as retryAfter } from './retry-after/rule.ts';
import { rule as wwwAuthenticate } from './www-authenticate/rule.ts';
import { rule as errorCatalogue } from './error-catalogue/rule.ts';
import { rule as operationId } from './operation-id/rule.ts';
import { rule as noBracketsInParameterNames } from './no-brackets-in-parameter-names/rule.ts';
import { rule as idempotencyKey } from './idempotency-key/rule.ts';
import { rule as deprecatedOperation } from './deprecated-operation/rule.ts';
import { rule as jsonApiMediaType } from './json-api-media-type/rule.ts';
import { rule as closedRequests } from './closed-requests/rule.ts';
import { rule as openEnum } from './open-enum/rule.ts';
import { rule as identifierPattern } from './identifier-pattern/rule.ts';
import { rule as described } from './described/rule.ts';
import { rule as descriptions } from './descriptions/rule.ts';
import { rule as namedExamples } from './named-examples/rule.ts';
import { rule as samples } from './samples/rule.ts';

export const groups: Record<string, Rule[]> = {
  Responses: [rateLimitHeaders, requiredResponses, successIs200, retryAfter, wwwAuthenticate, errorCatalogue],
  Operations: [operationId, noBracketsInParameterNames, idempotencyKey, deprecatedOperation],
  Bodies: [jsonApiMediaType, closedRequests, openEnum, identifierPattern],
  Documentation: [described, descriptions, namedExamples, samples],
};

export const rules: Rule[] = Object.values(groups).flat();
