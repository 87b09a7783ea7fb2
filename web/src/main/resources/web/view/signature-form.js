import { pathOf, Strokes } from '../state/strokes.js';
import { css, fields, html, shared } from './base.js';
import { ActForm } from './form.js';
import './sheet.js';

/**
 * A pad on which a person writes its name. Nobody has to: whoever cannot or will not write leaves
 * the sheet and signs with the printed name.
 */
class SignatureForm extends ActForm {
  static properties = { ...ActForm.properties, drawn: { state: true } };
  drawn = 0;
  #strokes = new Strokes();
  /** @type {number | undefined} */
  #pen = undefined;

  static styles = [
    shared,
    fields,
    css`
      svg {
        display: block;
        width: 100%;
        height: auto;
        aspect-ratio: 2 / 1;
        max-height: 60dvh;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: #fff;
        touch-action: none;
        cursor: crosshair;
      }
      .actions {
        grid-auto-flow: row;
        grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr));
      }
      path {
        fill: none;
        stroke: #111;
        stroke-width: 2.5;
        stroke-linecap: round;
        stroke-linejoin: round;
        pointer-events: none;
      }
    `,
  ];

  render() {
    const empty = this.#strokes.empty;
    return html`<mc-sheet .heading=${this.say('sign.heading')}>
      <p>${this.say('sign.what')}</p>
      <svg
        role="img"
        aria-label=${this.say('sign.pad')}
        @pointerdown=${this.#down}
        @pointermove=${this.#move}
        @pointerup=${this.#up}
        @pointercancel=${this.#up}
      >
        <path d=${pathOf(this.#strokes.lines)}></path>
      </svg>
      ${this.refused(this.error)}
      <div class="actions">
        <button class="button" type="button" @click=${() => this.tell('close')}>${this.say('sign.skip')}</button>
        <button class="button" type="button" ?disabled=${empty} @click=${() => this.#change(() => this.#strokes.undo())}>${this.say('sign.undo')}</button>
        <button class="button" type="button" ?disabled=${empty} @click=${() => this.#change(() => this.#strokes.clear())}>${this.say('sign.clear')}</button>
        <button class="button main" type="button" ?disabled=${this.busy || empty} @click=${this.#save}>${this.say('sign.save')}</button>
      </div>
    </mc-sheet>`;
  }

  /** @param {() => void} change */
  #change(change) {
    change();
    this.drawn++;
  }

  #pad() {
    const pad = /** @type {SVGElement} */ (this.renderRoot.querySelector('svg'));
    return pad.getBoundingClientRect();
  }

  /** @param {PointerEvent} event @returns {[number, number]} */
  #place(event) {
    const { left, top } = this.#pad();
    return [event.clientX - left, event.clientY - top];
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (this.#pen !== undefined || event.button !== 0) return;
    this.#pen = event.pointerId;
    /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
    this.#change(() => this.#strokes.begin(...this.#place(event), event.timeStamp));
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (event.pointerId !== this.#pen) return;
    this.#change(() => this.#strokes.move(...this.#place(event), event.timeStamp));
  }

  /** @param {PointerEvent} event */
  #up(event) {
    if (event.pointerId === this.#pen) this.#pen = undefined;
  }

  #save() {
    const pad = this.#pad();
    const [width, height] = [Math.round(pad.width), Math.round(pad.height)];
    if (this.#strokes.fit(width, height)) this.act('signature.capture', this.#strokes.body(width, height));
    else this.error = { code: 'signature-unfit', message: this.say('sign.unfit'), messageEn: this.say('sign.unfit') };
  }
}

customElements.define('mc-signature-form', SignatureForm);
