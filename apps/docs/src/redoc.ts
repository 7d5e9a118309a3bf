// Renders a description with `redocly build-docs` and makes the page self-contained: its scripts become files of this
// site, and a policy allows nothing from anywhere else.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';

const redocly = dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json'));
const here = fileURLToPath(new URL('../', import.meta.url));

const wordmark =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='60' height='20'%3E%3Ctext y='14' font-family='sans-serif' font-size='13' fill='gray'%3ERedocly%3C/text%3E%3C/svg%3E";

export interface Reference {
  html: string;
  /** The script of the page: the description, its options, and the call that starts Redoc. */
  script: string;
}

/** Where the scripts of a page are served. */
export interface ScriptUrls {
  redoc: string;
  page: string;
}

/**
 * @param api an OpenAPI or AsyncAPI file
 * @param title the title of the page
 * @param output where Redocly may write its page; it is read back
 */
export async function renderReference(
  api: string,
  title: string,
  output: string,
  urls: ScriptUrls,
): Promise<Reference> {
  await promisify(execFile)(
    process.execPath,
    [
      join(redocly, 'bin/cli.js'),
      'build-docs',
      api,
      '--output',
      output,
      '--title',
      title,
      '--template',
      'src/reference.hbs',
    ],
    { cwd: here, env: { ...process.env, REDOCLY_TELEMETRY: 'off', NO_COLOR: '1' } },
  );
  return selfContained(readFileSync(output, 'utf8'), urls);
}

/**
 * Takes the script out of a page of `build-docs`, and the CDN out of both.
 *
 * @throws when the page isn't laid out as Redocly 2.77 lays it out, so that an upgrade can't silently let a request out
 */
export function selfContained(page: string, urls: ScriptUrls): Reference {
  const [opening, closing] = ['<script type="module">', '</script>'];
  const start = page.lastIndexOf(opening);
  const end = page.indexOf(closing, start);
  const preload = /<link rel="modulepreload" href="https:\/\/cdn\.redocly\.com[^>]*>/;
  const from = /"https:\/\/cdn\.redocly\.com\/[^"]*\/redoc\.standalone\.js"/;
  const script = page.slice(start + opening.length, end);
  if (start < 0 || !preload.test(page) || !from.test(script))
    throw new Error('build-docs: the page has another layout than expected.');
  const html = (
    page.slice(0, start) +
    `<script type="module" src="${urls.page}"></script>` +
    page.slice(end + closing.length)
  ).replace(preload, `<link rel="modulepreload" href="${urls.redoc}">`);
  return {
    html: html.replace('<!-- policy -->', `<meta http-equiv="Content-Security-Policy" content="${policy(html)}">`),
    script: `${script.replace(from, JSON.stringify(urls.redoc)).trim()}\n`,
  };
}

/**
 * Redoc itself, as the CLI ships it, without its CDNs: icons are looked for on this site, which needs none, and the logo of
 * "API docs by Redocly" becomes its name.
 *
 * @throws when another address of a CDN turns up, so that an upgrade can't silently let a request out
 */
export function redocScript(): string {
  const script = readFileSync(join(redocly, 'lib/chunks/redoc.standalone.js'), 'utf8')
    .replaceAll('https://cdn.redocly.com/icons/', '/assets/icons/')
    .replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g, wordmark);
  const left = /https?:\/\/cdn\.[\w./-]+/.exec(script);
  if (left !== null) throw new Error(`redoc.standalone.js: there is a new address of a CDN: ${left[0]}`);
  return script;
}

/** Nothing from other origins, and of inline scripts only those of this page, by their hash. Redoc styles inline. */
function policy(html: string): string {
  const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
