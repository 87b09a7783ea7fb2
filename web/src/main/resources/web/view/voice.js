import { voiceName, voiceType } from '../state/files.js';
import { css, html, nothing, shared, View } from './base.js';
import * as icons from './icons.js';

/** A voice message: recorded, listened to, and only then handed on, as `recorded` with a file. */
class Voice extends View {
  static properties = { state: { state: true }, url: { state: true }, seconds: { state: true } };
  /** @type {'idle' | 'asking' | 'recording' | 'done' | 'refused' | 'missing'} */
  state = 'idle';
  url = '';
  seconds = 0;
  /** @type {MediaRecorder | undefined} */
  #recorder;
  /** @type {MediaStream | undefined} */
  #stream;
  /** @type {Blob[]} */
  #pieces = [];
  /** @type {File | undefined} */
  #file;
  #began = 0;
  /** @type {any} */
  #timer;

  static styles = [
    shared,
    css`
      div {
        display: grid;
        gap: 0.9rem;
        justify-items: center;
        text-align: center;
      }
      .round {
        display: grid;
        place-items: center;
        width: 76px;
        height: 76px;
        border-radius: 50%;
        background: var(--accent);
        color: var(--on-accent);
      }
      .round.on {
        background: var(--bad);
        color: var(--on-bad);
      }
      .round svg {
        width: 34px;
        height: 34px;
      }
      .time {
        font-size: 1.75rem;
        font-variant-numeric: tabular-nums;
      }
      audio {
        width: 100%;
      }
      .pair {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0.6rem;
        width: 100%;
      }
    `,
  ];

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#release();
    if (this.url) URL.revokeObjectURL(this.url);
  }

  async #start() {
    if (!navigator.mediaDevices || typeof MediaRecorder === 'undefined') {
      this.state = 'missing';
      return;
    }
    this.state = 'asking';
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      if (!this.isConnected) return void stream.getTracks().forEach((track) => track.stop());
      this.#record(stream);
    } catch (error) {
      this.state = /** @type {any} */ (error).name === 'NotFoundError' ? 'missing' : 'refused';
    }
  }

  /** @param {MediaStream} stream */
  #record(stream) {
    this.#stream = stream;
    this.#pieces = [];
    const mimeType = voiceType((type) => MediaRecorder.isTypeSupported(type));
    this.#recorder = new MediaRecorder(stream, { ...(mimeType ? { mimeType } : {}), audioBitsPerSecond: 48_000 });
    this.#recorder.ondataavailable = ({ data }) => data.size > 0 && this.#pieces.push(data);
    this.#recorder.onstop = () => this.#done();
    this.#recorder.start(1000);
    this.#began = Date.now();
    this.state = 'recording';
    this.seconds = 0;
    this.#timer = setInterval(() => (this.seconds = Math.floor((Date.now() - this.#began) / 1000)), 250);
  }

  #stop() {
    if (this.#recorder?.state === 'recording') this.#recorder.stop();
  }

  #done() {
    const type = (this.#recorder?.mimeType ?? '').split(';')[0];
    this.#release();
    if (!this.isConnected) return;
    this.#file = new File(this.#pieces, voiceName(this.say('voice.name'), this.client.clock.now(), this.client.zone, type), { type });
    this.url = URL.createObjectURL(this.#file);
    this.state = 'done';
  }

  /** Lets the microphone go. */
  #release() {
    clearInterval(this.#timer);
    this.#stop();
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#stream = undefined;
  }

  #again() {
    URL.revokeObjectURL(this.url);
    this.url = '';
    this.#start();
  }

  render() {
    const time = `${Math.floor(this.seconds / 60)}:${String(this.seconds % 60).padStart(2, '0')}`;
    switch (this.state) {
      case 'recording':
        return html`<div>
          <p class="time" role="timer">${time}</p>
          <button type="button" class="round on" aria-label=${this.say('voice.stop')} @click=${this.#stop}>${icons.stop}</button>
          <p class="muted" role="status">${this.say('voice.recording')}</p>
        </div>`;
      case 'done':
        return html`<div>
          <audio controls src=${this.url} aria-label=${this.say('voice.listen')}></audio>
          <p class="pair">
            <button type="button" class="button" @click=${this.#again}>${this.say('voice.again')}</button>
            <button type="button" class="button main" @click=${() => this.tell('recorded', this.#file)}>${this.say('voice.use')}</button>
          </p>
        </div>`;
      default:
        return html`<div>
          ${this.state === 'refused' || this.state === 'missing' ? html`<p class="error" role="alert">${this.say(`voice.${this.state}`)}</p>` : nothing}
          <button type="button" class="round" aria-label=${this.say('voice.start')} ?disabled=${this.state === 'asking'} @click=${this.#start}>${icons.mic}</button>
          <p class="muted" role="status">${this.say(this.state === 'asking' ? 'voice.asking' : 'voice.hint')}</p>
        </div>`;
    }
  }
}

customElements.define('mc-voice', Voice);
