import type { Palette } from './palette.ts';
import type { Resource } from './resource.ts';
import { paintStatus } from './status.ts';
import { clean, pad, width } from './text.ts';
import { isIdentifier, money, show } from './value.ts';

/** One resource, an attribute a line, with what is within it indented. */
export function details(resource: Resource, paint: Palette, shownOnce: readonly string[] = []): string[] {
  const entries = Object.entries(resource).filter(([name]) => name !== 'type');
  const widest = Math.max(0, ...entries.map(([name]) => width(label(name))));
  return entries.flatMap(([name, value]) => {
    const heading = paint.faint(pad(label(name), widest));
    const nested = nestedLines(value, paint);
    if (nested) return [heading.trimEnd(), ...nested.map((line) => `  ${line}`)];
    const text =
      typeof value === 'number' && name.startsWith('amount') && 'currency' in resource
        ? money(value, String(resource['currency']))
        : show(value);
    const painted = name === 'id' ? paint.name(text) : /^status$|_status$/.test(name) ? paintStatus(text, paint) : text;
    const note = shownOnce.includes(name) ? `  ${paint.busy('(shown this once)')}` : '';
    return [`${heading}  ${painted}${note}`];
  });
}

/** The lines of what does not go on one. */
function nestedLines(value: unknown, paint: Palette): string[] | undefined {
  if (Array.isArray(value) && value.some((each) => typeof each === 'object' && each !== null && !isIdentifier(each))) {
    return value.flatMap((each, at) => {
      const lines = typeof each === 'object' && each !== null ? details(each as Resource, paint) : [show(each)]; // an object is one
      return [...(at > 0 ? [''] : []), ...lines];
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const line = show(value);
  return line === '-' || !line.includes('=') ? undefined : details(value as Resource, paint); // an object is one
}

function label(name: string): string {
  return clean(name).replaceAll('_', ' ');
}
