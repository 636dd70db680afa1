// The whole edition on the reader's device after one visit: read on, and count on, without a network.
//
// Workbox keeps the files as one set: a new edition is fetched beside the old one and takes over only when no page of the old
// one is open any more, or when a reader asks for it (book.js), so that old and new files never meet in one page.
importScripts(__LIBRARY__);
workbox.core.setCacheNameDetails({ prefix: "ashore", suffix: __EDITION__ });
workbox.precaching.precacheAndRoute(__FILES__, {
  cleanURLs: false,
  // Pages name their scripts with a mark of the version; the set itself is of one version.
  ignoreURLParametersMatching: [/^v$/],
});
workbox.precaching.cleanupOutdatedCaches();
addEventListener("message", ({ data }) => { if (data === "take over") skipWaiting(); });
