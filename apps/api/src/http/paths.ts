// What there is to say where no route matches: other methods of the path, or a path that was meant.
import { editDistance } from './contract/suggest.ts';
import { Refusal } from './errors.ts';

interface Known {
  /** `/v2/servers/:id` */
  readonly template: string;
  readonly segments: readonly string[];
  readonly methods: Set<string>;
}

export class Paths {
  readonly #known = new Map<string, Known>();

  add(template: string, methods: readonly string[]): void {
    const known = this.#known.get(template) ?? { template, segments: template.split('/'), methods: new Set() };
    for (const method of methods) known.methods.add(method);
    this.#known.set(template, known);
  }

  /** @returns the methods of the path, `OPTIONS` included; undefined where there is no such path */
  allow(segments: readonly string[]): string[] | undefined {
    const own = this.#known.get(segments.join('/'));
    // `/v2/events/stream-tickets` is no `/v2/events/:id`.
    const matching = own ? [own] : [...this.#known.values()].filter((known) => matches(known, segments));
    if (matching.length === 0) return undefined;
    return sorted(new Set(matching.flatMap(({ methods }) => [...methods])));
  }

  /** Every method there is, for what is asked of the server as a whole. */
  allowAny(): string[] {
    return sorted(new Set([...this.#known.values()].flatMap(({ methods }) => [...methods])));
  }

  unknown(path: string): Refusal<'unknown_path'> {
    const meant = this.#closest(path);
    const hint = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
    return new Refusal({ code: 'unknown_path', detail: `No operation has the path \`${path.slice(0, 200)}\`.${hint}` });
  }

  #closest(path: string): string | undefined {
    if (path.length > 100) return undefined; // comparing takes time, and the caller chooses the length
    const bare = path.replace(/\/+$/, '');
    const tried = bare.startsWith('/v2/') ? [bare] : [bare, `/v2${bare}`];
    let best: { path: string; distance: number } | undefined;
    for (const candidate of tried.map((each) => each.split('/'))) {
      for (const known of this.#known.values()) {
        const found = compare(known, candidate);
        if (found !== undefined && found.distance < (best?.distance ?? 3)) best = found;
      }
    }
    return best?.path;
  }
}

const order = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

function sorted(methods: Set<string>): string[] {
  return order.filter((method) => methods.has(method) || method === 'OPTIONS');
}

function matches({ segments }: Known, path: readonly string[]): boolean {
  if (segments.at(-1) === '*' ? path.length < segments.length : path.length !== segments.length) return false;
  return segments.every(
    (segment, index) => segment === '*' || isParameter(segment, path[index]) || segment === path[index],
  );
}

function isParameter(segment: string, value: string | undefined): boolean {
  return segment.startsWith(':') && value !== undefined && value !== '';
}

/** The known path, with the values of the one that was asked for. */
function compare({ segments }: Known, path: readonly string[]): { path: string; distance: number } | undefined {
  if (segments.length !== path.length || segments.at(-1) === '*') return undefined;
  let distance = 0;
  const meant = segments.map((segment, index) => {
    const value = path[index] ?? '';
    if (isParameter(segment, value)) return value;
    distance += editDistance(segment, value);
    return segment;
  });
  return { path: meant.join('/'), distance };
}
