import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { Keeper } from '../../main/resources/web/net/worker.js';

const SOURCE = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../../main/resources/web/sw.js'), 'utf8');
const ORIGIN = 'https://court.example.org';
const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css', json: 'application/json' };

/** The caches of a browser, by name. */
class FakeCaches {
  stores = new Map();

  async open(name) {
    if (!this.stores.has(name)) this.stores.set(name, new Map());
    const store = this.stores.get(name);
    const bare = (request) => new URL(request.url ?? request, ORIGIN);
    return {
      put: async (request, response) => void store.set(bare(request).href, response.clone()),
      add: async (url) => void store.set(url, await this.fetch(url)),
      match: async (request, options = {}) => {
        const url = bare(request);
        if (options.ignoreSearch) url.search = '';
        return store.get(url.href)?.clone();
      },
    };
  }

  keys = async () => [...this.stores.keys()];
  delete = async (name) => this.stores.delete(name);
}

/** A browser with the worker of one version, on a site of these files. */
function browser(files, version, caches = new FakeCaches()) {
  const listeners = {};
  const fetched = [];
  const network = { up: true };
  const fetch = async (request) => {
    const path = new URL(request.url ?? request, ORIGIN).pathname;
    fetched.push(path);
    if (!network.up) throw new TypeError('no network');
    const body = files[path];
    const type = TYPES[path === '/' ? 'html' : path.split('.').at(-1)];
    return body === undefined ? new Response('', { status: 404 }) : new Response(body, { headers: { 'content-type': type } });
  };
  caches.fetch = fetch;
  const skipped = [];
  const self = {
    addEventListener: (name, listener) => (listeners[name] = listener),
    clients: { claim: async () => {} },
    skipWaiting: () => skipped.push(true),
  };
  vm.runInNewContext(SOURCE.replace('{version}', version), { self, caches, fetch, location: { origin: ORIGIN }, URL, Response });
  const wait = async (name) => {
    let work;
    listeners[name]({ waitUntil: (promise) => (work = promise) });
    await work;
  };
  const get = (path, mode = 'cors') => {
    let answer;
    listeners.fetch({ request: { url: ORIGIN + path, method: 'GET', mode }, respondWith: (promise) => (answer = promise) });
    return answer;
  };
  return { caches, fetched, network, wait, get, skipped, message: (data) => listeners.message({ data }) };
}

const SITE = {
  '/': '<link href="page.css"><link rel="modulepreload" href="net/a.js"><script type="module" src="main.js"></script>',
  '/page.css': 'body {}',
  '/main.js': "import { a } from './net/a.js';\nconst part = () => import('./view/late.js');",
  '/net/a.js': "export { b } from '../net/b.js';",
  '/net/b.js': 'export const b = 1;',
  '/view/late.js': "import './more.js';",
  '/view/more.js': '',
  '/config.json': '{"socket":"wss://s"}',
};

test('all that the page leads to is kept before the version is used', async () => {
  const { caches, wait, get, network } = browser(SITE, 'v1');
  await wait('install');
  const kept = [...caches.stores.get('mc.v1').keys()].map((url) => url.slice(ORIGIN.length)).sort();
  assert.deepEqual(kept, Object.keys(SITE).sort());
  network.up = false;
  for (const path of ['/view/more.js', '/page.css']) assert.equal(await (await get(path)).text(), SITE[path]);
  assert.equal(await (await get('/?code=1&state=2', 'navigate')).text(), SITE['/']);
});

test('a version of which a file is missing is not used', async () => {
  const { wait } = browser({ ...SITE, '/net/b.js': undefined }, 'v1');
  await assert.rejects(wait('install'), /b\.js: 404/);
});

test('the files of two versions never mix, and the old ones go', async () => {
  const old = browser(SITE, 'v1');
  await old.wait('install');
  const newer = browser({ ...SITE, '/net/b.js': 'export const b = 2;' }, 'v2', old.caches);
  await newer.wait('install');
  assert.match(await (await old.get('/net/b.js')).text(), /b = 1/);
  assert.match(await (await newer.get('/net/b.js')).text(), /b = 2/);
  assert.deepEqual(newer.skipped, []);
  newer.message('take-over');
  assert.equal(newer.skipped.length, 1);
  await newer.wait('activate');
  assert.deepEqual(await newer.caches.keys(), ['mc.v2']);
});

test('settings are the newest that can be had, and say when they are kept ones', async () => {
  const site = { ...SITE };
  const { wait, get, network } = browser(site, 'v1');
  await wait('install');
  site['/config.json'] = '{"socket":"wss://t"}';
  const fresh = await get('/config.json');
  assert.equal(fresh.headers.get('x-kept'), null);
  network.up = false;
  const kept = await get('/config.json');
  assert.equal(kept.headers.get('x-kept'), 'yes');
  assert.equal((await kept.json()).socket, 'wss://t');
});

test('what is not the client is left to the network', async () => {
  const { get } = browser(SITE, 'v1');
  for (const path of ['/verify/main.js', '/clock', '/sw.js', '/login/page', '/objects/a.mp4']) assert.equal(get(path), undefined, path);
});

test('a newer version waits until the person takes it', async () => {
  const events = {};
  const posted = [];
  const registration = {
    waiting: undefined,
    installing: { addEventListener: (_, listener) => (events.state = listener) },
    addEventListener: (_, listener) => (events.found = listener),
  };
  const worker = { controller: {}, register: async (url) => (posted.push(url), registration), addEventListener: (_, listener) => (events.taken = listener) };
  let reloads = 0;
  const types = { createPolicy: (_, { createScriptURL }) => ({ createScriptURL: (url) => `trusted ${createScriptURL(url)}` }) };
  const keeper = new Keeper({ worker, types, reload: () => reloads++ }, () => {});
  await keeper.start();
  assert.deepEqual(posted, ['trusted /sw.js']);
  assert.equal(keeper.waiting, undefined);
  registration.waiting = { postMessage: (data) => posted.push(data) };
  events.found();
  events.state();
  assert.ok(keeper.waiting);
  keeper.take();
  events.taken();
  assert.deepEqual([posted.at(-1), reloads], ['take-over', 1]);
});
