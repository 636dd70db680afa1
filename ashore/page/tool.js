// Brings the tools of a page to life.  MicroPython runs the book's own Python files in a worker, so that long sums never
// hold up typing; here the form is read, the question sent, and the answer, finished HTML, put in its place.
// Without this script, or when anything fails to load, the worked example that the page came with stays.

// The mark after "?" makes a browser fetch all files anew when one has changed.
const version = new URL(import.meta.url).search;
const file = (name) => new URL(name + version, import.meta.url).href;

// A sum that takes longer than this (milliseconds) is stopped.
const LONGEST = 10_000;
// Patience before the page says that it is calculating, before a half-typed field is called wrong, and before a new
// answer is read out: a screen reader shall hear the last one, not one for each key.
const CALCULATING = 400;
const TYPING = 900;
const SPEAKING = 700;

/** The worker and its queue: at most one question under way, and of each tool the latest one waiting. */
class Runtime {
  constructor() {
    this.state = "starting";
    this.waiting = new Map();
    this.running = null;
    this.tools = [];
    this.answering = false;
    this.start();
  }

  start() {
    if (typeof WebAssembly === "undefined" || typeof Worker === "undefined") return this.fail();
    this.state = "starting";
    try {
      this.worker = new Worker(file("worker.js"), { type: "module" });
    } catch {
      return this.fail(); // a page opened from a disk may not start workers
    }
    this.worker.onmessage = ({ data }) => this.heard(data);
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.fail();
    };
    if (this.tools.length) this.worker.postMessage({ prepare: this.names() });
  }

  names() {
    return [...new Set(this.tools.map((tool) => tool.id))];
  }

  /** The tools of the page, once they are known: the worker started before them. */
  serve(tools) {
    this.tools = tools;
    if (this.state === "failed") tools.forEach((tool) => tool.failed());
    else this.worker.postMessage({ prepare: this.names() });
  }

  ask(tool, question) {
    if (this.state === "failed") return;
    this.waiting.set(tool, question);
    this.next();
  }

  next() {
    if (this.state !== "ready" || this.running) return;
    const [first] = this.waiting;
    if (!first) return;
    const [tool, question] = first;
    this.waiting.delete(tool);
    this.running = tool;
    this.limit = setTimeout(() => this.giveUp("slow"), LONGEST);
    this.worker.postMessage(question);
  }

  heard(message) {
    if (message.failed) return this.fail();
    if (message.ready) {
      this.state = "ready";
      // Not again after a sum was given up: it would be given up for ever.
      if (!this.answering) this.tools.forEach((tool) => tool.ready());
      this.answering = true;
    } else {
      if (message.broken) return this.giveUp("broken");
      clearTimeout(this.limit);
      const tool = this.running;
      this.running = null;
      tool.answered(message);
    }
    this.next();
  }

  /** A sum that did not end, or that brought the runtime down: another runtime, and a sentence about it. */
  giveUp(why) {
    clearTimeout(this.limit);
    const tool = this.running;
    this.running = null;
    this.worker.terminate();
    tool.gaveUp(why);
    this.start();
  }

  fail() {
    this.state = "failed";
    clearTimeout(this.limit);
    this.running = null;
    this.worker?.terminate();
    this.waiting.clear();
    this.tools.forEach((tool) => tool.failed());
  }
}

// First of all, before the page itself is read to its end.
const runtime = new Runtime();
const parts = Promise.all(["form.js", "view.js", "keep.js"].map((name) => import(file(name))));

/** One tool of the page: its form, its view, and what stands between them. */
class Tool {
  constructor(element, [form, view, keep]) {
    this.element = element;
    this.id = element.dataset.tool;
    this.prefix = element.dataset.prefix;
    this.words = JSON.parse(element.dataset.words);
    this.keep = keep;
    this.form = new form.Form(element.querySelector(".ashore-form"), this.prefix);
    this.view = new view.View(element.querySelector(".ashore-view"), this.words, file);
    this.strip = element.querySelector(".ashore-strip");
    this.status = element.querySelector(".ashore-status");
    this.said = element.querySelector(".ashore-said");
    this.remember = element.querySelector('[data-do="remember"]');

    const kept = keep.recall(this.prefix);
    if (kept) {
      this.remember.checked = true;
      this.form.write(kept);
    }
    this.form.refresh();
    this.listen();
  }

  listen() {
    const { element } = this.form;
    element.addEventListener("input", () => this.changed());
    element.addEventListener("submit", (event) => event.preventDefault());
    element.addEventListener("focusout", () => this.showHeldErrors?.());
    this.element.addEventListener("click", (event) => {
      const button = event.target.closest("button[data-do]");
      if (!button || button.disabled) return;
      const action = button.dataset.do;
      if (action === "add") this.form.add(button);
      else if (action === "remove") this.form.remove(button);
      else if (action === "reset") return this.reset("status.reset");
      else if (action === "erase") return erase(this);
      else return this.view.do(button);
      this.changed();
    });
    this.remember.addEventListener("change", () => {
      if (!this.remember.checked) {
        this.keep.forget(this.prefix);
        this.say("status.forgotten");
      } else if (this.keep.keep(this.prefix, this.form.read())) this.say("status.remembered");
      else {
        this.remember.checked = false;
        this.say("status.forbidden");
      }
    });
  }

  /** Something in the form is different: ask again. */
  changed() {
    this.form.refresh();
    if (this.remember.checked) this.keep.keep(this.prefix, this.form.read());
    this.ask();
  }

  ask() {
    this.dropHeldErrors();
    if (runtime.state !== "failed") {
      clearTimeout(this.patience);
      this.patience = setTimeout(() => this.say("status.waiting"), CALCULATING);
    }
    runtime.ask(this, { tool: this.id, lang: this.element.dataset.lang, raw: JSON.stringify(this.form.read()), prefix: this.prefix });
  }

  /** The runtime answers for the first time. */
  ready() {
    // What was typed before, or is remembered, counts.  And the first sum is the slowest: done before it is needed, the
    // reader's next comes at once.
    this.ask();
  }

  answered({ html, errors }) {
    clearTimeout(this.patience);
    this.view.drawWhenIdle();
    if (errors) this.wrong(JSON.parse(errors));
    else this.right(html);
  }

  right(html) {
    this.form.showErrors([]);
    this.current("status.ready");
    const { text, tone } = this.view.show(html);
    const strong = this.strip.querySelector("strong");
    if (strong.textContent === text) return;
    strong.textContent = text;
    this.strip.className = "ashore-strip ashore-" + tone;
    clearTimeout(this.speech);
    this.speech = setTimeout(() => { this.said.textContent = text; }, SPEAKING);
  }

  wrong(errors) {
    const show = () => {
      this.dropHeldErrors();
      const nowhere = this.form.showErrors(errors);
      this.stale("status.stale", nowhere);
    };
    // Whoever has just emptied a field to type another number has made no mistake.
    if (!this.form.isNew(errors)) return show();
    this.showHeldErrors = show;
    this.hold = setTimeout(show, TYPING);
  }

  dropHeldErrors() {
    clearTimeout(this.hold);
    this.showHeldErrors = null;
  }

  gaveUp(why) {
    clearTimeout(this.patience);
    this.stale("status." + why);
  }

  failed() {
    clearTimeout(this.patience);
    this.stale("status.failed");
    this.view.drawWhenIdle();
  }

  current(key) {
    delete this.element.dataset.stale;
    if (this.notice) key = this.notice;
    this.notice = null;
    this.say(key);
  }

  stale(key, more = []) {
    this.element.dataset.stale = "";
    this.say(key, more);
  }

  say(key, more = []) {
    const text = [this.words[key], ...more].join(" ");
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  reset(notice) {
    this.form.reset();
    this.notice = notice;
    this.changed();
  }
}

/** Nothing typed is left, neither on the page nor on the device. */
function erase(tool) {
  tool.keep.forgetAll();
  for (const one of runtime.tools) {
    one.remember.checked = false;
    one.reset(one === tool ? "status.erased" : null);
  }
}

const read = () => new Promise((resolve) => {
  if (document.readyState !== "loading") resolve();
  else document.addEventListener("DOMContentLoaded", resolve, { once: true });
});

const start = async () => {
  await read();
  const elements = [...document.querySelectorAll(".ashore-tool")];
  try {
    const loaded = await parts;
    runtime.serve(elements.map((element) => new Tool(element, loaded)));
  } catch {
    for (const element of elements) {
      element.dataset.stale = "";
      element.querySelector(".ashore-status").textContent = JSON.parse(element.dataset.words)["status.failed"];
    }
  }
};
start();
