// The tools of a page: questions to the worker that tool.js has started, and answers put in their places.

// A sum that takes longer than this (milliseconds) is stopped.
const LONGEST = 10_000;
// Patience before the page says that it is calculating, before a half-typed field is called wrong, and before a new
// answer is read out: a screen reader shall hear the last one, not one for each key.
const CALCULATING = 400;
const TYPING = 900;
const SPEAKING = 700;

/** The worker and its queue: at most one question under way, and of each tool the latest one waiting. */
class Runtime {
  /** `start` gives a worker, or null where there can be none; the first one may have failed already. */
  constructor(start) {
    this.startWorker = start;
    this.tools = [];
    this.waiting = new Map();
    this.running = null;
    this.start();
  }

  add(tool) {
    this.tools.push(tool);
    if (this.state === "failed") tool.failed();
    else if (this.state === "ready") tool.ready();
  }

  start() {
    this.state = "starting";
    this.worker = this.startWorker();
    if (!this.worker || this.worker.lost) return this.fail();
    this.worker.onmessage = ({ data }) => this.heard(data);
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.fail();
    };
    this.worker.postMessage({ begin: true });
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
      this.tools.filter((tool) => !tool.begun).forEach((tool) => tool.ready());
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

/** One tool of the page: its form, its view, and what stands between them. */
class Tool {
  constructor(element, runtime, { form, view, keep, file }) {
    this.element = element;
    this.runtime = runtime;
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
    // An error that appears while a button is being pressed would move it from under the finger, and the press be lost.
    let pressing = false;
    addEventListener("pointerdown", () => { pressing = true; }, true);
    for (const end of ["pointerup", "pointercancel"]) {
      addEventListener(end, () => {
        pressing = false;
        setTimeout(() => this.showHeldErrors?.());
      }, true);
    }
    element.addEventListener("focusout", () => pressing || this.showHeldErrors?.());
    this.element.addEventListener("click", (event) => {
      const button = event.target.closest("button[data-do]");
      if (!button || button.disabled) return;
      const action = button.dataset.do;
      if (action === "add") this.form.add(button);
      else if (action === "remove") this.form.remove(button);
      else if (action === "answers") this.answers(button.closest("[data-quiz]"));
      else if (action === "put") this.put(JSON.parse(button.dataset.values));
      else if (action === "reset") return this.reset("status.reset");
      else if (action === "erase") return this.erase();
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

  /** The chosen answers of a quiz become rows of the form; what was not answered is left out. */
  answers(quiz) {
    const given = [...quiz.querySelectorAll("[data-item]")].map((item) => ({ id: item.dataset.item, answer: item.querySelector("input:checked")?.value }));
    this.put({ [quiz.dataset.quiz]: given.filter(({ answer }) => answer) });
  }

  put(values) {
    this.form.write({ ...this.form.read(), ...values });
    this.view.element.focus();
  }

  /** Something in the form is different: ask again. */
  changed() {
    this.form.refresh();
    if (this.remember.checked) this.keep.keep(this.prefix, this.form.read());
    this.ask();
  }

  ask() {
    this.dropHeldErrors();
    if (this.runtime.state !== "failed") {
      clearTimeout(this.patience);
      this.patience = setTimeout(() => this.say("status.waiting"), CALCULATING);
    }
    this.runtime.ask(this, { tool: this.id, lang: this.element.dataset.lang, raw: JSON.stringify(this.form.read()), prefix: this.prefix });
  }

  /** The runtime answers for the first time. */
  ready() {
    this.begun = true;
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
    this.dropHeldErrors();
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
    if (this.runtime.waiting.has(this)) return; // the form has changed since
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
    // The notice belongs to the answer of the latest question; an older one may still have been under way.
    if (this.notice && !this.runtime.waiting.has(this)) {
      key = this.notice;
      this.notice = null;
    }
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

  /** Nothing typed is left, neither on the page nor on the device. */
  erase() {
    this.keep.forgetAll();
    for (const tool of this.runtime.tools) {
      tool.remember.checked = false;
      tool.reset(tool === this ? "status.erased" : null);
    }
  }
}

/** The runtime of a page; gives what brings one of its tools to life. */
export function start(startWorker, parts) {
  const runtime = new Runtime(startWorker);
  return (element) => runtime.add(new Tool(element, runtime, parts));
}
