// The view of a tool: finished HTML from Python is put in place block by block, so that what has not changed stays as it
// is, and what has keeps what the reader did with it: open folds, ticks, places scrolled to, the picture of a chart.

const folds = (block) => (block.matches("details") ? [block] : []).concat(...block.querySelectorAll("details"));

/** Give a new block what the reader did with the old one. */
function carryOver(old, fresh) {
  const before = folds(old);
  for (const [i, fold] of folds(fresh).entries()) fold.open = before[i]?.open ?? false;
  const ticked = new Set([...old.querySelectorAll("input:checked")].map((box) => box.parentElement.textContent));
  for (const box of fresh.querySelectorAll("input")) box.checked = ticked.has(box.parentElement.textContent);
}

/**
 * What a screen and a keyboard know of a block and new HTML does not say; call before and after it is replaced.
 *
 * To ask a part how far it is scrolled, or to scroll it, has the browser lay out the whole page at once, so it is done only
 * for those that were ever scrolled.
 */
function place(block, scrolled) {
  const focusable = (where) => [...where.querySelectorAll("summary, button, input, a, [tabindex]")];
  const scrolling = (where) => [...where.querySelectorAll(".ashore-scroll, pre")];
  const at = block.contains(document.activeElement) ? focusable(block).indexOf(document.activeElement) : -1;
  const moved = scrolling(block).map((part, i) => (scrolled.has(part) ? [i, part.scrollLeft] : null)).filter(Boolean);
  return (fresh) => {
    const parts = moved.length ? scrolling(fresh) : [];
    for (const [i, left] of moved) if (parts[i]) parts[i].scrollLeft = left;
    if (at >= 0) focusable(fresh)[at]?.focus({ preventScroll: true });
  };
}

const chartsOf = (block) => (block.matches(".ashore-chart") ? [block] : [...block.querySelectorAll(".ashore-chart")]);
const kindOf = (block) => block.tagName + block.className;

export class View {
  constructor(element, words, file) {
    this.element = element;
    this.words = words;
    this.file = file;
    this.figures = null;
    // Each block with the HTML that it came from: a block that has come alive looks different.
    this.came = new WeakMap();
    for (const block of element.children) {
      const plain = block.cloneNode(true);
      plain.querySelectorAll(".ashore-plot").forEach((plot) => plot.replaceChildren());
      this.came.set(block, plain.outerHTML);
    }
    this.scrolled = new WeakSet();
    element.addEventListener("scroll", (event) => this.scrolled.add(event.target), true);
    element.addEventListener("click", (event) => this.followMark(event));
    // A reader who only reads needs no library: the pictures that came with the page stay.
    for (const sign of ["pointerover", "focusin"]) element.closest(".ashore-tool").addEventListener(sign, () => this.drawWhenIdle(), { once: true });
  }

  /** Show new HTML; returns the answer in it, {text, tone}, and what the reader's record shall keep of it. */
  show(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    const left = [...this.element.children];
    let next = left[0] ?? null;
    for (const fresh of [...template.content.children]) {
      const source = fresh.outerHTML;
      const at = left.findIndex((block) => kindOf(block) === kindOf(fresh));
      const old = at < 0 ? null : left.splice(at, 1)[0];
      if (old && this.came.get(old) === source) {
        if (old === next) next = old.nextElementSibling;
        else this.element.insertBefore(old, next);
        continue;
      }
      this.came.set(fresh, source);
      if (!old) {
        this.element.insertBefore(fresh, next);
        continue;
      }
      carryOver(old, fresh);
      const putBack = place(old, this.scrolled);
      const charts = chartsOf(fresh);
      for (const [i, chart] of chartsOf(old).entries()) this.figures?.hand(chart, charts[i]);
      if (old === next) next = old.nextElementSibling;
      old.remove();
      this.element.insertBefore(fresh, next);
      putBack(fresh);
    }
    for (const block of left) {
      for (const chart of chartsOf(block)) this.figures?.hand(chart);
      block.remove();
    }
    if (this.figures || this.lost) this.draw();
    else if (this.element.querySelector(".ashore-plot:empty")) this.drawWhenIdle();
    const answer = this.element.querySelector(".ashore-headline");
    return {
      text: answer?.querySelector(".ashore-answer").textContent ?? "",
      tone: /ashore-(good|warn)/.exec(answer?.className)?.[1] ?? "plain",
      keep: JSON.parse(this.element.querySelector("[data-keep]")?.dataset.keep ?? "null"),
    };
  }

  /** Charts come after answers: the library is fetched when the reader turns to the tool, or when a picture is to be made. */
  drawWhenIdle() {
    if (this.asked || !this.element.querySelector(".ashore-chart")) return;
    this.asked = true;
    const load = async () => {
      try {
        this.figures = await (await import(this.file("figures.js"))).load(this.file, this.words);
        this.draw();
      } catch (problem) {
        console.error(problem);
        // Pictures of other numbers would mislead; the table of each chart says the same.
        this.lost = true;
        this.draw();
      }
    };
    if (typeof requestIdleCallback === "function") requestIdleCallback(load, { timeout: 500 });
    else setTimeout(load, 50);
  }

  forPaper(on) {
    this.figures?.forPaper(on);
  }

  draw() {
    for (const figure of this.element.querySelectorAll(".ashore-chart")) {
      try {
        this.figures?.draw(figure);
      } catch (problem) {
        // An answer must not be lost for its picture.
        console.error(problem);
      }
      if (!figure.querySelector(".ashore-plot").hasChildNodes()) figure.querySelector("details").open = true;
    }
  }

  /** What the buttons in a view do. */
  async do(button) {
    const text = () => button.parentElement.querySelector("pre").textContent;
    if (button.dataset.do === "download") this.save(button.dataset.name, button.dataset.mime, text());
    else if (button.dataset.do === "copy") {
      if (!(await copy(text(), button))) return;
      const label = button.textContent;
      if (label === this.words.copied) return;
      button.textContent = this.words.copied;
      setTimeout(() => { button.textContent = label; }, 2000);
    }
  }

  /** A text as a file on the reader's device. */
  save(name, mime, text) {
    const url = URL.createObjectURL(new Blob([text], { type: mime + ";charset=utf-8" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  /** A mark in the text leads to its source, which may be folded away. */
  followMark(event) {
    const mark = event.target.closest(".ashore-mark a");
    const source = mark && document.getElementById(decodeURIComponent(mark.hash.slice(1)));
    if (!source) return;
    for (let fold = source.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    source.focus({ preventScroll: true });
  }
}

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, or no secure connection: the old way, through a selection.
    const pre = button.parentElement.querySelector("pre");
    getSelection().selectAllChildren(pre);
    return document.execCommand("copy");
  }
}
