// Brings the tools of a page to life.  MicroPython runs the book's own Python files in a worker, so that long sums never
// hold up typing; page.js reads the forms and puts the answers, finished HTML, in their places.
// Without scripts, or when anything fails to load, the worked example that the page came with stays.
//
// This is a plain script at the head of a page, not a module: so the worker starts before the page is read and laid out,
// and both go on side by side.  The modules that it takes are put into it when the book is built (runtime.py).
"use strict";
(() => {
  const script = new URL(document.currentScript.src);
  const [firstTool] = (document.currentScript.dataset.tools || "").split(" ");
  // The mark after "?" makes a browser fetch all files anew when one has changed.
  const file = (name) => new URL(name + script.search, script).href;

  const found = async (name) => {
    const response = await fetch(file(name));
    if (!response.ok) throw new Error(name + ": " + response.status);
    return response;
  };
  // What is to be read comes before what calculates: these large files wait for the page's style, or on a slow line all would
  // wait for one another.
  const styled = new Promise((go) => {
    document.addEventListener("load", ({ target }) => target.rel === "stylesheet" && go(), true);
    addEventListener("load", go);
    requestAnimationFrame(go);
  });
  // Fetched here and not by the worker, which itself has to be fetched first.  Nothing is missed without the image; the
  // worker then reads the sources.
  const compiled = async () => {
    const response = await found("micropython.wasm");
    // Some hosts do not know the type, and then a browser takes it only as a whole.
    return /^application\/wasm/.test(response.headers.get("Content-Type")) ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  };
  // What came is kept; what did not may come when it is asked for again.
  const got = {};
  const once = (name, take) => {
    got[name] ??= styled.then(take).catch(() => { got[name] = null; return null; });
    return got[name];
  };
  const imageOf = (tool) => once(tool + ".image", async () => (await found(tool + ".image")).arrayBuffer());

  const startWorker = (tool) => {
    if (typeof WebAssembly === "undefined") return null;
    try {
      // The worker is named after its tool, so that it can load the sources without being told.
      const worker = new Worker(file("worker.js"), { type: "module", name: tool });
      Promise.all([once("micropython.wasm", compiled), imageOf(tool)]).then(([wasm, image]) => worker.postMessage({ wasm, image }));
      worker.onerror = (event) => {
        event.preventDefault();
        worker.lost = true; // until the page listens
      };
      return worker;
    } catch {
      return null; // no workers here, as in a page opened from a disk
    }
  };
  // The first tool of a page is what most come for; the others start when the reader comes near them (page.js).
  let early = startWorker(firstTool);
  const next = (tool) => {
    const worker = (tool === firstTool && early) || startWorker(tool);
    if (tool === firstTool) early = null;
    return worker;
  };

/* the modules */

  // Each tool begins as soon as the parser has left it, whatever of the page is still to come.
  const begin = page.start(next, firstTool, { form, view, keep, file });
  const waiting = document.getElementsByClassName("ashore-tool");
  let begun = 0;
  const isWhole = (element) => {
    for (let part = element; part; part = part.parentElement) if (part.nextSibling) return true;
    return document.readyState !== "loading";
  };
  const look = () => {
    while (begun < waiting.length && isWhole(waiting[begun])) {
      const element = waiting[begun++];
      try {
        begin(element);
      } catch (problem) {
        reportError(problem);
        element.dataset.stale = "";
        element.querySelector(".ashore-status").textContent = JSON.parse(element.dataset.words)["status.failed"];
      }
    }
  };
  const watch = new MutationObserver(look);
  watch.observe(document, { childList: true, subtree: true });
  const end = () => {
    watch.disconnect();
    look();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", end, { once: true });
  else end();
})();
