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
    shelf: new Shelf(browser.files, client.person.person),
    writes: client.writes,
    locks: browser.locks,
    ask,
    changed,
    announced: (job) => announced(client, job),
    send: browser.put ?? put,
    pause: (failures) => new Promise((resolve) => setTimeout(resolve, Math.min(20_000, 500 * 2 ** failures))),
  });
}

/** The announcement of a file in the record, if its answer was lost. @param {import('./client.js').Client} client @param {import('./uploads.js').Job} job */
async function announced(client, { courtroom, body }) {
  const { entries, description } = await client.court.open(courtroom);
  const same = (/** @type {any} */ e) =>
    e.kind === 'upload.requested' && e.by === description.you && e.body.sha256 === body.sha256 && e.body.name === body.name;
  return entries.findLast(same)?.body.upload;
}
