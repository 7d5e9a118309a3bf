// The first page: what there is to read, and every operation, event and error code in one list.
import type { CataloguedError, OpenApi, Operation } from './contract.ts';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** @returns the page, which needs no script */
export function homePage(openapi: OpenApi, errors: CataloguedError[]): string {
  const { info, paths, tags, webhooks } = openapi;
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => (item[method] === undefined ? [] : [{ path, method, operation: item[method] }])),
  );
  const groups = tags.map(({ name, description }) => {
    const rows = operations.filter(({ operation }) => operation.tags.includes(name));
    return `<h3>${escape(name)}</h3>
<p class="quiet">${markdown(description)}</p>
${table(
  ['Operation', 'Request', 'What it does'],
  rows.map(({ path, method, operation }) => [
    `<a href="${link(operation)}"><code>${escape(operation.operationId)}</code></a>`,
    `<code><span class="method">${method.toUpperCase()}</span>${escape(path)}</code>`,
    escape(operation.summary),
  ]),
)}`;
  });
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escape(info.title)} ${escape(info.version)}</title>
  <meta name="description" content="${escape(info.summary)}">
  <link rel="icon" href="/assets/logo.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/assets/site.css">
</head>
<body>
<main>
<h1>${escape(info.title)} <span class="quiet">v${escape(info.version)}</span></h1>
<p>${escape(info.summary)}</p>
<ul class="cards">
  <li><a href="/reference/all/"><strong>API reference</strong>${operations.length} operations, with samples in curl, TypeScript and Python.</a></li>
  <li><a href="/stream/"><strong>Event stream</strong>The same events live, over a WebSocket.</a></li>
  <li><a href="/openapi.json"><strong>openapi.json</strong>The contract, OpenAPI ${escape(openapi.openapi)}.</a></li>
  <li><a href="/asyncapi.json"><strong>asyncapi.json</strong>The stream, AsyncAPI.</a></li>
</ul>
<h2 id="operations">Operations</h2>
${groups.join('\n')}
<h2 id="events">Webhook events</h2>
${table(
  ['Event', 'Sent when'],
  Object.entries(webhooks).map(([event, { post }]) => [
    `<a href="${link(post)}"><code>${escape(event)}</code></a>`,
    escape(post.summary),
  ]),
)}
<h2 id="errors">Error codes</h2>
${table(
  ['Code', 'Status', 'What to do'],
  errors.map(({ code, status, action }) => [
    `<code id="errors-${escape(code)}">${escape(code)}</code>`,
    String(status),
    markdown(action),
  ]),
)}
</main>
</body>
</html>
`;
}

function table(head: string[], rows: string[][]): string {
  return `<div class="scroll"><table>
<thead>${cells('th', head)}</thead>
<tbody>
${rows.map((row) => cells('td', row)).join('\n')}
</tbody>
</table></div>`;
}

function cells(tag: 'td' | 'th', row: string[]): string {
  return `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
}

// Redoc's address of an operation: the tag in kebab-case, then the operationId, both in lower case.
function link({ tags, operationId }: Operation): string {
  const tag = (tags[0] ?? '').toLowerCase().replaceAll(' ', '-');
  return `/reference/all/#/${tag}/${operationId.toLowerCase()}`;
}

// Only code spans: the texts of tags and errors hold nothing else.
function markdown(text: string): string {
  return escape(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
