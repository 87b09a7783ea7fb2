/** Nearer to the end than this counts as being there, in pixels. */
const AT_END = 48;

/**
 * Keeps a growing log still for its reader: at its end while they are there, on the row that they
 * are reading otherwise, whatever is added above or below and however the window changes.
 */
export class Following {
  #root;
  /** The row at the top of what is in sight, '' if none is drawn there. */
  held = '';
  #keyTop = 0;
  #top = 0;
  /** Whether the log follows its end. */
  on = true;
  /** A keyboard that comes up or a longer line above does not push the end out of sight. */
  #sizes = new ResizeObserver(() => this.on && this.toEnd());

  /** @param {() => ParentNode} root where `.scroll` and its `.row`s are */
  constructor(root) {
    this.#root = root;
  }

  get scroll() {
    return /** @type {HTMLElement | null} */ (this.#root().querySelector('.scroll'));
  }

  /** How far the person is below the beginning of the first row, in pixels. */
  get place() {
    const space = /** @type {HTMLElement | null} */ (this.#root().querySelector('.space'));
    return (this.scroll?.scrollTop ?? 0) - (space?.offsetTop ?? 0);
  }

  /** @param {string} key */
  row(key) {
    return /** @type {HTMLElement | null} */ (this.#root().querySelector(`[data-key="${key}"]`));
  }

  /** @param {Element} element */
  watch(element) {
    this.#sizes.observe(element);
  }

  stop() {
    this.#sizes.disconnect();
  }

  /** Before rows change: remembers which one is at the top. */
  hold() {
    const { scroll } = this;
    this.held = '';
    if (!scroll || this.on) return;
    const { top, bottom } = scroll.getBoundingClientRect();
    for (const row of this.#root().querySelectorAll('.row')) {
      const box = row.getBoundingClientRect();
      if (box.bottom <= top) continue;
      if (box.top >= bottom) return;
      this.held = /** @type {HTMLElement} */ (row).dataset.key ?? '';
      this.#keyTop = box.top;
      return;
    }
  }

  /** After rows changed: the end, or the row that was held, is where it was. */
  restore() {
    const { scroll } = this;
    if (!scroll) return;
    const held = this.on ? null : this.row(this.held);
    if (this.on) this.toEnd();
    else if (held) scroll.scrollTop += held.getBoundingClientRect().top - this.#keyTop;
  }

  /** Starts at a row if it is there, else at the end. @param {string} key */
  start(key) {
    const { scroll } = this;
    const row = this.row(key);
    this.on = !row;
    if (scroll && row) scroll.scrollTop = row.offsetTop - 60;
    else this.toEnd();
  }

  toEnd() {
    this.on = true;
    const { scroll } = this;
    if (!scroll) return;
    scroll.scrollTop = scroll.scrollHeight;
    this.#top = scroll.scrollTop;
  }

  /** After the person moved: only a move upward leaves the end. */
  moved() {
    const { scroll } = this;
    if (!scroll) return;
    const isAtEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < AT_END;
    this.on = isAtEnd || (this.on && scroll.scrollTop >= this.#top);
    if (this.on && !isAtEnd) this.toEnd();
    this.#top = scroll.scrollTop;
  }

  /** @param {string} key */
  show(key) {
    this.on = false;
    const row = this.row(key);
    row?.scrollIntoView({ block: 'center' });
    row?.classList.add('aim');
    setTimeout(() => row?.classList.remove('aim'), 1700);
  }
}
