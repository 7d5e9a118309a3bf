// Which operation a request is for.
import type { Operation } from './operation.ts';

/** What the contract knows of a path. */
export interface Match {
  /** Undefined where the contract has the path but not the method. */
  operation: Operation | undefined;
  /** The methods of the path. */
  methods: string[];
  /** The values in the path, by parameter. */
  ids: Record<string, string>;
}

export type Matcher = (method: string, path: string) => Match | undefined;

export function matcher(operations: readonly Operation[]): Matcher {
  const paths = [...Map.groupBy(operations, ({ path }) => path)]
    // `/events/stream-tickets` before `/events/{id}`
    .sort(([a], [b]) => count(a) - count(b))
    .map(([path, group]) => ({ pattern: pattern(path), group }));

  return (method, path) => {
    const [pathname = ''] = path.split('?');
    for (const { pattern: expression, group } of paths) {
      const found = expression.exec(pathname);
      if (found === null) continue;
      const methods = group.map((operation) => operation.method);
      // HEAD is wherever GET is.
      const wanted = method === 'HEAD' ? 'GET' : method;
      const ids = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decode(value)]);
      return { operation: group.find((each) => each.method === wanted), methods, ids: Object.fromEntries(ids) };
    }
    return undefined;
  };
}

function count(path: string): number {
  return path.split('{').length;
}

function pattern(path: string): RegExp {
  const escaped = path
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 1 ? `(?<${part}>[^/]+)` : part.replaceAll(/[^\w/-]/g, String.raw`\$&`)));
  return new RegExp(`^${escaped.join('')}$`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
