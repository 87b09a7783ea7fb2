import { Peer } from './peer.js';
import { randomText } from './tokens.js';

const ROUND_MS = 3000;
const VIDEO = { width: { ideal: 640 }, height: { ideal: 480 }, facingMode: 'user' };

/**
 * What this phone can send: asked for before anyone waits. Whoever has no microphone, or does not let
 * it be used, listens; without a camera it is heard.
 * @param {string} medium @param {Pick<MediaDevices, 'getUserMedia'>} [media]
 * @returns {Promise<{stream: MediaStream, trouble: string}>} `trouble` is a word
 */
export async function devices(medium, media = navigator.mediaDevices) {
  let trouble = '';
  for (const video of medium === 'VIDEO' ? [VIDEO, undefined] : [undefined]) {
    try {
      const stream = await media.getUserMedia({ audio: true, ...(video ? { video } : {}) });
      return { stream, trouble: medium === 'VIDEO' && !video ? 'call.no-camera' : '' };
    } catch (error) {
      trouble = /** @type {any} */ (error).name === 'NotAllowedError' ? 'call.mic-refused' : 'call.mic-missing';
    }
  }
  return { stream: new MediaStream(), trouble };
}

/** The call that this phone is in: its own sound and picture, and the ways to the other phones. */
export class Line {
  #parts;
  #timer;
  /** This phone's name in the call. */
  #name = randomText(16);
  /** @type {Map<string, Peer>} by participant */
  peers = new Map();
  camera;

  /**
   * @param {{courtroom: string, call: string, seq: number, you: string, medium: string, stream: MediaStream, trouble: string,
   *   iceServers: RTCIceServer[], tell: (to: string, content: any) => void, changed: () => void}} parts
   *   `seq` of the entry with which this phone came in
   */
  constructor(parts) {
    this.#parts = parts;
    this.camera = this.stream.getVideoTracks().length > 0;
    this.#timer = setInterval(() => this.peers.forEach((peer) => peer.call()), ROUND_MS);
  }

  get courtroom() {
    return this.#parts.courtroom;
  }

  get call() {
    return this.#parts.call;
  }

  get seq() {
    return this.#parts.seq;
  }

  get medium() {
    return this.#parts.medium;
  }

  get stream() {
    return this.#parts.stream;
  }

  /** The word for what this phone cannot send, if there is something. */
  get trouble() {
    return this.#parts.trouble;
  }

  /** Those are in the call, and nobody else. @param {string[]} others */
  meet(others) {
    for (const [id, peer] of this.peers) {
      if (others.includes(id)) continue;
      peer.close();
      this.peers.delete(id);
    }
    for (const id of others) if (!this.peers.has(id)) this.#peer(id).call();
  }

  /** @param {{participant: string, call: string, from: string, for?: string, description?: any, candidates?: any[]}} signal */
  async heard({ participant, call, from, for: meant, description, candidates }) {
    if (call !== this.call || (meant && meant !== this.#name) || participant === this.#parts.you) return;
    // Whoever has just come in may be heard before the record has said so.
    const peer = this.peers.get(participant) ?? this.#peer(participant);
    try {
      if (description) await peer.described(from, description);
      if (candidates) peer.candidates(from, candidates);
      if (!description && !candidates) await peer.ready(from);
    } catch {
      // What cannot be used leads to no connection, and is tried again.
    }
  }

  /** @param {string} id */
  #peer(id) {
    const { you, tell, changed, iceServers } = this.#parts;
    const peer = new Peer(
      {
        offers: number(you) < number(id),
        tracks: () => this.#kinds.map((kind) => [kind, this.#track(kind)]),
        connect: () => new RTCPeerConnection({ iceServers, bundlePolicy: 'max-bundle' }),
        tell: (content) => tell(id, { call: this.call, from: this.#name, ...content }),
        changed,
      },
      new MediaStream(),
    );
    this.peers.set(id, peer);
    return peer;
  }

  get #kinds() {
    return this.medium === 'VIDEO' ? ['audio', 'video'] : ['audio'];
  }

  /** @param {string} kind */
  #track(kind) {
    return this.stream.getTracks().find((track) => track.kind === kind);
  }

  /** Whether this phone's sound is sent; undefined if it has none. */
  get speaks() {
    return this.#track('audio')?.enabled;
  }

  mute() {
    const track = this.#track('audio');
    if (track) track.enabled = !track.enabled;
    this.#parts.changed();
  }

  /** Turns the camera off, or on again; off means that nothing is taken. */
  async look() {
    const track = this.#track('video');
    if (track) {
      track.stop();
      this.stream.removeTrack(track);
      this.#show(undefined);
      return;
    }
    try {
      const [taken] = (await navigator.mediaDevices.getUserMedia({ video: VIDEO })).getVideoTracks();
      this.stream.addTrack(taken);
      this.#show(taken);
    } catch {
      this.#parts.trouble = 'call.no-camera';
    }
    this.#parts.changed();
  }

  /** @param {MediaStreamTrack | undefined} track */
  #show(track) {
    this.camera = track !== undefined;
    for (const peer of this.peers.values()) peer.replace('video', track);
    this.#parts.changed();
  }

  close() {
    clearInterval(this.#timer);
    for (const peer of this.peers.values()) peer.close();
    this.peers.clear();
    for (const track of this.stream.getTracks()) track.stop();
  }
}

/** @param {string} participant */
const number = (participant) => Number(participant.slice(1));
