import type { Answer } from '../answers/write.ts';
import { html, type Html } from './html.ts';
import { styleElement, styleSource } from './style.ts';

interface Page {
  readonly title: string;
  readonly status?: number;
  readonly main: Html;
  /** Where the browser goes on to by itself: a path of ours. */
  readonly next?: string;
}

export function page({ title, status = 200, main, next }: Page): Answer {
  const { text } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        ${next === undefined ? '' : html`<meta http-equiv="refresh" content="0; url=${next}" />`}
        <title>${title} · CloudNexus</title>
        ${styleElement}
      </head>
      <body>
        <main>
          <p class="brand">CloudNexus</p>
          ${main}
        </main>
      </body>
    </html> `;
  return { status, headers, body: { type: 'text/html; charset=utf-8', content: text } };
}

const headers = [
  'Cache-Control',
  'no-store',
  // No script, nothing loaded, nobody else's frame; forms go nowhere but here.
  'Content-Security-Policy',
  `default-src 'none'; style-src ${styleSource}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'X-Frame-Options',
  'DENY',
  'X-Content-Type-Options',
  'nosniff',
  // The form says where it comes from, and no other site learns of this page.
  'Referrer-Policy',
  'same-origin',
  'Cross-Origin-Opener-Policy',
  'same-origin',
];
