// Operation × status. Each line opens into what was seen of it.
import type { FindingEntry, LedgerData, OperationEntry } from '../ledger.ts';
import { details, mark } from './details.ts';
import { html, type Markup } from './markup.ts';

export function matrix({ operations, findings }: LedgerData): Markup {
  const columns = [...new Set(operations.flatMap(({ statuses }) => statuses.map(({ status }) => status)))].sort();
  const groups = [...Map.groupBy(operations, ({ group, isShared }) => (isShared ? 'of no operation' : group))];
  return html`<div class="wide">
    <div class="matrix" style="--columns: ${columns.length}">
      <div class="row head"><span>Operation</span>${columns.map((status) => html`<span>${status}</span>`)}</div>
      ${groups.map(
        ([name, entries]) =>
          html`<div class="group">${name}</div>
            ${entries.map((entry) => line(entry, columns, findings))}`,
      )}
    </div>
  </div>`;
}

function line(operation: OperationEntry, columns: string[], findings: FindingEntry[]): Markup {
  const { operationId, method, path, isShared } = operation;
  const own = findings.filter((finding) => finding.operationId === (isShared ? undefined : operationId));
  const request = isShared ? 'any method, any path' : `${method} ${path}`;
  return html`<details id="${operationId}">
    <summary class="row">
      <span><b>${operationId}</b> <span class="quiet mono">${request}</span></span
      >${columns.map((status) => cell(operation, status, own))}
    </summary>
    <div class="inside">${details(operation)}</div>
  </details> `;
}

function cell({ statuses }: OperationEntry, status: string, findings: FindingEntry[]): Markup {
  const entry = statuses.find((each) => each.status === status);
  const wrong = findings.filter((finding) => finding.status === status);
  if (wrong.length > 0)
    return html`<span class="bad" title="${wrong.map(({ message }) => message).join('\n')}">✗</span>`;
  if (entry === undefined) return html`<span></span>`;
  const { times, types, headers, examples } = entry;
  const title = [
    `${status}: ${times === 1 ? 'one answer' : `${times} answers`}`,
    ...[types, headers, examples]
      .filter(({ length }) => length > 0)
      .map((entries) => entries.map(({ name }) => name).join(', ')),
  ];
  return html`<span title="${title.join('\n')}">${mark(times)}</span>`;
}
