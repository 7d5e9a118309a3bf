// The looks of the pages: in the page itself, so that nothing else is loaded.
import { hash } from 'node:crypto';
import { Html } from './html.ts';

const style = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f4f5f7, #14161a);
  --card: light-dark(#fff, #1e2127);
  --line: light-dark(#d5d9e0, #3a3f49);
  --text: light-dark(#1b1f27, #eceef2);
  --faint: light-dark(#545c6b, #a6adba);
  --accent: light-dark(#1f5fd0, #8ab4ff);
  --on-accent: light-dark(#fff, #10131a);
  --wrong: light-dark(#b3261e, #ff9d94);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  min-height: 100vh;
  display: grid;
  place-items: center;
  padding: 1rem;
  background: var(--page);
  color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif;
}
main {
  width: 100%;
  max-width: 28rem;
  padding: 2rem;
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: .75rem;
}
@media (max-width: 30rem) {
  body { padding: 0; place-items: stretch; }
  main { padding: 1.5rem 1.25rem; border: 0; border-radius: 0; max-width: none; }
}
.brand { margin: 0 0 1rem; color: var(--faint); font-weight: 600; }
h1 { margin: 0 0 .75rem; font-size: 1.375rem; line-height: 1.3; overflow-wrap: anywhere; }
p { margin: 0 0 1rem; }
ul { margin: 0 0 1.25rem; padding-left: 1.25rem; }
li { margin-bottom: .25rem; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 0 0 1.25rem; }
dt { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
.id { color: var(--faint); font-family: ui-monospace, monospace; font-size: .875em; }
label { display: block; margin-bottom: .25rem; font-weight: 600; }
input {
  width: 100%;
  padding: .625rem .75rem;
  border: 1px solid var(--faint);
  border-radius: .375rem;
  background: var(--page);
  color: inherit;
  font: .9375rem ui-monospace, monospace;
}
.hint { margin: .375rem 0 1.25rem; color: var(--faint); font-size: .875rem; }
.wrong { margin: 0 0 1rem; color: var(--wrong); font-weight: 600; }
.buttons { display: flex; gap: .75rem; }
button {
  flex: 1;
  padding: .625rem 1rem;
  border: 1px solid var(--faint);
  border-radius: .375rem;
  background: none;
  color: inherit;
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
button.allow { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;

/** In one piece: the policy below is of every character between the tags. */
export const styleElement = new Html(`<style>${style}</style>`);

/** For the policy of the page: this style, and no other. */
export const styleSource = `'sha256-${hash('sha256', style, 'base64')}'`;
