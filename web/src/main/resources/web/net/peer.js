/** An offer that led to nothing is made again after so long. */
const AGAIN_MS = 2500;
/** So long an offer waits for the ways by which this phone can be reached; later ones follow it. */
const GATHER_MS = 600;
/** Of what follows, at most so much at once. */
const BATCH = 20;

/**
 * @typedef {object} Parts
 * @property {boolean} offers whether this side makes the offers: one of the two does, so that they never cross
 * @property {() => [string, MediaStreamTrack | undefined][]} tracks what this phone sends, by kind
 * @property {() => any} connect a new RTCPeerConnection
 * @property {(content: any) => void} tell sends a signal
 * @property {() => void} changed
 * @property {() => number} [now] of this device
 */

/** The way to one other phone in a call. It is made anew when the other one is another phone, or was loaded anew. */
export class Peer {
  #parts;
  /** @type {RTCPeerConnection | undefined} */
  #pc;
  /** The phone at the other end. */
  #phone = '';
  #offered = -Infinity;
  /** @type {{phone: string, list: any[]}[]} what came before it could be used */
  #early = [];
  connected = false;

  /** @param {Parts} parts @param {MediaStream} stream what comes from there */
  constructor(parts, stream) {
    this.#parts = parts;
    this.stream = stream;
  }

  /** Says that this phone is there, until the other one is reached. */
  call() {
    if (!this.connected) this.#parts.tell({});
  }

  /** A phone says that it is there. @param {string} phone */
  async ready(phone) {
    const known = phone === this.#phone;
    if (known && this.connected) return;
    if (!this.#parts.offers) {
      this.#parts.tell({ for: phone });
      return;
    }
    if (known && this.#now() - this.#offered < AGAIN_MS) return;
    this.#offered = this.#now();
    const pc = this.#renew(phone);
    for (const [kind, track] of this.#parts.tracks()) pc.addTransceiver(track ?? kind, { direction: 'sendrecv' });
    await pc.setLocalDescription(await pc.createOffer());
    await this.#describe(pc, phone);
  }

  /** An offer, or the answer to ours. @param {string} phone @param {{type: RTCSdpType, sdp: string}} description */
  async described(phone, description) {
    if (description.type === 'offer' && !this.#parts.offers) await this.#answer(phone, description);
    else if (description.type === 'answer' && phone === this.#phone && this.#pc?.signalingState === 'have-local-offer') {
      await this.#pc.setRemoteDescription(description);
      this.#useEarly();
    }
  }

  /** @param {string} phone @param {{type: RTCSdpType, sdp: string}} offer */
  async #answer(phone, offer) {
    const pc = this.#renew(phone);
    await pc.setRemoteDescription(offer);
    const own = new Map(this.#parts.tracks());
    for (const transceiver of pc.getTransceivers()) {
      transceiver.direction = 'sendrecv';
      await transceiver.sender.replaceTrack(own.get(transceiver.receiver.track.kind) ?? null);
    }
    await pc.setLocalDescription(await pc.createAnswer());
    this.#useEarly();
    await this.#describe(pc, phone);
  }

  /** Ways to the other phone; they may come before its description. @param {string} phone @param {{candidate: string, mid: string}[]} list */
  candidates(phone, list) {
    this.#early.push({ phone, list });
    this.#useEarly();
  }

  #useEarly() {
    const pc = this.#pc;
    if (!pc?.remoteDescription) return;
    const usable = this.#early.filter(({ phone }) => phone === this.#phone);
    this.#early = this.#early.filter(({ phone }) => phone !== this.#phone).slice(-BATCH);
    for (const { candidate, mid } of usable.flatMap(({ list }) => list)) pc.addIceCandidate({ candidate, sdpMid: mid }).catch(() => {});
  }

  /** Sends something else from now on. @param {string} kind @param {MediaStreamTrack | undefined} track */
  replace(kind, track) {
    for (const { sender, receiver } of this.#pc?.getTransceivers() ?? []) {
      if (receiver.track.kind === kind) sender.replaceTrack(track ?? null).catch(() => {});
    }
  }

  close() {
    this.#pc?.close();
    this.#pc = undefined;
    this.connected = false;
    for (const track of this.stream.getTracks()) this.stream.removeTrack(track);
  }

  /** @param {string} phone @returns {RTCPeerConnection} */
  #renew(phone) {
    this.close();
    this.#phone = phone;
    const pc = /** @type {RTCPeerConnection} */ (this.#parts.connect());
    this.#pc = pc;
    pc.ontrack = ({ track }) => {
      this.stream.addTrack(track);
      track.onmute = track.onunmute = () => this.#parts.changed();
      this.#parts.changed();
    };
    pc.onconnectionstatechange = () => {
      if (pc !== this.#pc) return;
      this.connected = pc.connectionState === 'connected';
      this.#parts.changed();
    };
    return pc;
  }

  /** Tells the other phone how this one can be reached. @param {RTCPeerConnection} pc @param {string} phone */
  async #describe(pc, phone) {
    await gathered(pc);
    if (pc !== this.#pc || !pc.localDescription) return;
    const { type, sdp } = pc.localDescription;
    this.#parts.tell({ for: phone, description: { type, sdp } });
    /** @type {{candidate: string, mid: string}[]} */
    let later = [];
    pc.onicecandidate = ({ candidate }) => {
      if (!candidate?.candidate) return;
      if (later.length === 0) setTimeout(() => (this.#parts.tell({ for: phone, candidates: later }), (later = [])), 100);
      if (later.length < BATCH) later.push({ candidate: candidate.candidate, mid: candidate.sdpMid ?? '0' });
    };
  }

  #now() {
    return (this.#parts.now ?? (() => performance.now()))();
  }
}

/** Waits until all ways are known, or long enough. @param {RTCPeerConnection} pc @returns {Promise<void>} */
function gathered(pc) {
  if (pc.iceGatheringState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, GATHER_MS);
    pc.onicegatheringstatechange = () => {
      if (pc.iceGatheringState !== 'complete') return;
      clearTimeout(timer);
      resolve();
    };
  });
}
