import { page } from './page.js';

/** The element that has the focus, in whatever shadow tree; nothing if it is the page as a whole. */
export function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : undefined;
}

/** Where the focus was before the sheet that left last. @type {HTMLElement | undefined} */
let before;

/** What a sheet that opens has to give the focus back to; one that follows on another, what that one had. */
export const opener = () => focused() ?? before;

/** After a sheet has left: whoever has no focus now gets it back where it was. @param {HTMLElement | undefined} element */
export function giveBack(element) {
  before = element;
  requestAnimationFrame(() => {
    before = undefined;
    if (focused()) return;
    if (element?.isConnected) element.focus({ preventScroll: true });
    if (!focused()) page.home();
  });
}
