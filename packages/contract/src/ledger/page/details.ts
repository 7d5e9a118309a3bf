// What was seen of an operation: its statuses with their media types, headers and examples.
import type { Entry, ExampleEntry, HeaderEntry, OperationEntry, StatusEntry } from '../ledger.ts';
import { html, type Markup } from './markup.ts';

export function details({ statuses, requests }: OperationEntry): Markup {
  return html`<table>
      <thead>
        <tr>
          <th>status</th>
          <th class="number">answers</th>
          <th>media types</th>
          <th>headers</th>
          <th>error codes</th>
          <th>examples</th>
        </tr>
      </thead>
      <tbody>
        ${statuses.map(row)}
      </tbody>
    </table>
    ${
      requests.length === 0
        ? undefined
        : html`<p><span class="quiet">request bodies</span></p>
            <table>
              <tbody>
                ${byType(requests)}
              </tbody>
            </table>`
    }`;
}

/** Whether it was seen. */
export function mark(times: number): Markup {
  return times > 0 ? html`<b class="good">✓</b>` : html`<b class="open">○</b>`;
}

function row({ status, times, types, headers, codes, examples }: StatusEntry): Markup {
  return html`<tr>
    <th>${mark(times)} ${status}</th>
    <td class="number">${times}</td>
    <td>${list(types, named)}</td>
    <td>${list(headers, header)}</td>
    <td>${list(codes, named)}</td>
    <td>${list(merged(examples), named)}</td>
  </tr>`;
}

function byType(requests: ExampleEntry[]): Markup[] {
  const types = Map.groupBy(requests, ({ type }) => type);
  return [...types].map(
    ([type, entries]) =>
      html`<tr>
        <th class="mono">${type}</th>
        <td>${list(entries, named)}</td>
      </tr>`,
  );
}

/** An example that is there in several media types is shown once. It is seen when it was seen in each. */
function merged(examples: ExampleEntry[]): Entry[] {
  return [...Map.groupBy(examples, ({ name }) => name)].map(([name, entries]) => ({
    name,
    times: entries.every(({ times }) => times > 0) ? entries.reduce((sum, { times }) => sum + times, 0) : 0,
  }));
}

function list<E extends Entry>(entries: E[], show: (entry: E) => Markup): Markup {
  return html`<ul>
    ${entries.map((entry) => html`<li>${mark(entry.times)} ${show(entry)}</li>`)}
  </ul>`;
}

function named({ name }: Entry): Markup {
  return html`<span>${name}</span>`;
}

function header({ name, required, value = 'never there' }: HeaderEntry): Markup {
  return html`<span title="${value}"
    >${name}${required ? undefined : html` <span class="quiet">optional</span>`}</span
  >`;
}
