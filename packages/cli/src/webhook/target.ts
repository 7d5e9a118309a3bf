import { UsageError } from '../usage-error.ts';

/** The address of a local endpoint: `http://localhost:3000/hook`, or `localhost:3000/hook` for short. */
export function targetOf(given: string): string {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `http://${given}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new UsageError(
      `--forward-to is ${JSON.stringify(given)}; it must be an address, such as http://localhost:3000/hook.`,
    );
  if (url.username !== '' || url.password !== '') throw new UsageError('--forward-to must have no credentials in it.');
  return url.href;
}
