// What a page owes to everyone and axe-core does not look at: `access.audit()` counts what passes and says what does not; `access.watch()`
// notes where the Tab key comes by. Put into pages by bench/access.py, for the benchmark and for the tests.
"use strict";
globalThis.access = (() => {
  const SMALLEST = 43.9; // CSS pixels; 44, less what rounding takes
  const TIGHTEST = 1.295; // 1.3, less what rounding takes
  const CONTROLS = "a[href], button, summary, input, select, textarea, [role=button], [role=slider]";
  const FOCUSABLE = "a[href], button, summary, input, select, textarea, [tabindex]";

  const seen = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const told = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 160);

  /** A link among the words of a sentence: its height is that of the line (WCAG 2.5.5 leaves such links out). */
  const inSentence = (element) => {
    if (element.tagName !== "A" || getComputedStyle(element).display !== "inline") return false;
    const around = element.closest("p, li, td, th, dd, dt, h1, h2, h3, h4, figcaption, caption, summary") ?? element.parentElement;
    return around.textContent.trim().length > element.textContent.trim().length;
  };

  /** The area that answers to a tap on a control: its label belongs to a box to tick, the unit to an amount. */
  const area = (control) => {
    const whole = /checkbox|radio/.test(control.type) ? control.closest("label") : control.closest(".ashore-control");
    return (whole ?? control).getBoundingClientRect();
  };

  /** Elements with words of their own. */
  function* worded() {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const done = new Set();
    while (words.nextNode()) {
      const element = words.currentNode.parentElement;
      if (done.has(element) || !words.currentNode.data.trim() || element.closest("svg, noscript, template, option")) continue;
      done.add(element);
      if (seen(element)) yield element;
    }
  }

  /** How much darker than white a colour of CSS is, as WCAG counts contrast. */
  const onWhite = (color) => {
    const [red, green, blue] = color.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
  };

  const SCREEN = {
    taps: () => [...document.querySelectorAll(CONTROLS)].filter((one) => seen(one) && !inSentence(one) && !one.matches(".skip"))
      .map((one) => [one, (({ width, height }) => width >= SMALLEST && height >= SMALLEST)(area(one))]),
    spacing: () => [...worded()].map((one) => {
      const { lineHeight, fontSize } = getComputedStyle(one);
      // what never has a second line has no spacing between its lines
      const single = one.closest("sup, .ashore-mark, .katex, math, mjx-container");
      return [one, Boolean(single) || lineHeight === "normal" || parseFloat(lineHeight) / parseFloat(fontSize) >= TIGHTEST];
    }),
    help: () => {
      const [strip, ...others] = document.querySelectorAll("aside.help");
      const box = strip?.getBoundingClientRect();
      const calls = strip ? [...strip.querySelectorAll("a")].map((call) => call.getAttribute("href")).join() : "";
      return [[strip ?? document.body, !others.length && calls === "tel:12356,tel:110,tel:120" && box.top + scrollY === 0 && box.left === 0
        && strip.previousElementSibling?.matches(".skip") === true]];
    },
    errors: () => [...document.querySelectorAll(".ashore-form [data-field]")].map((field) => {
      const slot = document.getElementById(field.id + "-error");
      return [field, slot?.getAttribute("role") === "alert" && field.getAttribute("aria-describedby").split(" ").includes(slot.id)];
    }),
    charts: () => [...document.querySelectorAll(".ashore-chart")].map((chart) => [chart, chart.querySelector("table td") !== null
      && chart.querySelector(".ashore-summary").textContent.trim() !== "" && chart.querySelector("figcaption").textContent.trim() !== ""]),
    dragging: () => [[document.body, !document.querySelector('[draggable="true"], input[type=range]')]],
    // Nothing is wider than the screen, and no words are cut off where nothing can be scrolled.
    width: () => [[document.documentElement, document.documentElement.scrollWidth <= innerWidth], ...[...worded()].map((one) => [one, whole(one)])],
  };

  // With the media of print, at the width of a sheet.
  const PAPER = {
    sheet: () => [...worded()].map((one) => [one, whole(one) && onWhite(getComputedStyle(one).color) >= 4.5]),
    nothing_to_press: () => [...document.querySelectorAll(".bar, nav, button, input, select, textarea")].map((one) => {
      const { borderTopWidth, backgroundImage, backgroundColor } = getComputedStyle(one);
      return [one, !seen(one) || one.type === "checkbox" || one.type === "radio"
        || (borderTopWidth === "0px" && backgroundImage === "none" && backgroundColor === "rgba(0, 0, 0, 0)")];
    }),
    unfolded: () => [...document.querySelectorAll("article details")].filter((one) => seen(one) && !one.closest("details:not([open]).hide"))
      .map((one) => [one, seen(one.lastElementChild) || getComputedStyle(one.lastElementChild).display === "none"]),
  };
  const RULES = { ...SCREEN, ...PAPER };

  function whole(element) {
    const box = element.getBoundingClientRect();
    if (element.closest(".ashore-unseen, .skip") || box.width <= 1) return true;
    for (let around = element; around; around = around.parentElement) {
      const { overflowX, clipPath, position } = getComputedStyle(around);
      if (clipPath !== "none" || (position === "absolute" && around.clientWidth <= 1)) return true;
      if (overflowX === "auto" || overflowX === "scroll") return true;
      if (overflowX === "hidden" && around.scrollWidth > around.clientWidth + 1) return false;
    }
    return box.right <= innerWidth + 1 && box.left >= -1;
  }

  /** {rule: [how many passed, what did not]} of the rules named. */
  const audit = (names) => Object.fromEntries(names.map((name) => {
    const judged = RULES[name]();
    return [name, [judged.filter(([, good]) => good).length, judged.filter(([, good]) => !good).map(([element]) => told(element))]];
  }));

  const ringed = (element) => [element, element.parentElement].some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
  });

  /** Whether something of a focused element can be seen: not beyond the edge, not under a bar that stays. */
  const uncovered = (element) => {
    const box = element.getBoundingClientRect();
    const bar = document.querySelector(".bar");
    const under = element.closest(".skip, .bar, .help") || getComputedStyle(bar).position !== "sticky" ? 0 : bar.getBoundingClientRect().bottom;
    return box.bottom > under && box.top < innerHeight;
  };

  /** Note each element that has the focus when Tab is pressed on. */
  const watch = () => {
    const groups = new Set();
    const due = [...document.querySelectorAll(FOCUSABLE)].filter((one) => {
      if (one.tabIndex < 0 || one.disabled || !seen(one) || one.closest("[inert]")) return false;
      if (one.type !== "radio") return true;
      return !groups.has(one.name) && groups.add(one.name);
    });
    const walk = { due: due.length, reached: 0, hidden: [], over: false };
    let next = 0;
    const missed = [];
    addEventListener("keydown", ({ key }) => {
      const here = document.activeElement;
      if (key !== "Tab" || here === document.body || walk.over || walk.last === here) return;
      walk.last = here;
      const at = due.indexOf(here, next);
      if (at >= 0) {
        missed.push(...due.slice(next, at));
        next = at + 1;
        walk.reached += 1;
      }
      if (!ringed(here) || !uncovered(here)) walk.hidden.push(told(here));
      walk.over = next === due.length;
    }, true);
    walk.result = () => ({ due: walk.due, reached: walk.reached, missed: [...missed, ...due.slice(next)].map(told), hidden: walk.hidden, over: walk.over });
    access.walk = walk;
    document.activeElement?.blur();
  };

  return { audit, watch, worded, walk: null, screen: Object.keys(SCREEN), paper: Object.keys(PAPER) };
})();
