/** The headers of a delivery: those of a `Request`, or as Node has them. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** The value of a header, whatever the case of its name, or an empty text. */
export function header(headers: WebhookHeaders | undefined = {}, name: string): string {
  const value =
    typeof headers.get === 'function'
      ? (headers as Headers).get(name) // no value of a record is a function
      : Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return String(value ?? '');
}
