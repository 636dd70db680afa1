// A form of a tool: its values as the plain data that Python checks, rows added and removed, fields that count only
// sometimes, messages at the fields.  Which fields there are, and all words, come in the HTML that Python wrote.

// So many values of a row are said while it is folded, as in ashore/view/form_html.py.
const SAID = 3;

const isRows = (field) => "rows" in field.dataset;
const valueOf = (control) => (control.type === "checkbox" ? control.checked : control.value);
/** The fields of a form or of a row, without those of the rows inside it. */
const fieldsOf = (group) => [...group.querySelectorAll("[data-field]")].filter((field) => field.parentElement.closest("[data-group]") === group);
const rowsOf = (rows) => [...rows.querySelectorAll(":scope > .ashore-row")];

const readField = (field) => (isRows(field) ? rowsOf(field).map(readGroup) : valueOf(field));

function readGroup(group) {
  return Object.fromEntries(fieldsOf(group).map((field) => [field.dataset.field, readField(field)]));
}

// What the record knows of a row and its form does not ask for.
const unasked = new WeakMap();

/** Put a part of the record into its field; the columns that the form does not ask for are kept with their rows. */
function writePart(field, value) {
  if (!isRows(field)) return writeGroup(field.closest("[data-group]"), { [field.dataset.field]: value });
  if (!Array.isArray(value)) return;
  writeRows(field, value);
  rowsOf(field).forEach((row, i) => unasked.set(row, value[i]));
}

const readPart = (field) => (isRows(field) ? rowsOf(field).map((row) => ({ ...unasked.get(row), ...readGroup(row) })) : valueOf(field));

const CALENDAR = { month: /^\d{4}-\d\d$|^$/, date: /^\d{4}-\d\d-\d\d$|^$/ };

/** Whether a control can hold a text: lists of choices and the browser's calendars take no others. */
const fits = (field, value) => (field.tagName === "SELECT" ? [...field.options].some((option) => option.value === value) : CALENDAR[field.type]?.test(value) ?? true);

/** Put remembered values into the controls; whatever does not fit one is left out, Python judges the rest. */
function writeGroup(group, raw) {
  for (const field of fieldsOf(group)) {
    const value = Object.hasOwn(Object(raw), field.dataset.field) ? raw[field.dataset.field] : undefined;
    if (isRows(field)) {
      if (Array.isArray(value)) writeRows(field, value);
    } else if (field.type === "checkbox") {
      if (typeof value === "boolean") field.checked = value;
    } else if (typeof value === "string") {
      if (fits(field, value)) field.value = value;
    }
  }
}

function writeRows(rows, values) {
  const { least, most } = rows.dataset;
  const count = Math.max(Number(least), Math.min(Number(most), values.length));
  rowsOf(rows).slice(count).forEach((row) => row.remove());
  while (rowsOf(rows).length < count) appendRow(rows).querySelector("details").open = rowsOf(rows).length === 1;
  number(rows);
  rowsOf(rows).forEach((row, i) => writeGroup(row, values[i]));
}

function appendRow(rows) {
  const template = rows.querySelector(":scope > template");
  const row = template.content.firstElementChild.cloneNode(true);
  template.before(row);
  return row;
}

/** Give rows the ids and titles of their places, and stop at the least and the most. */
function number(rows) {
  const place = new RegExp(`(^| )${rows.id}-(?:\\d+|ROW)-`, "g");
  const all = rowsOf(rows);
  all.forEach((row, i) => {
    for (const element of [row, ...row.querySelectorAll("[id], [for], [aria-describedby], [aria-labelledby]")]) {
      for (const name of ["id", "for", "aria-describedby", "aria-labelledby"]) {
        const value = element.getAttribute(name);
        if (value) element.setAttribute(name, value.replace(place, `$1${rows.id}-${i}-`));
      }
    }
    row.querySelector(".ashore-row-title").textContent = rows.dataset.label.replace("{n}", i + 1);
    row.querySelector(":scope > .ashore-remove").hidden = all.length <= Number(rows.dataset.least);
  });
  rows.querySelector(":scope > .ashore-add").disabled = all.length >= Number(rows.dataset.most);
}

/** A value as it reads: with its unit, as the choice that it stands for. */
function told(control) {
  if (control.type === "checkbox") return control.checked ? control.closest("label").textContent : "";
  if (control.selectedOptions) return control.selectedOptions[0]?.textContent ?? "";
  if (control.type === "datetime-local") return control.value.replace("T", " ");
  const units = [...(control.closest(".ashore-control")?.children ?? [control])];
  return control.value && units.map((part) => (part === control ? part.value : part.textContent)).join("");
}

/** The first values of a row in one line, the first sum only, which stands for it while it is folded. */
function rowSays(row) {
  const isSum = (field) => Boolean(field.closest(".ashore-control"));
  const saying = fieldsOf(row).filter((field) => !isRows(field) && !field.closest(".ashore-field").hidden && !field.closest(".ashore-more")
    && (field.inputMode === "" || isSum(field)) && told(field));
  const sum = saying.find(isSum);
  return saying.filter((field) => field === sum || !isSum(field)).map(told).slice(0, SAID).join(" · ");
}

/**
 * What a link may hold of a group, as raw values, and line by line as a reader reads it: what counts now, and not who the
 * reader is.  words: those for yes, no and nothing.
 */
function shareGroup(group, words, before, lines) {
  const raw = {};
  for (const field of fieldsOf(group)) {
    const name = field.dataset.field;
    if (field.closest(".ashore-field, .ashore-rows").hidden || field.dataset.record?.startsWith("my_")) continue;
    if (isRows(field)) {
      raw[name] = rowsOf(field).map((row) => shareGroup(row, words, before + row.querySelector(".ashore-row-title").textContent + " · ", lines));
      continue;
    }
    const value = raw[name] = valueOf(field);
    const label = field.closest("label") ?? field.closest(".ashore-field").querySelector("label");
    const said = field.type === "checkbox" ? words[value ? "share.yes" : "share.no"] : field.selectedOptions?.[0]?.textContent ?? value;
    lines.push(before + label.textContent + words.colon + (said || words["share.empty"]));
  }
  return raw;
}

export class Form {
  /** given: the fields that the chapter itself has filled in, as in the story of another household: not the reader's. */
  constructor(element, prefix, given = []) {
    this.element = element;
    this.prefix = prefix;
    this.given = given;
    // form.reset() knows values, but not rows that came or went.
    this.example = element.cloneNode(true);
    this.untouched = JSON.stringify(this.read());
    this.first = this.standing();
    this.agreed = this.first;
    element.addEventListener("change", ({ target }) => target.dataset.into && this.take(target));
  }

  /** Put the text of the chosen file into its field, as if it had been typed.  Old spreadsheets write GB18030. */
  async take(chooser) {
    const [file] = chooser.files;
    if (!file) return;
    const bytes = await file.arrayBuffer();
    const field = document.getElementById(chooser.dataset.into);
    try {
      field.value = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      field.value = new TextDecoder("gb18030").decode(bytes);
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** The fields that are parts of the reader's record. */
  recorded() {
    return fieldsOf(this.element).filter(({ dataset }) => dataset.record && !this.given.includes(dataset.field));
  }

  /** The parts of the record as they stand here, as text: what they are compared with later. */
  standing() {
    return new Map(this.recorded().map((field) => [field.dataset.record, JSON.stringify(readField(field))]));
  }

  /** Whether the reader has changed anything here: in the example that the page came with, or in what the record filled in. */
  isOwn() {
    return JSON.stringify(this.read()) !== this.untouched;
  }

  /** {name: value} of the parts of the record that the reader has changed here; an untouched example is nobody's. */
  parts() {
    return this.partsUnlike(this.first);
  }

  /** Those that are new since the form last agreed with the record: of others, another tab may know better. */
  news() {
    const news = this.partsUnlike(this.agreed);
    this.agreed = this.standing();
    return news;
  }

  /** The record begins anew, so nothing here is in it. */
  forget() {
    this.agreed = this.first;
  }

  partsUnlike(known) {
    const own = this.recorded().filter((field) => JSON.stringify(readField(field)) !== known.get(field.dataset.record));
    return Object.fromEntries(own.map((field) => [field.dataset.record, readPart(field)]));
  }

  /** Put parts of the record into their fields; whether any was there.  It makes an untouched example no more the reader's own. */
  fill(parts) {
    const own = this.isOwn();
    const given = this.recorded().filter((field) => Object.hasOwn(parts, field.dataset.record));
    given.forEach((field) => writePart(field, parts[field.dataset.record]));
    this.agreed = this.standing();
    if (!own) this.untouched = JSON.stringify(this.read());
    return given.length > 0;
  }

  /** What a link may hold: {raw, lines}. */
  share(words) {
    const lines = [];
    return { raw: shareGroup(this.element, words, "", lines), lines };
  }

  read() {
    return readGroup(this.element);
  }

  write(raw) {
    writeGroup(this.element, raw);
  }

  reset() {
    this.element.replaceChildren(...this.example.cloneNode(true).childNodes);
    this.element.reset();
  }

  /** Show the fields that count now, hide the others; what was typed into those stays. */
  refresh() {
    for (const part of this.element.querySelectorAll("[data-when]")) {
      const group = part.parentElement.closest("[data-group]");
      const other = fieldsOf(group).find((field) => field.dataset.field === part.dataset.when);
      part.hidden = !JSON.parse(part.dataset.whenIn).includes(valueOf(other));
    }
    for (const list of this.element.querySelectorAll("select[data-follows]")) {
      const other = fieldsOf(list.closest("[data-group]")).find((field) => field.dataset.field === list.dataset.follows);
      for (const option of list.options) option.hidden = option.disabled = option.dataset.for !== valueOf(other);
      if (list.selectedOptions[0]?.disabled !== false) list.value = [...list.options].find((option) => !option.disabled)?.value;
    }
    for (const line of this.element.querySelectorAll(".ashore-row-says")) {
      const says = rowSays(line.closest(".ashore-row"));
      if (line.textContent !== says) line.textContent = says;
    }
    for (const more of this.element.querySelectorAll(".ashore-more")) {
      more.hidden = [...more.querySelectorAll(".ashore-field, .ashore-rows")].every((part) => part.hidden);
    }
  }

  /** For paper: fields with nothing in them are left out. */
  forPaper(on) {
    for (const field of this.element.querySelectorAll(".ashore-field")) {
      const control = field.querySelector("[data-field]");
      field.toggleAttribute("data-empty", on && !valueOf(control));
    }
  }

  add(button) {
    const rows = button.closest(".ashore-rows");
    const row = appendRow(rows);
    number(rows);
    row.querySelector("input, select, textarea").focus();
  }

  remove(button) {
    const rows = button.closest(".ashore-rows");
    const row = button.closest(".ashore-row");
    const at = rowsOf(rows).indexOf(row);
    row.remove();
    number(rows);
    // The keyboard must not be left nowhere: on to the next row, or the one before, or what adds one.
    const left = rowsOf(rows);
    const next = left[Math.min(at, left.length - 1)]?.querySelector(":scope > .ashore-remove");
    (next && !next.hidden ? next : rows.querySelector(":scope > .ashore-add")).focus();
  }

  place(path) {
    return document.getElementById(this.prefix + "-" + path.replaceAll(".", "-"));
  }

  /** Whether an error is at the field where the reader is typing and is not shown there yet. */
  isNew(errors) {
    const here = document.activeElement;
    return this.element.contains(here) && here.matches("input, textarea") && !here.hasAttribute("aria-invalid")
      && errors.some(([path]) => this.place(path) === here);
  }

  /** Put messages at their fields and take all others away; returns those that have no field. */
  showErrors(errors) {
    const nowhere = [];
    const marked = new Set();
    for (const [path, message] of errors) {
      const field = this.place(path);
      const slot = field && document.getElementById(field.id + "-error");
      if (!slot || !this.element.contains(field)) {
        nowhere.push(message);
        continue;
      }
      marked.add(field);
      field.setAttribute("aria-invalid", "true");
      if (slot.textContent !== message) slot.textContent = message;
      for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    }
    for (const field of this.element.querySelectorAll("[aria-invalid]")) {
      if (marked.has(field)) continue;
      field.removeAttribute("aria-invalid");
      document.getElementById(field.id + "-error").textContent = "";
    }
    return nowhere;
  }
}
