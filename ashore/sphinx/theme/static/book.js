// The book's own small script, on every page: dark or light, large type, the contents on a narrow screen, the language last chosen, leaving
// at once, the copy for reading offline, erasing.
// It runs before the page is drawn, so that a dark page never flashes white. Without it the page still reads and links.
"use strict";
(() => {
  const root = document.documentElement;
  const darkSystem = matchMedia("(prefers-color-scheme: dark)");

  // Private windows and files opened from a disk may refuse storage; the page then simply forgets.
  const recall = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* forgets */ } };

  const chosen = () => recall("ashore-theme") || (darkSystem.matches ? "dark" : "light");
  const paint = () => {
    root.dataset.theme = chosen();
    root.dataset.type = recall("ashore-type") || "normal";
  };
  root.classList.add("js");
  paint();
  darkSystem.addEventListener("change", paint);

  // Gone at once, and not to be found with the back button: an empty page takes this one's place, and that of each page of
  // the book that the reader had come through in this tab.  The empty page is the browser's own: it has no address of the
  // book, and need not be fetched where the network hangs.
  const LEFT = "ashore-left";
  // Firefox gives a tab another session storage after an empty page, so the note stands in both until the book is opened anew.
  const noted = (use) => ["sessionStorage", "localStorage"].map((name) => {
    try { return use(window[name]); } catch { return false; /* refused: then only this page is gone */ }
  }).includes(true);
  const leave = () => {
    root.hidden = true;
    document.title = document.querySelector(".bar-leave")?.dataset.title ?? "";
    for (const form of document.forms) form.reset();
    noted((storage) => storage.setItem(LEFT, ""));
    location.replace("about:blank");
  };
  const cameBack = (back) => {
    if (!back) noted((storage) => storage.removeItem(LEFT));
    else if (noted((storage) => storage.getItem(LEFT) !== null)) leave();
  };
  cameBack(performance.getEntriesByType("navigation")[0]?.type === "back_forward");
  addEventListener("pageshow", ({ persisted }) => { if (persisted) cameBack(true); });
  // Not only when the page is whole: it may be long in coming.
  addEventListener("click", (event) => {
    if (!event.target.closest?.(".bar-leave")) return;
    event.preventDefault();
    leave();
  });
  let escaped = 0;
  addEventListener("keydown", (event) => {
    if (event.isComposing) return; // Escape there only ends the typing of a Chinese word
    if (event.key !== "Escape") escaped = 0;
    else if (event.timeStamp - escaped < 700 && escaped) {
      event.preventDefault(); // a browser would take it, and all that follow, for "stop loading" and stay
      leave();
    } else escaped = event.timeStamp;
  });

  // Nothing of the book is left on this device: neither here nor in the tools of the page, which listen too.
  let erased = false;
  let copying = Promise.resolve();
  const dropCaches = async (live) => {
    const kept = await caches.keys();
    await Promise.all(kept.filter((name) => name.startsWith("ashore") || (name === "precache" && live)).map((name) => caches.delete(name)));
  };
  // What is under way stops when it is told to, and until it has come to rest it could begin a cache anew.
  const settle = async (registration) => {
    const stop = () => registration.installing?.postMessage("stop");
    registration.addEventListener("updatefound", stop);
    stop();
    const busy = ({ installing, waiting, active }) => installing ?? (active ? active.state === "activating" && active : waiting);
    for (let worker; (worker = busy(registration));) await new Promise((changed) => worker.addEventListener("statechange", changed, { once: true }));
  };
  const dropCopy = async () => {
    erased = true;
    await copying;
    try {
      const registrations = await navigator.serviceWorker.getRegistrations();
      const live = registrations.some(({ scope }) => scope.endsWith("/live/")); // its worker names its cache like many others
      await Promise.all(registrations.map(settle));
      await dropCaches(live);
      await Promise.all(registrations.map((registration) => registration.unregister()));
      await dropCaches(live); // of a newer edition that was just being looked for
    } catch { /* no copy can have been kept */ }
  };
  const erase = async () => {
    for (const storage of ["localStorage", "sessionStorage"]) {
      try {
        for (const key of Object.keys(window[storage])) if (key.startsWith("ashore")) window[storage].removeItem(key);
      } catch { /* refused: then nothing was kept */ }
    }
    // Other tabs are told of whatever comes and goes in the storage.
    keep("ashore-erased", "");
    try { localStorage.removeItem("ashore-erased"); } catch { /* as above */ }
    // What was typed is gone by now; a copy that is only asked for can be dropped when it comes.
    await dropCopy();
    try {
      // what the live notebooks keep: changed notebooks, settings
      const databases = (await indexedDB.databases()).filter(({ name }) => name.startsWith("ashore"));
      await Promise.all(databases.map(({ name }) => new Promise((done) => {
        const asked = indexedDB.deleteDatabase(name);
        asked.onsuccess = asked.onerror = asked.onblocked = done; // blocked: it goes when the other tab lets go of it
      })));
    } catch { /* none were kept */ }
  };
  // In another tab; its own copy may just be coming.
  addEventListener("storage", ({ key, newValue }) => { if (key === "ashore-erased" && newValue !== null) dropCopy(); });
  addEventListener("ashore-erase", (event) => event.detail.push(erase()));

  // A newer edition is there.  Nothing moves under the eyes of who types, or under the finger at the head of a page: the line
  // waits until the reader scrolls.
  let offered = false;
  const offerNewer = (waiting) => {
    if (offered) return;
    offered = true;
    const newer = document.querySelector(".newer p");
    const [take, later] = newer.querySelectorAll("button");
    take.onclick = () => waiting.postMessage("take over");
    later.onclick = () => { newer.hidden = true; };
    const show = () => {
      if (scrollY < document.querySelector(".page").offsetTop || document.activeElement.matches("input, select, textarea")) return;
      newer.hidden = false;
      removeEventListener("scroll", show);
    };
    addEventListener("scroll", show, { passive: true });
    show();
  };

  // The whole edition, for reading offline: fetched when the page has long been there, not for those who save data.
  const keepCopy = async () => {
    const worker = await navigator.serviceWorker.register(root.dataset.content_root + "sw.js");
    const offer = () => offerNewer(worker.waiting);
    const had = navigator.serviceWorker.controller;
    navigator.serviceWorker.addEventListener("controllerchange", () => had && location.reload());
    if (worker.waiting && had) offer();
    worker.addEventListener("updatefound", () => {
      const fresh = worker.installing;
      fresh.addEventListener("statechange", () => { if (fresh.state === "installed" && had) offer(); });
    });
  };
  if (navigator.serviceWorker && !navigator.connection?.saveData) {
    addEventListener("load", () => setTimeout(() => { if (!erased) copying = keepCopy().catch(() => {}); }, 2000));
  }

  addEventListener("DOMContentLoaded", () => {
    const eraser = document.querySelector(".erase");
    eraser.hidden = false;
    eraser.querySelector("button").addEventListener("click", async ({ currentTarget }) => {
      const parts = [];
      dispatchEvent(new CustomEvent("ashore-erase", { detail: parts }));
      await Promise.all(parts);
      eraser.querySelector("span").textContent = currentTarget.dataset.done;
      paint();
    });

    // Python in the browser waits for answers in a way that not every browser knows (JSPI), and reads files by way of a worker.
    const live = document.querySelector(".live");
    if (live && !(isSecureContext && navigator.serviceWorker && globalThis.WebAssembly?.Suspending)) {
      live.classList.add("cannot");
      live.querySelector(".live-cannot").hidden = false;
    }

    for (const [what, usual, other] of [["theme", "light", "dark"], ["type", "normal", "large"]]) {
      const button = document.querySelector(".bar-" + what);
      const press = () => button.setAttribute("aria-pressed", String(root.dataset[what] === other));
      button.hidden = false;
      new MutationObserver(press).observe(root, { attributeFilter: ["data-" + what] });
      press();
      button.addEventListener("click", () => {
        root.dataset[what] = root.dataset[what] === other ? usual : other;
        keep("ashore-" + what, root.dataset[what]);
      });
    }

    document.querySelector(".bar-language")?.addEventListener("click", (event) => {
      keep("ashore-edition", event.currentTarget.hreflang.slice(0, 2));
    });

    // A mark leads into the folded list of sources; older browsers do not unfold what they are sent to.
    const unfold = () => {
      const target = document.getElementById(location.hash.slice(1));
      const fold = target?.closest("details:not([open])");
      if (!fold) return;
      fold.open = true;
      target.scrollIntoView();
    };
    addEventListener("hashchange", unfold);
    unfold();

    const opener = document.querySelector(".bar-contents");
    const contents = document.getElementById("contents");
    const narrow = matchMedia("(max-width: 63.99rem)");
    const rest = [...document.querySelectorAll("main, .foot, .help")];
    const close = document.createElement("button");
    close.type = "button";
    close.className = "contents-close";
    close.textContent = opener.dataset.close;
    contents.prepend(close);
    const show = (open) => {
      contents.classList.toggle("open", open);
      opener.setAttribute("aria-expanded", String(open));
      rest.forEach((part) => { part.inert = open; });
      if (open) close.focus();
    };
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-expanded", "false");
    opener.addEventListener("keydown", (event) => {
      if (event.key === " ") { event.preventDefault(); opener.click(); }
    });
    opener.addEventListener("click", (event) => {
      event.preventDefault();
      show(!contents.classList.contains("open"));
    });
    close.addEventListener("click", () => { show(false); opener.focus(); });
    addEventListener("click", ({ target }) => {
      const followed = contents.contains(target) ? target.closest("a") : !opener.contains(target);
      if (followed && contents.classList.contains("open")) show(false);
    });
    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && contents.classList.contains("open")) { show(false); opener.focus(); }
    });
    narrow.addEventListener("change", () => show(false));
  });
})();
