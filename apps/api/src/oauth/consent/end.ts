// The pages after the question.
import type { Answer } from '../answers/write.ts';
import { html } from './html.ts';
import { page } from './layout.ts';

/**
 * The browser goes on from a page, not by a redirect: the page's policy would forbid a form to end at another site, and one
 * cannot name all the sites that an application may redirect to.
 *
 * @param next a path of ours
 */
export function onwardPage(clientName: string, next: string): Answer {
  return page({
    title: 'Going back',
    next,
    main: html`<h1>Going back to ${clientName}</h1>
      <p><a href="${next}">Go on</a>, if nothing happens.</p>`,
  });
}

export function expiredPage(): Answer {
  return page({
    title: 'This page has expired',
    status: 400,
    main: html`<h1>This page has expired</h1>
      <p>
        Go back to the application and start again. It can also be that your browser does not keep cookies for this
        site.
      </p>`,
  });
}

export function foreignPage(): Answer {
  return page({
    title: 'Refused',
    status: 403,
    main: html`<h1>Refused</h1>
      <p>This answer came from another site. Go back to the application and start again.</p>`,
  });
}
