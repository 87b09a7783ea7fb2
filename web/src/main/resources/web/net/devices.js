import { Outbox } from '../state/outbox.js';
import { randomText } from './tokens.js';

/** A name for a new device: 16 characters. */
export const newDevice = () => randomText(12);

/**
 * The outboxes that this tab sends from: its own, and those that closed tabs left with something
 * in them. A device's numbers have no gaps, so one device must never be two tabs at once: a tab
 * holds a lock by the name of each device it sends for.
 *
 * @param {string} person
 * @param {{local: Storage, tab: Storage, locks?: LockManager}} browser
 * @returns {Promise<{own: Outbox, left: Outbox[]}>}
 */
export async function openOutboxes(person, { local, tab, locks }) {
  const prefix = `mc.outbox.${person}.`;
  const saved = Object.keys(local)
    .filter((key) => key.startsWith(prefix))
    .map((key) => stored(local, key))
    .filter((outbox) => outbox !== undefined);
  const mine = tab.getItem(`mc.device.${person}`);
  const free = [];
  for (const outbox of saved.sort((a, b) => Number(b.device === mine) - Number(a.device === mine))) {
    // A reload frees this tab's own lock a moment later; for others' there is no waiting.
    if (await hold(locks, outbox.device, outbox.device === mine ? 2000 : 0)) free.push(outbox);
  }
  let own = free.find((outbox) => outbox.device === mine) ?? free[0];
  if (!own) {
    own = new Outbox(newDevice());
    await hold(locks, own.device, 0);
  }
  try {
    tab.setItem(`mc.device.${person}`, own.device);
  } catch {
    // Without room for it a reload is another device, which takes up what this one left.
  }
  return { own, left: free.filter((outbox) => outbox !== own && outbox.items.length + Object.keys(outbox.done).length > 0) };
}

/**
 * Keeps an outbox over a reload; false if the browser has no room for it.
 * @param {Storage} local
 * @param {string} person
 * @param {Outbox} outbox
 * @param {string} [formerDevice] whose place it takes
 */
export function keep(local, person, outbox, formerDevice) {
  try {
    local.setItem(`mc.outbox.${person}.${outbox.device}`, JSON.stringify(outbox));
    if (formerDevice && formerDevice !== outbox.device) {
      local.removeItem(`mc.outbox.${person}.${formerDevice}`);
    }
    return true;
  } catch {
    return false;
  }
}

/** @param {Storage} local @param {string} key */
function stored(local, key) {
  try {
    const saved = JSON.parse(local.getItem(key) ?? '');
    return new Outbox(saved.device, saved);
  } catch {
    return undefined;
  }
}

/**
 * @param {LockManager | undefined} locks
 * @param {string} device
 * @param {number} patience milliseconds
 * @returns {Promise<boolean>} whether this tab holds the device now, until it is closed
 */
function hold(locks, device, patience) {
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    const options = patience ? { signal: AbortSignal.timeout(patience) } : { ifAvailable: true };
    locks
      .request(`mc.device.${device}`, options, (lock) => {
        resolve(lock !== null);
        return lock && new Promise(() => {});
      })
      .catch(() => resolve(false));
  });
}
