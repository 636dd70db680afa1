// The reader's record: what this browser remembers of the book when it is asked to, one entry for all pages and both editions.
//
// {version, forms: {prefix of a tool: its raw form}, parts: {name: raw value}}.  A part is what several tools ask for, such
// as the list of debts: typed once, it stands in all of them.  Storage may be forbidden, full, or hold what somebody else
// wrote; none of it may harm the page.  Python judges the values; here only their shape is seen to.

const KEY = "ashore.record";
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

  /** Take the parts of a saved file; whether it was one. */
  take(text) {
    try {
      const given = text.length <= LARGEST && JSON.parse(text);
      if (given?.ashore !== VERSION || Object(given.parts) !== given.parts || Array.isArray(given.parts)) return false;
      this.keep({}, tidyAll(given.parts));
    } catch {
      return false;
    }
    return true;
  }
}
