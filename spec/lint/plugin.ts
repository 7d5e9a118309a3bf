// The repository's own lint rules, as a plugin of Redocly. `redocly.yaml` turns them on.
import type { Rule } from './redocly.ts';
import { rules } from './rules.ts';

interface Plugin {
  id: string;
  rules: { oas3: Record<string, Rule['visit']> };
}

export default function plugin(): Plugin {
  return { id: 'cloudnexus', rules: { oas3: Object.fromEntries(rules.map(({ id, visit }) => [id, visit])) } };
}
