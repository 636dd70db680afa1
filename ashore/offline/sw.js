// The whole edition on the reader's device after one visit: read on, and count on, without a network.
//
// Workbox keeps the files as one set: a new edition is fetched beside the old one and takes over only when no page of the old
// one is open any more, or when a reader asks for it (book.js), so that old and new files never meet in one page.  Each file
// comes with its digest: one that is not of this edition, because another is just being published, is not taken for it.
importScripts(__LIBRARY__);
workbox.core.setCacheNameDetails({ prefix: "ashore", suffix: __EDITION__ });
const FILES = __FILES__;
workbox.precaching.precacheAndRoute(FILES, {
  cleanURLs: false,
  // Pages name their scripts with a mark of the version; the set itself is of one version.  Old links to the search ask in q.
  ignoreURLParametersMatching: [/^[vq]$/],
});
// A kept file that is lost, or was damaged on the device, is fetched and kept again, if the network still has this edition's.
const digests = new Map(FILES.map(({ url, integrity }) => [workbox.precaching.getCacheKeyForURL(url), integrity]));
const addresses = new Map(FILES.map(({ url }) => [workbox.precaching.getCacheKeyForURL(url), url]));
const digest = async (response) => "sha256-" + btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()))));
// "Erase everything" (book.js) ends a copy that is being fetched.  Only an installation begins one: a page that is read on
// after erasing still has this worker, which then keeps nothing.
const stopped = new AbortController();
const mayKeep = async (event) => event.type === "install" || caches.has(workbox.core.cacheNames.precache);
workbox.precaching.addPlugins([{
  requestWillFetch: async ({ request, event }) => (event.type === "install" ? new Request(request, { signal: stopped.signal }) : request),
  cacheWillUpdate: async ({ response, event }) => (response.ok && (await mayKeep(event)) ? response : null),
  cachedResponseWillBeUsed: async ({ cacheName, request, cachedResponse, event }) => {
    const integrity = digests.get(request.url);
    if (cachedResponse && (await digest(cachedResponse.clone())) === integrity) return cachedResponse;
    if (event.type === "install" || !(await mayKeep(event))) return null; // then Workbox itself fetches it
    // By its own address and not by Workbox's key: a worker takes the one that it was answered from for its own.
    const fresh = await fetch(addresses.get(request.url), { integrity }).catch(() => null);
    if (!fresh?.ok) return null;
    const again = fresh.clone();
    await caches.open(cacheName).then((cache) => cache.put(request, again)).catch(() => {});
    return fresh;
  },
}]);
// Where a kept file was lost, and the network has only another edition's: better that than nothing.
workbox.routing.setCatchHandler(({ request }) => fetch(request));
workbox.precaching.cleanupOutdatedCaches();
addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
  if (data === "stop") stopped.abort();
});
