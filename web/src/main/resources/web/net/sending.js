import { put } from './put.js';
import { Shelf } from './shelf.js';
import { Uploads } from './uploads.js';

/**
 * The uploads of a client, tied to its court, its writes and its browser.
 * @param {import('./client.js').Client} client
 * @param {{locks?: LockManager, files?: IDBFactory, put?: typeof put}} browser
 * @param {{ask: (action: string, body: any, courtroom: string) => Promise<any>, changed: () => void}} parts
 */
export function uploadsOf(client, browser, { ask, changed }) {
  return new Uploads({
    shelf: new Shelf(browser.files, client.person.person, 'files'),
    writes: client.writes,
    locks: browser.locks,
    ask,
    changed,
    send: browser.put ?? put,
    pause: (failures) => new Promise((resolve) => setTimeout(resolve, Math.min(20_000, 500 * 2 ** failures))),
  });
}
