// Brings the tools of a page to life.  MicroPython runs the book's own Python files in a worker, so that long sums never
// hold up typing; page.js reads the forms and puts the answers, finished HTML, in their places.
// Without scripts, or when anything fails to load, the worked example that the page came with stays.
//
// This is a plain script at the head of a page, not a module: so the worker starts before the page is read and laid out,
// and both go on side by side.
"use strict";
(() => {
  const script = new URL(document.currentScript.src);
  const tools = document.currentScript.dataset.tools || "";
  // The mark after "?" makes a browser fetch all files anew when one has changed.
  const file = (name) => new URL(name + script.search, script).href;

  const startWorker = () => {
    if (typeof WebAssembly === "undefined") return null;
    try {
      // The worker is named after the tools of the page, so that it can load them before anybody can ask it to.
      const worker = new Worker(file("worker.js"), { type: "module", name: tools });
      worker.onerror = (event) => {
        event.preventDefault();
        worker.lost = true; // until page.js listens
      };
      return worker;
    } catch {
      return null; // no workers here, as in a page opened from a disk
    }
  };
  let first = startWorker();
  const next = () => {
    const worker = first || startWorker();
    first = null;
    return worker;
  };

  const names = ["page", "form", "view", "keep"];
  const modules = Promise.all(names.map((name) => import(file(name + ".js"))));
  modules.catch(() => {}); // dealt with below, when there is a page to say it on

  const begin = async () => {
    const elements = [...document.querySelectorAll(".ashore-tool")];
    try {
      const [page, form, view, keep] = await modules;
      page.start(elements, next, { form, view, keep, file });
    } catch {
      for (const element of elements) {
        element.dataset.stale = "";
        element.querySelector(".ashore-status").textContent = JSON.parse(element.dataset.words)["status.failed"];
      }
    }
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin, { once: true });
  else begin();
})();
