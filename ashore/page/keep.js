// The reader's record: what this browser remembers of the book when it is asked to, one entry for all pages and both editions.
//
// {version, forms: {prefix of a tool: its raw form}, parts: {name: raw value}}.  A part is what several tools ask for, such
// as the list of debts: typed once, it stands in all of them.  Storage may be forbidden, full, or hold what somebody else
// wrote; none of it may harm the page.  Python judges the values; here only their shape is seen to.

const KEY = "ashore.record";
const NOTE = "ashore-typed";
const VERSION = 1;
// What a saved file may hold: more than a reader types in a year.
const LARGEST = 1_000_000;
const NAME = /^[a-z][a-z_0-9-]*$/;

const isPlain = (value) => ["string", "boolean"].includes(typeof value);

/** A row, a list of rows or a single value, as forms write them; undefined for anything else. */
function tidy(value) {
  if (typeof value === "number") return String(value);
  if (isPlain(value)) return value;
  if (Array.isArray(value)) return value.map(tidy).filter((row) => row !== undefined);
  return value && typeof value === "object" ? tidyAll(value) : undefined;
}

/** An object with its tidy values and no more: nothing inherited, no names that forms do not have. */
export function tidyAll(given) {
  const kept = Object.create(null);
  for (const [name, value] of Object.entries(Object(given))) {
    const tidied = NAME.test(name) ? tidy(value) : undefined;
    if (tidied !== undefined) kept[name] = tidied;
  }
  return kept;
}

/**
 * Whether something typed stands on this page that has not been erased since, here or in another tab.
 *
 * Other tabs are told of "Erase everything" (book.js).  A page that only *back* can show again sleeps and is told nothing: it
 * leaves a note, shared by all such pages, which erasing takes away.  The note is a number by lot: it tells neither who typed
 * nor when nor what.  It stands in the local storage because Firefox shows a page that it brings back a session storage as it
 * was when the page was left.
 */
export class Typing {
  constructor() {
    this.begun = false;
    this.note = null;
    addEventListener("storage", ({ key }) => { if (key === "ashore-erased") this.erase(); });
    addEventListener("pageshow", () => { if (this.note !== null && this.read() !== this.note) this.erase(); });
  }

  erase() {
    if (this.begun) this.onerased();
    this.forget();
  }

  forget() {
    this.begun = false;
    this.note = null;
  }

  /** This page is being left, and may be brought back. */
  sleep() {
    if (!this.begun) return;
    try {
      const note = this.read() ?? String(Math.floor(Math.random() * 1000));
      localStorage.setItem(NOTE, note);
      this.note = note;
    } catch { /* then nobody can tell that it was erased */ }
  }

  read() {
    try {
      return localStorage.getItem(NOTE);
    } catch {
      return this.note;
    }
  }
}

export class Record {
  constructor() {
    this.read();
    const catchUp = () => {
      const had = this.on;
      if (this.catchUp()) this.onchange?.(had && !this.on);
    };
    // Another tab wrote, or erased; a page that slept meanwhile was not told.
    addEventListener("storage", catchUp);
    addEventListener("pageshow", catchUp);
    document.addEventListener("visibilitychange", catchUp);
  }

  read() {
    this.on = false;
    this.forms = Object.create(null);
    this.parts = Object.create(null);
    this.text = null;
    try {
      this.text = localStorage.getItem(KEY);
      const kept = JSON.parse(this.text);
      if (kept?.version !== VERSION) return;
      this.on = true;
      this.forms = tidyAll(kept.forms);
      this.parts = tidyAll(kept.parts);
    } catch { /* then nothing is remembered */ }
  }

  /** Take what others have written since; whether there was anything. */
  catchUp() {
    try {
      if (localStorage.getItem(KEY) === this.text) return false;
    } catch {
      return false;
    }
    this.read();
    return true;
  }

  /** Remember from now on; whether the browser lets us. */
  start() {
    this.on = true;
    return this.write();
  }

  /** Remember what has changed here, beside what others have changed; whether the browser lets us. */
  keep(forms, parts) {
    const news = this.catchUp();
    Object.assign(this.forms, forms);
    Object.assign(this.parts, parts);
    const kept = this.write();
    if (news) this.onchange?.(!this.on);
    return kept;
  }

  write() {
    if (!this.on) return false;
    try {
      const text = JSON.stringify({ version: VERSION, forms: this.forms, parts: this.parts });
      localStorage.setItem(KEY, text);
      this.text = text;
      return true;
    } catch {
      // Of what was kept before, the device still has what it had.
      this.on = this.text !== null;
      return false;
    }
  }

  /** Nothing typed into the book is left on this device. */
  erase() {
    this.on = false;
    this.forms = Object.create(null);
    this.parts = Object.create(null);
    this.text = null;
    try {
      localStorage.removeItem(KEY);
    } catch { /* then there is nothing to forget */ }
  }

  /** The parts as a file to save. */
  file() {
    return JSON.stringify({ ashore: VERSION, parts: this.parts }, null, 1) + "\n";
  }

  /** Take the parts of a saved file, and what it holds for single tools, by their names; whether it was one. */
  take(text) {
    try {
      const given = text.length <= LARGEST && JSON.parse(text);
      if (given?.ashore !== VERSION || Object(given.parts) !== given.parts || Array.isArray(given.parts)) return false;
      this.keep(tidyAll(given.forms), tidyAll(given.parts));
    } catch {
      return false;
    }
    return true;
  }
}
