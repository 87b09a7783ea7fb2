import { isPlain, stepped } from '../state/steps.js';
import { focused } from './focus.js';

/** Rows that only separate others. */
const BETWEEN = ['day', 'unread'];

/**
 * The keyboard in the conversation: arrow keys, Home and End go from row to row, Enter opens what a
 * row has to offer, Escape closes it. The log is one stop of the tab key, however many rows it has.
 */
export class RowKeys {
  /** The row that had the focus last. */
  #at = '';
  #had = false;
  #log;

  /**
   * @param {{renderRoot: ParentNode, rows: import('../state/timeline.js').Row[], bring: (key: string) => Promise<HTMLElement | null>,
   *   toEnd: () => void, chosen: number | undefined}} log the conversation
   */
  constructor(log) {
    this.#log = log;
  }

  get #root() {
    return /** @type {ShadowRoot} */ (this.#log.renderRoot);
  }

  /** @param {KeyboardEvent} event */
  async press(event) {
    if (!isPlain(event)) return;
    const row = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.row'));
    if (event.key === 'Escape' && this.#log.chosen !== undefined) {
      event.preventDefault();
      this.#log.chosen = undefined;
      row?.focus();
    } else if (event.key === 'Enter' && row && event.target === row) {
      event.preventDefault();
      await open(row);
    } else {
      const keys = this.#log.rows.filter((r) => !BETWEEN.includes(r.type)).map((r) => r.key);
      const at = row?.dataset.key ?? (keys.includes(this.#at) ? this.#at : undefined);
      const next = at === undefined ? this.#first(event.key, keys) : keys[stepped(event.key, keys.indexOf(at), keys.length) ?? -1];
      if (next === undefined) return;
      event.preventDefault();
      await this.#go(next, next === keys.at(-1));
    }
  }

  /** Whoever comes into the log begins with what is in sight. @param {string} key @param {string[]} keys */
  #first(key, keys) {
    const step = stepped(key, 0, keys.length);
    if (step === undefined || key === 'Home' || key === 'End') return keys[step ?? -1];
    const { top, bottom } = /** @type {Element} */ (this.#root.querySelector('.scroll')).getBoundingClientRect();
    const drawn = /** @type {HTMLElement[]} */ ([...this.#root.querySelectorAll('.row')]);
    const inSight = drawn
      .filter((r) => r.getBoundingClientRect().bottom > top && r.getBoundingClientRect().top < bottom)
      .map((r) => r.dataset.key ?? '')
      .filter((k) => keys.includes(k));
    return key === 'ArrowUp' ? inSight.at(-1) : inSight[0];
  }

  /** @param {string} key @param {boolean} isLast */
  async #go(key, isLast) {
    this.#at = key;
    const row = await this.#log.bring(key);
    row?.focus({ preventScroll: true });
    if (isLast) this.#log.toEnd();
    else row?.scrollIntoView({ block: 'nearest' });
  }

  /** Before rows change. */
  hold() {
    const row = /** @type {HTMLElement | null | undefined} */ (this.#root.activeElement?.closest('.row'));
    this.#had = Boolean(row);
    if (row) this.#at = row.dataset.key ?? '';
  }

  /** After rows changed: whoever was on what is gone is on its row, or on the log. */
  restore() {
    if (!this.#had || focused()) return;
    const root = this.#root;
    const row = root.querySelector(`[data-key="${this.#at}"]`);
    /** @type {HTMLElement} */ (row ?? root.querySelector('.scroll')).focus({ preventScroll: true });
  }
}

/** Opens a message's menu, or goes to the first that a card has to offer. @param {HTMLElement} row */
async function open(row) {
  const options = /** @type {HTMLElement | null} */ (row.querySelector('.options'));
  if (!options) {
    const card = row.querySelector('mc-item')?.shadowRoot ?? row;
    /** @type {HTMLElement | null} */ (card.querySelector('button, a[href]'))?.focus();
    return;
  }
  options.click();
  const host = /** @type {import('./base.js').View} */ (/** @type {ShadowRoot} */ (row.getRootNode()).host);
  await host.updateComplete;
  (/** @type {HTMLElement | null} */ (row.querySelector('.choices button')) ?? row).focus();
}
