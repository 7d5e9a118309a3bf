// A person with a browser, as far as these pages need one: it keeps cookies, fills in the form, goes where it is sent.
import { checkedFetch } from './checked-fetch.ts';

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export class Person {
  readonly #cookies = new Map<string, { value: string; path: string }>();
  readonly #origin: string;

  constructor(url: string) {
    this.#origin = new URL(url).origin;
  }

  async open(url: string | URL, init: RequestInit = {}): Promise<Page> {
    const address = new URL(url, this.#origin);
    const cookies = [...this.#cookies].filter(([, { path }]) => address.pathname === path);
    const headers = new Headers(init.headers);
    if (cookies.length > 0) headers.set('Cookie', cookies.map(([name, { value }]) => `${name}=${value}`).join('; '));
    const response = await checkedFetch(address, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  /** Posts the form of the page. */
  async answer(page: Page, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Page> {
    const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(page.text) ?? [];
    const own = { Origin: this.#origin, 'Content-Type': 'application/x-www-form-urlencoded' };
    return await this.open(action, {
      method: 'POST',
      headers: { ...own, ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  }

  /** @returns where the application is told */
  async goOn(page: Page): Promise<URL> {
    const [, next = ''] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(page.text) ?? [];
    const { headers, text } = await this.open(next);
    const location = headers.get('Location');
    if (location === null) throw new Error(`The page led nowhere: ${page.text}\n${text}`);
    return new URL(location);
  }

  async allow(url: URL, key: string): Promise<URL> {
    return await this.goOn(await this.answer(await this.open(url), { decision: 'allow', api_key: key }));
  }

  /** The names of the cookies, which a test can look at, change or forget. */
  get cookies(): Map<string, { value: string; path: string }> {
    return this.#cookies;
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ');
    const [name = '', value = ''] = pair.split('=');
    const path = attributes.find((each) => each.startsWith('path='))?.slice(5) ?? '/';
    if (/expires=Thu, 01 Jan 1970/i.test(cookie)) this.#cookies.delete(name);
    else this.#cookies.set(name, { value: value, path });
  }
}
