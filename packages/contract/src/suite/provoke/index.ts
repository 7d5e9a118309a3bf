// How each code of the contract is provoked. A code that is new in the contract goes into one of these lists.
import { bodies } from './bodies.ts';
import { credentials } from './credentials.ts';
import { limits } from './limits.ts';
import { oauth } from './oauth.ts';
import { outages } from './outages.ts';
import { parameters } from './parameters.ts';
import type { Provocation } from './provocation.ts';
import { state } from './state.ts';

export const provocations: ReadonlyMap<string, Provocation> = new Map(
  Object.entries({ ...credentials, ...parameters, ...bodies, ...state, ...oauth, ...outages, ...limits }),
);
