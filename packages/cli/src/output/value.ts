import { clean } from './text.ts';

/** A value on one line, as people read it. */
export function show(value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.length === 0 ? '-' : value.map(show).join(', ');
  if (typeof value !== 'object') return clean(String(value));
  if (isMoney(value)) return money(value.amount, value.currency);
  if (isIdentifier(value)) return value.id;
  const members = Object.entries(value);
  return members.length === 0 ? '-' : members.map(([name, each]) => `${clean(name)}=${show(each)}`).join(' ');
}

/** A time of the API, without what is the same in all of them. It is UTC. */
export function time(value: unknown): string {
  const found = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(typeof value === 'string' ? value : '');
  return found ? `${found[1]} ${found[2]}` : show(value);
}

/** @param amount in minor units, of which the currency has as many as its ISO code says */
export function money(amount: number, currency: string): string {
  try {
    const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
    }).resolvedOptions();
    return `${(amount / 10 ** digits).toFixed(digits)} ${clean(currency)}`;
  } catch {
    return `${amount} ${clean(currency)}`; // no currency that anybody knows
  }
}

function isMoney(value: object): value is { amount: number; currency: string } {
  return (
    'amount' in value && typeof value.amount === 'number' && 'currency' in value && typeof value.currency === 'string'
  );
}

/** A related resource that is not included. */
export function isIdentifier(value: unknown): value is { id: string; type: string } {
  if (typeof value !== 'object' || value === null) return false;
  return 'id' in value && typeof value.id === 'string' && 'type' in value && Object.keys(value).length === 2;
}
