// The report as a page: one file that asks for nothing else, and needs no script.
import { readFileSync } from 'node:fs';
import type { LedgerData } from '../ledger.ts';
import type { Report } from '../report.ts';
import { measures, total } from '../totals.ts';
import { html, Markup } from './markup.ts';
import { matrix } from './matrix.ts';

const style = readFileSync(new URL('./style.css', import.meta.url), 'utf8');

export function page({ ledger, parts, milliseconds, exempt }: Report): string {
  const { version, target, answers, limited } = ledger;
  const cases = parts.reduce((sum, { ran }) => sum + ran, 0);
  const seconds = (milliseconds / 1000).toFixed(1);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>Contract ${version} on the ${target}</title>
        <style>
          ${new Markup(style)}
        </style>
      </head>
      <body>
        <main>
          <h1>Contract ${version} on the ${target}</h1>
          <p class="quiet">
            ${number(cases)} cases and ${number(answers)} answers in ${seconds} s. ${number(limited)} answers told the
            rate limit, with 0 ≤ Remaining ≤ Limit.
          </p>
          ${figures(ledger)} ${findings(ledger)}
          <h2>Operations and statuses</h2>
          <p class="quiet">
            <b class="good">✓</b> answered and as documented, <b class="open">○</b> documented and not answered,
            <b class="bad">✗</b> answered otherwise. Open a line for its media types, headers and examples.
          </p>
          ${matrix(ledger)} ${waiting(parts)} ${exempted(exempt)}
        </main>
      </body>
    </html> `.text;
}

function figures({ operations }: LedgerData): Markup {
  const { shares } = total(
    '',
    operations.filter(({ isShared }) => !isShared),
  );
  return html`<ul class="figures">
    ${measures.map((measure) => {
      const { seen, all } = shares[measure];
      return html`<li>
        <b class="${seen === all ? 'good' : 'open'}">${number(seen)} / ${number(all)}</b> ${measure}
      </li>`;
    })}
  </ul>`;
}

function findings({ findings: found }: LedgerData): Markup | undefined {
  if (found.length === 0) return undefined;
  const items = found.map(
    ({ message, check, times }) => html`<li>${message} <span class="quiet">${check}, ${number(times)} ×</span></li>`,
  );
  return html`<h2 class="bad">Differences from the contract</h2>
    <ul class="findings">
      ${items}
    </ul>`;
}

function waiting(parts: Report['parts']): Markup[] {
  const all = parts.flatMap(({ waiting: cases }) => cases);
  return [...Map.groupBy(all, ({ because }) => because)].map(([because, cases]) =>
    folded(
      `${because.charAt(0).toUpperCase()}${because.slice(1)}`,
      cases.map(({ name }) => name),
    ),
  );
}

function exempted(exempt: Report['exempt']): Markup[] {
  const reasons = Map.groupBy(Object.entries(exempt), ([, because]) => because);
  return [...reasons].map(([because, errors]) =>
    folded(
      `Exempt, because ${because}`,
      errors.map(([name]) => name),
    ),
  );
}

function folded(title: string, names: string[]): Markup {
  return html`<details class="plain">
    <summary>${title} <span class="quiet">${number(names.length)}</span></summary>
    <ul class="names">
      ${names.map((each) => html`<li>${each}</li>`)}
    </ul>
  </details>`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
