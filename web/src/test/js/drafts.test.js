import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts } from '../../main/resources/web/net/drafts.js';
import { FakeStorage } from './fake/browser.js';

/** A tab of a device. @param {any} local */
function tabOf(local, tab = new FakeStorage()) {
  const said = { full: 0 };
  const open = () => new Drafts('seller', { local, tab }, () => said.full++);
  return { open, drafts: open(), said };
}

/** A storage without room. */
class Full extends FakeStorage {
  setItem() {
    throw new DOMException('full', 'QuotaExceededError');
  }
}

test('two tabs that type in the same place keep each its own over a reload', () => {
  const local = new FakeStorage();
  const [one, two] = [tabOf(local), tabOf(local)];
  one.drafts.set('c1', '我方认为');
  two.drafts.set('c1', '请求延期');
  assert.equal(one.open().get('c1'), '我方认为');
  assert.equal(two.open().get('c1'), '请求延期');
  one.drafts.set('c1', '');
  assert.equal(one.open().get('c1'), '', 'what was sent does not come back');
  assert.equal(tabOf(local).drafts.get('c1'), '请求延期', 'what the other typed is there after it was closed');
});

test('what was typed in a tab that is closed is there in the next, until it is sent', () => {
  const local = new FakeStorage();
  tabOf(local).drafts.set('c1', '我方认为');
  const next = tabOf(local);
  assert.equal(next.drafts.get('c1'), '我方认为');
  next.drafts.set('c1', '');
  assert.equal(tabOf(local).drafts.get('c1'), '');
});

test('a device without room says so, and the tab goes on keeping', () => {
  const { drafts, open, said } = tabOf(new Full());
  drafts.set('c1', '我方认为');
  assert.equal(said.full, 1);
  assert.equal(open().get('c1'), '我方认为');
  const neither = tabOf(new Full(), new Full());
  neither.drafts.set('c1', '我方认为');
  neither.drafts.set('c1', '');
  assert.equal(neither.said.full, 1);
});
