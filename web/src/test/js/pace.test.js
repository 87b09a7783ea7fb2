import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Asking } from '../../main/resources/web/net/asking.js';
import { Refused } from '../../main/resources/web/net/refused.js';
import { Sender } from '../../main/resources/web/net/sender.js';
import { Outbox } from '../../main/resources/web/state/outbox.js';

const TOO_MANY = { ok: false, error: { code: 'too-many', retryAfter: 3 } };

test('a message sent too soon waits as long as the court says and goes with the same id', async () => {
  const outbox = new Outbox('device01');
  outbox.add('c1', 'message.post', { text: 'a' }, 0);
  const [ids, waits] = [[], []];
  await new Promise((resolve) =>
    new Sender(outbox, {
      request: async ({ id }) => {
        ids.push(id);
        return ids.length === 1 ? TOO_MANY : { ok: true, body: { entry: { kind: 'message.posted', body: { text: 'a' } } } };
      },
      save: () => {},
      onOutcome: resolve,
      onStranger: () => assert.fail(),
      newDevice: () => assert.fail(),
      pause: async (failures, seconds) => void waits.push([failures, seconds]),
    }).pump(),
  );
  assert.deepEqual(ids, ['device01:1', 'device01:1']);
  assert.deepEqual(waits, [[1, 3]]);
});

test('a question asked too often is asked again after a while, a few times', async () => {
  const waits = [];
  const replies = [TOO_MANY, { ok: true, body: 1 }, TOO_MANY, TOO_MANY, TOO_MANY];
  const asking = new Asking({
    request: async () => replies.shift(),
    online: () => true,
    renew: () => assert.fail(),
    sleep: async (ms) => void waits.push(ms),
  });
  assert.equal(await asking.ask('record.search'), 1);
  await assert.rejects(asking.ask('record.search'), Refused);
  assert.deepEqual(waits, [3000, 3000, 3000]);
});
