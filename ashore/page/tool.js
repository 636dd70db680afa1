// Brings the tools of a page to life.  MicroPython runs the book's own Python files in a worker, so that long sums never
// hold up typing; page.js reads the forms and puts the answers, finished HTML, in their places.
// Without scripts, or when anything fails to load, the worked example that the page came with stays, and says that it is one:
// what tool.js has not begun, watchdog.js tells of.
//
// This is a plain script at the head of a page, not a module: so the worker starts before the page is read and laid out,
// and both go on side by side.  The modules that it takes are put into it when the book is built (runtime.py).
"use strict";
(() => {
  const script = new URL(document.currentScript.src);
  const [firstTool] = (document.currentScript.dataset.tools || "").split(" ");
  // The mark after "?" makes a browser fetch all files anew when one has changed.
  const file = (name) => new URL(name + script.search, script).href;

/* the modules */

  const startWorker = (tool) => {
    if (typeof WebAssembly === "undefined") return null;
    try {
      return new Worker(file("worker.js"), { type: "module", name: tool });
    } catch (problem) {
      console.error(problem);
      return null; // no workers here, as in a page opened from a disk
    }
  };

  // Each tool begins as soon as the parser has left it, whatever of the page is still to come.
  const begin = page.start(startWorker, firstTool, { form, view, keep, file });
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
        element.dataset.begun = "";
      } catch (problem) {
        console.error(problem);
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
