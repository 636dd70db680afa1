// The tools of a page: questions to their workers, and answers put in their places.

// A sum that takes longer than this (milliseconds) is stopped.
const LONGEST = 10_000;
// Patience before the page says that a tool has not started, that it is calculating, before a half-typed field is called wrong, and before a new
// answer is read out: a screen reader shall hear the last one, not one for each key.
const LATE = 4_000;
const CALCULATING = 400;
const TYPING = 900;
const SPEAKING = 700;
// Characters that every browser and every messenger takes in a link.
const LONGEST_LINK = 8_000;
const LINK = /^#numbers=([a-z0-9-]+)\.([A-Za-z0-9_-]*)$/;

/** What stands behind the # of a link to these numbers: bytes in the 64 characters that links may hold. */
function packed(prefix, raw) {
  const bytes = new TextEncoder().encode(JSON.stringify(raw));
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `#numbers=${prefix}.${btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/** The raw form of a link, or null: anybody may have written it. */
function unpacked(text, tidyAll) {
  try {
    const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const raw = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(letters, (c) => c.charCodeAt(0))));
    return Object(raw) === raw && !Array.isArray(raw) ? tidyAll(raw) : null;
  } catch {
    return null;
  }
}

/** {prefix, raw} of the link that the page was opened with, which leaves the address bar and the history at once. */
function opened(tidyAll) {
  const { hash, pathname, search } = location;
  if (!hash.startsWith("#numbers=")) return null;
  history.replaceState(history.state, "", pathname + search);
  const [, prefix, text] = LINK.exec(hash) ?? [];
  return prefix ? { prefix, raw: hash.length <= LONGEST_LINK ? unpacked(text, tidyAll) : null } : null;
}

/**
 * The worker of a tool and its queue: at most one question under way, and of each place where the tool stands on the page
 * the latest one waiting.  It sleeps until somebody asks it or wakes it.
 */
class Runtime {
  /** `start` gives a worker, or null where there can be none. */
  constructor(start) {
    this.startWorker = start;
    this.tools = [];
    this.waiting = new Map();
    this.running = null;
    this.state = "asleep";
    // Perhaps it is the network that failed: a browser may know so only later, and it may come back.
    addEventListener("offline", () => { if (this.state === "failed") this.tools.forEach((tool) => tool.failed()); });
    addEventListener("online", () => { if (this.state === "failed") this.start(); });
  }

  add(tool) {
    this.tools.push(tool);
    if (this.state === "failed") return tool.failed();
    if (this.state !== "asleep") tool.begin();
    if (this.state === "late") tool.halt("late");
  }

  wake() {
    if (this.state === "asleep") this.start();
  }

  start() {
    this.state = "starting";
    this.worker = this.startWorker();
    if (!this.worker) return this.fail();
    this.worker.onmessage = ({ data }) => this.heard(data);
    this.worker.onerror = () => this.fail();
    this.worker.postMessage({ begin: true });
    this.limit = setTimeout(() => {
      this.state = "late";
      this.tools.filter((tool) => tool === this.running || this.waiting.has(tool)).forEach((tool) => tool.halt("late"));
    }, LATE);
    // What stands in the forms counts, typed before or remembered.  To ask now costs the page least: once it lays itself out, it is busy for long.
    this.tools.filter((tool) => !tool.begun).forEach((tool) => tool.begin());
    this.next();
  }

  ask(tool, question) {
    if (this.state === "failed") return;
    this.waiting.set(tool, question);
    this.wake();
    this.next();
  }

  next() {
    if (this.state === "failed" || this.running) return;
    const [first] = this.waiting;
    if (!first) return;
    const [tool, question] = first;
    this.waiting.delete(tool);
    this.running = tool;
    this.raw = question.raw;
    this.worker.postMessage(question);
    if (this.state === "ready") this.watch();
  }

  watch() {
    this.limit = setTimeout(() => this.giveUp("slow"), LONGEST);
  }

  heard(message) {
    if (message.failed) return this.fail();
    if (message.ready) {
      clearTimeout(this.limit);
      this.state = "ready";
      if (this.running) this.watch();
    } else {
      if (message.broken) return this.giveUp("broken");
      clearTimeout(this.limit);
      const tool = this.running;
      this.running = null;
      try {
        tool.answered(message, this.raw);
      } catch (problem) { // as in a browser that lacks what the page needs only now
        console.error(problem);
        tool.failed();
      }
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
  /** `all` is the list of the tools on the page, this one among them as soon as it is made. */
  constructor(element, runtime, all, record, { form, view, file }) {
    this.element = element;
    this.runtime = runtime;
    this.all = all;
    this.id = element.dataset.tool;
    this.prefix = element.dataset.prefix;
    this.words = JSON.parse(element.dataset.words);
    this.record = record;
    this.form = new form.Form(element.querySelector(".ashore-form"), this.prefix, Object.keys(JSON.parse(element.dataset.given)));
    this.view = new view.View(element.querySelector(".ashore-view"), this.words, file);
    this.strip = element.querySelector(".ashore-strip");
    this.status = element.querySelector(".ashore-status");
    this.said = element.querySelector(".ashore-said");
    this.remember = element.querySelector('[data-do="remember"]');
    this.cannot = element.querySelector(".ashore-cannot > .ashore-title");
    this.sharer = element.querySelector('[data-do="share"]');
    this.panel = element.querySelector(".ashore-share");
    this.printed = this.answeredTo = this.form.untouched;

    if (this.remembered()) runtime.wake();
    this.listen();
    for (const [event, on] of [["beforeprint", true], ["afterprint", false]]) {
      addEventListener(event, () => [this.form, this.view].forEach((part) => part.forPaper(on)));
    }
  }

  /** What the record holds for this form alone, or for every form of this tool, and what all tools share, stands in the form; whether anything did. */
  remembered() {
    const own = !this.aside && (this.record.forms[this.prefix] ?? this.record.forms[this.id]);
    if (own) this.form.write(own);
    return this.recall() || Boolean(own);
  }

  /** What the record holds stands in the form. */
  recall() {
    this.remember.checked = this.record.on;
    // Whoever looks at the example keeps a record of something else: it comes back with the next visit.
    const filled = !this.aside && this.form.fill(this.record.parts);
    this.form.refresh();
    return filled;
  }

  /** The record keeps what stands here; the other tools of the page show what they share. */
  store() {
    if (!this.record.on || this.aside) return;
    this.share(this.form.news(), this.form.isOwn() ? { [this.prefix]: this.form.read() } : {});
  }

  share(parts, forms = {}) {
    const before = JSON.stringify(this.record.parts);
    if (!this.record.keep(forms, parts) && !this.notice) {
      this.notice = this.record.on ? "status.full" : "status.forbidden";
      for (const tool of this.all) tool.remember.checked = this.record.on;
    }
    if (JSON.stringify(this.record.parts) === before) return;
    for (const other of this.all) if (other !== this && other.recall()) other.ask();
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
      else if (action === "record-save") return this.save();
      else if (action === "record-load") return this.load(button);
      else if (action === "reset") return this.reset(this.record.on ? "status.aside" : "status.reset");
      else if (action === "erase") return this.erase();
      else if (action === "share") return this.panel.hidden ? this.offerLink() : this.closeLink();
      else if (action === "share.close") return this.closeLink();
      else return this.view.do(button);
      this.changed();
    });
    this.remember.addEventListener("change", () => {
      if (this.remember.checked && !this.record.start()) {
        this.remember.checked = false;
        return this.say("status.forbidden");
      }
      if (!this.remember.checked) this.record.erase();
      this.say(this.record.on ? "status.remembered" : "status.forgotten");
      if (this.linked && this.record.on) this.say("status.shared");
      for (const tool of this.all) {
        tool.remember.checked = this.record.on;
        tool.form.forget();
        tool.store();
      }
    });
  }

  /** The record as a file; what stands on this page is in it, remembered or not. */
  save() {
    for (const tool of this.all) if (!tool.aside) Object.assign(this.record.parts, tool.form.parts());
    this.view.save("ashore.json", "application/json", this.record.file());
  }

  /** Take a saved record: the reader chooses a file, which is read here and goes nowhere. */
  load(button) {
    const chooser = document.createElement("input");
    chooser.type = "file";
    chooser.accept = "application/json,.json";
    chooser.addEventListener("change", async () => {
      if (!this.record.take(await chooser.files[0].text())) return this.say("status.no_record");
      for (const tool of this.all) {
        if (tool.linked) tool.form.reset();
        tool.aside = tool.linked = false;
        if (tool.remembered()) tool.ask();
      }
      this.notice = "status.loaded";
      this.ask();
      button.focus();
    });
    chooser.click();
  }

  /** Say in plain words what a link to these numbers would hold; to copy it is another press. */
  offerLink() {
    const { raw, lines } = this.form.share(this.words);
    const link = location.origin + location.pathname + packed(this.prefix, raw);
    const [list, shown, copy] = ["ul", "pre", '[data-do="copy"]'].map((part) => this.panel.querySelector(part));
    const fits = link.length <= LONGEST_LINK;
    list.replaceChildren(...(fits ? lines : [this.words["share.long"]]).map((line) => {
      const item = document.createElement("li");
      item.textContent = line;
      return item;
    }));
    shown.textContent = fits ? link : "";
    shown.hidden = copy.hidden = !fits;
    this.panel.hidden = false;
    this.sharer.setAttribute("aria-expanded", "true");
    this.panel.querySelector(".ashore-title").focus();
  }

  closeLink() {
    if (this.panel.hidden) return;
    const here = this.panel.contains(document.activeElement);
    this.panel.hidden = true;
    this.sharer.setAttribute("aria-expanded", "false");
    if (here) this.sharer.focus();
  }

  /** Show the numbers of a link that somebody made.  They are not the reader's: no record takes them. */
  open(raw) {
    if (!raw) {
      this.notice = "status.no_link";
    } else {
      this.aside = this.linked = true;
      this.form.reset();
      this.form.write(raw);
      this.form.refresh();
      this.notice = "status.shared";
    }
    this.element.scrollIntoView();
    if (this.begun) this.ask();
    else this.runtime.wake();
  }

  /** The chosen answers of a quiz become rows of the form; what was not answered is left out. */
  answers(quiz) {
    const given = [...quiz.querySelectorAll("[data-item]")].map((item) => ({ id: item.dataset.item, answer: item.querySelector("input:checked")?.value }));
    this.put({ [quiz.dataset.quiz]: given.filter(({ answer }) => answer) });
  }

  put(values) {
    this.form.write({ ...this.form.read(), ...values });
    // The button may stand far down in a long view; what comes of pressing it stands at its top.
    this.view.element.focus({ preventScroll: true });
    this.view.element.scrollIntoView();
  }

  /** Something in the form is different: ask again. */
  changed() {
    this.closeLink();
    this.form.refresh();
    this.store();
    this.ask();
  }

  ask() {
    this.dropHeldErrors();
    clearTimeout(this.patience);
    if (!this.element.dataset.state) {
      this.patience = setTimeout(() => this.say("status.waiting"), CALCULATING);
    }
    this.pose();
  }

  /** Send the form to the runtime. */
  pose() {
    const raw = JSON.stringify(this.form.read());
    // As long as no answer comes, that to something else must not stand below what the reader has typed.
    const answers = this.runtime.state === "ready" && !this.element.dataset.state;
    this.element.toggleAttribute("data-typed", !answers && raw !== this.answeredTo);
    this.runtime.ask(this, { tool: this.id, lang: this.element.dataset.lang, raw, prefix: this.prefix });
  }

  /** The runtime starts.  The first sum is the slowest: done before it is needed, the reader's next comes at once. */
  begin() {
    this.begun = true;
    this.pose();
  }

  answered({ html, errors }, raw) {
    clearTimeout(this.patience);
    if (errors) {
      this.wrong(JSON.parse(errors));
    } else {
      this.right(html);
      this.answeredTo = raw;
    }
    for (const mark of ["state", "typed", "example"]) delete this.element.dataset[mark];
  }

  right(html) {
    this.dropHeldErrors();
    this.form.showErrors([]);
    this.current("status.ready");
    const { text, tone, keep } = this.view.show(html);
    // A result that other tools go on with; that of an untouched example is nobody's.
    if (keep && this.record.on && !this.aside && this.form.isOwn()) this.share(keep);
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
      this.stale("status.stale", this.notice ? [this.words[this.notice], ...nowhere] : nowhere);
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
    this.begun = false;
    clearTimeout(this.patience);
    this.halt(navigator.onLine ? "failed" : "offline");
  }

  /** The tool does not answer: `state` says why, a sentence what that means, and beside it stands what helps. */
  halt(state) {
    this.element.dataset.state = state;
    this.element.toggleAttribute("data-example", this.answeredTo === this.printed);
    this.stale("status." + state);
    this.cannot.textContent = this.status.textContent;
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
    this.aside = this.record.on;
    this.linked = false;
    this.form.reset();
    if (this.runtime.state === "asleep") { // and so shows the example still
      this.form.refresh();
      return this.say(notice);
    }
    this.notice = notice;
    this.changed();
  }

  /** Nothing typed is left, neither on the page nor on the device; the book around it clears away the rest (book.js). */
  erase() {
    dispatchEvent(new CustomEvent("ashore-erase", { detail: [] }));
  }
}

/** The runtimes of a page; gives what brings one of its tools to life. */
export function start(startWorker, firstTool, parts) {
  const tools = [];
  const runtimes = new Map();
  const runtimeOf = (id) => {
    if (!runtimes.has(id)) runtimes.set(id, new Runtime(() => startWorker(id)));
    return runtimes.get(id);
  };
  // What most come for; the others start when the reader comes near them.
  runtimeOf(firstTool).wake();
  // A tool two screens away has the time that reading takes to get ready.
  const near = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) if (isIntersecting) runtimeOf(target.dataset.tool).wake();
  }, { rootMargin: "200% 0px" });
  const record = new parts.keep.Record();
  const typing = new parts.keep.Typing();
  const clear = () => {
    for (const tool of tools) {
      tool.remember.checked = false;
      tool.reset("status.erased");
    }
  };
  addEventListener("ashore-erase", () => {
    record.erase();
    typing.forget();
    clear();
  });
  typing.onerased = clear;
  record.onchange = (erased) => {
    if (erased) clear();
    else tools.forEach((tool) => tool.remembered() && tool.ask());
  };
  // WebKit brings a page back with its answers, but soon empties the fields that it must not fill in by itself, and tells nobody.
  let left = [], known = null;
  addEventListener("pagehide", ({ persisted }) => {
    if (persisted && !record.on) typing.sleep(); // of what is remembered, the record tells when it was erased
    left = tools.map((tool) => [tool.form, tool.form.read()]);
    known = record.text;
  });
  const putBack = () => {
    if (!typing.begun || record.text !== known) return; // erased meanwhile, or another page knows better
    for (const [form, raw] of left) {
      if (JSON.stringify(form.read()) === JSON.stringify(raw)) continue;
      form.write(raw);
      form.refresh();
    }
  };
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) for (const soon of [0, 100, 1000]) setTimeout(putBack, soon);
  });
  addEventListener("input", ({ target }) => {
    if (target.closest(".ashore-form")) typing.begun = true;
  });
  for (const done of ["input", "click"]) addEventListener(done, () => { left = []; }, { capture: true }); // the reader knows best
  let link = opened(parts.keep.tidyAll);
  addEventListener("hashchange", () => {
    const other = opened(parts.keep.tidyAll);
    tools.find((tool) => tool.prefix === other?.prefix)?.open(other.raw);
  });
  return (element) => {
    const runtime = runtimeOf(element.dataset.tool);
    const tool = new Tool(element, runtime, tools, record, parts);
    tools.push(tool);
    if (link?.prefix === tool.prefix) {
      tool.open(link.raw);
      link = null;
    }
    runtime.add(tool);
    // Who turns to it without scrolling there, as screen readers do, has come near, too.
    for (const sign of ["pointerover", "focusin"]) element.addEventListener(sign, () => runtime.wake(), { once: true });
    near.observe(element);
  };
}
