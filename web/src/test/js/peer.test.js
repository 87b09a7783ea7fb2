import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Peer } from '../../main/resources/web/net/peer.js';

/** A connection that notes what is done with it. */
class FakeConnection {
  iceGatheringState = 'complete';
  connectionState = 'new';
  signalingState = 'stable';
  transceivers = [];
  ways = [];
  addTransceiver(track, { direction }) {
    const kind = track.kind ?? track;
    const own = { direction, sent: track.kind ? track : null, receiver: { track: { kind } } };
    own.sender = { replaceTrack: async (other) => void (own.sent = other) };
    this.transceivers.push(own);
    return own;
  }
  getTransceivers = () => this.transceivers;
  createOffer = async () => ({ type: 'offer', sdp: 'offer' });
  createAnswer = async () => ({ type: 'answer', sdp: 'answer' });
  async setLocalDescription(description) {
    this.localDescription = description;
    this.signalingState = description.type === 'offer' ? 'have-local-offer' : 'stable';
  }
  async setRemoteDescription(description) {
    this.remoteDescription = description;
    this.signalingState = 'stable';
    if (description.type === 'offer') this.addTransceiver('audio', { direction: 'recvonly' });
  }
  async addIceCandidate({ candidate }) {
    this.ways.push(candidate);
  }
  close() {
    this.closed = true;
  }
  be(state) {
    this.connectionState = state;
    this.onconnectionstatechange();
  }
}

const MIC = { kind: 'audio' };
const stream = () => ({ tracks: [], getTracks: () => [], getVideoTracks: () => [], addTrack() {}, removeTrack() {} });

function peer(offers) {
  const told = [];
  const made = [];
  let now = 0;
  const self = new Peer(
    {
      offers,
      tracks: () => [['audio', MIC]],
      connect: () => (made.push(new FakeConnection()), made.at(-1)),
      tell: (content) => told.push(content),
      changed: () => {},
      now: () => now,
    },
    stream(),
  );
  return { self, told, made, pass: (ms) => (now += ms) };
}

test('one side says that it is there, the other offers, and the answer connects them', async () => {
  const judge = peer(true);
  const party = peer(false);
  party.self.call();
  assert.deepEqual(party.told, [{}]);
  await judge.self.ready('party-phone');
  assert.deepEqual(judge.told, [{ for: 'party-phone', description: { type: 'offer', sdp: 'offer' } }]);
  await party.self.described('judge-phone', judge.told[0].description);
  assert.deepEqual(party.told[1], { for: 'judge-phone', description: { type: 'answer', sdp: 'answer' } });
  assert.equal(party.made[0].transceivers[0].sent, MIC);
  await judge.self.described('party-phone', party.told[1].description);
  judge.made[0].be('connected');
  assert.ok(judge.self.connected);
  judge.self.call();
  assert.equal(judge.told.length, 1, 'who is reached is not called');
});

test('who answers asks for an offer, and never makes one', async () => {
  const { self, told, made } = peer(false);
  await self.ready('judge-phone');
  await self.described('judge-phone', { type: 'answer', sdp: 'x' });
  assert.deepEqual(told, [{ for: 'judge-phone' }]);
  assert.equal(made.length, 0);
});

test('an offer is made again after a while, at once for a phone that was loaded anew, and not while connected', async () => {
  const { self, made, pass } = peer(true);
  await self.ready('phone-1');
  await self.ready('phone-1');
  assert.equal(made.length, 1);
  pass(2600);
  await self.ready('phone-1');
  assert.equal(made.length, 2);
  assert.ok(made[0].closed);
  made[1].be('connected');
  pass(9000);
  await self.ready('phone-1');
  assert.equal(made.length, 2);
  await self.ready('phone-2');
  assert.equal(made.length, 3);
  assert.ok(!self.connected);
  made[1].be('failed');
  made[2].be('connected');
  made[1].be('failed');
  assert.ok(self.connected, 'what was replaced says nothing any more');
});

test('ways that come before the description wait for it, and those of another phone are not used', async () => {
  const { self, made } = peer(false);
  self.candidates('judge-phone', [{ candidate: 'a', mid: '0' }]);
  self.candidates('old-phone', [{ candidate: 'b', mid: '0' }]);
  await self.described('judge-phone', { type: 'offer', sdp: 'offer' });
  self.candidates('judge-phone', [{ candidate: 'c', mid: '0' }]);
  assert.deepEqual(made[0].ways, ['a', 'c']);
});

test('an answer that nobody waits for is passed over', async () => {
  const { self, made } = peer(true);
  await self.ready('phone-1');
  await self.described('phone-2', { type: 'answer', sdp: 'x' });
  assert.equal(made[0].remoteDescription, undefined);
  await self.described('phone-1', { type: 'answer', sdp: 'x' });
  await self.described('phone-1', { type: 'answer', sdp: 'y' });
  assert.equal(made[0].remoteDescription.sdp, 'x');
});
