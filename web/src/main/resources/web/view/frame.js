import { regionFrom } from '../state/region.js';
import { css, html, nothing, shared, svg, View } from './base.js';

/**
 * A picture or a page with places marked on it; where `draws`, a new one is drawn with a finger and
 * told as `drawn`. A page of which there is no picture is an empty sheet of its shape.
 */
class Frame extends View {
  static properties = { src: {}, alt: {}, regions: {}, chosen: {}, draws: {}, landscape: {}, words: {}, drawing: { state: true } };
  src = '';
  alt = '';
  /** @type {(import('../state/region.js').Region | undefined)[]} */
  regions = [];
  chosen = -1;
  draws = false;
  landscape = false;
  /** What stands on an empty sheet. */
  words = '';
  /** @type {{x: number, y: number} | undefined} */
  #from;
  /** @type {import('../state/region.js').Region | undefined} */
  drawing = undefined;

  static styles = [
    shared,
    css`
      :host {
        text-align: center;
      }
      .frame {
        position: relative;
        display: inline-block;
        max-width: 100%;
        vertical-align: top;
      }
      img {
        display: block;
        min-width: min(100%, 12rem);
        max-width: 100%;
        max-height: 52dvh;
        border-radius: 8px;
        background: var(--soft);
        box-shadow: 0 0 0 1px var(--line);
      }
      .sheet {
        display: grid;
        place-items: center;
        height: 46dvh;
        aspect-ratio: 210 / 297;
        max-width: 100%;
        border: 1px solid var(--field-line);
        border-radius: 4px;
        background: var(--field);
        color: var(--muted);
      }
      .sheet.landscape {
        height: auto;
        width: 20rem;
        aspect-ratio: 297 / 210;
      }
      svg {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        overflow: visible;
      }
      .draws svg {
        touch-action: none;
        cursor: crosshair;
      }
      rect {
        fill: none;
        stroke: #d3261b;
        stroke-width: 2px;
        vector-effect: non-scaling-stroke;
      }
      rect.under {
        stroke: #fff;
        stroke-width: 5px;
        opacity: 0.8;
      }
      rect.chosen {
        fill: rgb(211 38 27 / 0.16);
        stroke-width: 3px;
      }
    `,
  ];

  /** @param {PointerEvent} event */
  #at({ clientX, clientY, currentTarget }) {
    const box = /** @type {Element} */ (currentTarget).getBoundingClientRect();
    return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (!this.draws || !event.isPrimary) return;
    /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
    this.#from = this.#at(event);
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (this.#from) this.drawing = regionFrom(this.#from, this.#at(event));
  }

  #up() {
    const { drawing } = this;
    this.#from = this.drawing = undefined;
    if (drawing) this.tell('drawn', drawing);
  }

  render() {
    const all = this.drawing ? [...this.regions, this.drawing] : this.regions;
    const rect = (/** @type {any} */ r, /** @type {string} */ name) => svg`<rect class=${name} x=${r.x} y=${r.y} width=${r.width} height=${r.height} rx="2"></rect>`;
    const isChosen = (/** @type {number} */ i) => (this.drawing ? i === all.length - 1 : i === this.chosen);
    return html`<div class="frame ${this.draws ? 'draws' : ''}">
      ${this.src
        ? html`<img src=${this.src} alt=${this.alt} draggable="false" @error=${() => this.tell('broken')} />`
        : html`<div class="sheet ${this.landscape ? 'landscape' : ''}"><span>${this.words}</span></div>`}
      <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true"
        @pointerdown=${this.#down} @pointermove=${this.#move} @pointerup=${this.#up} @pointercancel=${this.#up}>
        ${all.map((r, i) => (r ? svg`${rect(r, 'under')}${rect(r, isChosen(i) ? 'chosen' : '')}` : nothing))}
      </svg>
    </div>`;
  }
}

customElements.define('mc-frame', Frame);
