/**
 * Keeps the client's files on the device, so that it opens without a network. All of one version
 * are fetched before it is used, and nothing of another comes between. Whoever serves this file
 * puts the version in.
 */
const VERSION = '{version}';
const CACHE = `mc.${VERSION}`;
const CONFIG = '/config.json';
const PAGE = '/';
/** The client's own files; everything else is the network's. */
const OURS = /^\/(?!verify\/|sw\.js$).*\.(js|css|svg|webmanifest)$/;

const IMPORTED = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"](\.[^'"]+)['"]/g;
const LINKED = /(?:href|src)="([^":]+)"/g;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => event.data === 'take-over' && self.skipWaiting());
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname === CONFIG) event.respondWith(newest(event.request));
  // Places in the client are behind the #, answers of the issuer in the query.
  else if (url.pathname === PAGE || OURS.test(url.pathname)) event.respondWith(kept(event.request));
});

/** The page, and everything that it leads to. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  const open = [new URL(PAGE, location.origin).href];
  const known = new Set(open);
  for (let url = open.shift(); url; url = open.shift()) {
    const response = await fetch(url, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    const type = response.headers.get('content-type') ?? '';
    const pattern = type.includes('html') ? LINKED : type.includes('javascript') ? IMPORTED : undefined;
    const text = pattern ? await response.clone().text() : '';
    await cache.put(url, response);
    for (const [, path] of pattern ? text.matchAll(pattern) : []) {
      const next = new URL(path, url).href;
      if (!known.has(next)) open.push(next);
      known.add(next);
    }
  }
  await cache.add(new URL(CONFIG, location.origin).href);
}

/** Forgets what other versions kept. */
async function takeOver() {
  for (const name of await caches.keys()) if (name.startsWith('mc.') && name !== CACHE) await caches.delete(name);
  await self.clients.claim();
}

/** From the device, whatever the query; what is not there comes from the network. @param {Request} request */
async function kept(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}

/** From the network while there is one; otherwise as it was last, marked so. @param {Request} request */
async function newest(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const last = await cache.match(request);
    if (!last) throw error;
    return new Response(last.body, { headers: { 'content-type': 'application/json', 'x-kept': 'yes' } });
  }
}
