// Was a request served that lacks the credentials the contract demands?
import type { SecurityRequirement } from '../contract/operation.ts';
import type { Subject } from './subject.ts';

interface Scheme {
  type: string;
  scheme?: string;
  in?: string;
  name?: string;
}

export function checkCredentials({ operation, exchange, isAccepted, contract }: Subject): string[] {
  if (operation === undefined || !isAccepted || operation.security.length === 0) return [];
  const schemes: Record<string, Scheme> = Object(contract.bundle['components']).securitySchemes;
  const lacking = operation.security.map((requirement) => lack(requirement, schemes, exchange.requestHeaders));
  if (lacking.some((names) => names.length === 0)) return [];
  const ways = new Set(lacking.map((names) => names.join(' and ')));
  return [
    `was answered without ${[...ways].join(', or without ')}; the contract demands it, and has 401 for those who don't send it`,
  ];
}

/** @returns the headers that are missing */
function lack(requirement: SecurityRequirement, schemes: Record<string, Scheme>, headers: Headers): string[] {
  return Object.keys(requirement).flatMap((name) => {
    const { type, scheme = 'bearer', in: place, name: header = '' } = schemes[name] ?? { type: 'unknown' };
    if (type === 'apiKey' && place === 'header') return headers.get(header) ? [] : [header];
    const expected = type === 'oauth2' ? 'bearer' : scheme; // RFC 6750
    const isSent = headers.get('Authorization')?.toLowerCase().startsWith(`${expected} `) ?? false;
    return isSent ? [] : [`Authorization: ${expected[0]?.toUpperCase()}${expected.slice(1)}`];
  });
}
