// What is in bytes and headers.
const decoder = new TextDecoder('utf-8', { fatal: true });

/** A value, wrapped because it may be `null`. */
export interface Json {
  value: unknown;
}

/** @returns undefined where the bytes are not JSON */
export function read(bytes: Uint8Array): Json | undefined {
  try {
    return { value: JSON.parse(decoder.decode(bytes)) };
  } catch {
    return undefined;
  }
}

export interface MediaRange {
  /** In lower case, without parameters. */
  type: string;
  parameters: string[];
}

/** @param header a `Content-Type`, or one of the types in `Accept` */
export function mediaRange(header: string): MediaRange {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim());
  return { type: type.toLowerCase(), parameters: parameters.filter(Boolean) };
}

export const isJson = (type: string): boolean => type.endsWith('/json') || type.endsWith('+json');

/** A value as a message shows it. */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
