import { Client } from './net/client.js';
import { Login } from './net/login.js';
import { Memory } from './net/memory.js';
import { Keeper } from './net/worker.js';
import { page } from './view/page.js';
import './view/app.js';

const START_AGAIN_MS = 3000;

/** Puts the parts together; all that touches the browser's globals is here and in the views. */
async function start() {
  await page.ready();
  page.apply();
  keep();
  const { config, kept } = await settingsOfTheCourt();
  page.login = new Login(config, {
    storage: sessionStorage,
    go: (url) => location.assign(url),
    here: () => location.href,
    rename: (url) => history.replaceState(null, '', url),
    fetch: (url, options) => fetch(url, options),
  });
  const { intent, failed } = await page.login.finish();
  page.trouble = failed && (failed === 'offline' ? 'login.offline' : 'login.failed');
  // Without a network nobody can log in; what this device keeps is shown all the same.
  if (kept && !page.login.tokens && page.settings.keep === 'on') page.login.former = Memory.last(localStorage);
  if (page.login.tokens || page.login.former) await enter(config, page.login, intent);
  document.querySelector('main#start')?.replaceWith(document.createElement('mc-app'));
}

/** Has the browser keep the client itself. */
function keep() {
  const { trustedTypes: types } = /** @type {any} */ (globalThis);
  const reload = () => location.reload();
  page.keeper = new Keeper({ worker: navigator.serviceWorker, types, reload }, () => page.changed());
  addEventListener('load', () => page.keeper?.start());
}

/** @param {any} config @param {Login} login @param {any} intent */
async function enter(config, login, intent) {
  const client = new Client(config, login, {
    local: localStorage,
    tab: sessionStorage,
    locks: navigator.locks,
    files: indexedDB,
    keeps: () => page.settings.keep === 'on',
    connect: (url, protocols) => new WebSocket(url, protocols),
  });
  page.client = client;
  for (const event of ['online', 'offline']) addEventListener(event, () => client.wake());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') client.wake();
  });
  await client.start();
  if (intent?.enter) once(client, intent.enter.courtroom, 'session.enter', { session: intent.enter.session });
  if (intent?.act) once(client, intent.act.courtroom, intent.act.action, intent.act.body);
  if (intent?.confirm) once(client, intent.confirm.courtroom, 'transcript.confirm', intent.confirm.body);
}

/**
 * Does what the person wanted before they proved who they are.
 * @param {Client} client @param {string} courtroom @param {string} action @param {any} body
 */
function once(client, courtroom, action, body) {
  const stop = client.listen(async () => {
    if (client.socket.link !== 'open') return;
    stop();
    const outcome = await client.writes.act(courtroom, action, body);
    const done = outcome.ok || DONE.includes(outcome.error.code);
    if (!done) page.trouble = action === 'session.enter' ? 'enter.failed' : 'confirm.failed';
    page.changed();
  });
}

/** What was wanted stands already. */
const DONE = ['entered-already', 'confirmed-already', 'transcript-final'];

/** The court's settings, and whether they are kept ones because there is no network. */
async function settingsOfTheCourt() {
  for (;;) {
    try {
      const response = await fetch('/config.json');
      if (response.ok) return { config: await response.json(), kept: response.headers.has('x-kept') };
    } catch {
      // No network yet: the page says so and tries again.
    }
    const text = document.querySelector('#start p');
    if (text) text.textContent = page.say('banner.offline');
    await new Promise((resolve) => setTimeout(resolve, START_AGAIN_MS));
  }
}

start();
