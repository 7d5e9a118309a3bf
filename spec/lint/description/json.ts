/** What YAML can say. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

// Rules run on descriptions that may be wrong in any way, and a rule that throws takes all other rules with it. So they
// read through these, which make nothing of what has not the expected kind. Other rules complain about the kind.

export function record(value: Json | undefined): Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

export function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
