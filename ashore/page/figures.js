// Charts, drawn by Chart.js from the data that Python put on each figure: exact integers, which become fractions only to
// be drawn.  Colours are those of ashore.css (and of ashore/view/palette.py), so that the picture that the page came
// with and the live one look alike.  A figure is also a slider: arrow keys move through its values, and screen
// readers say them.

const COLORS = 6;
// The marks of the series, as in palette.py, and for the legend as paths around 0, 0.
const MARKS = ["circle", "rect", "triangle", "rectRot", "star", "cross"];
const MARK_PATHS = [
  "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", "M-3.6-3.6h7.2v7.2h-7.2z", "M0-4.4l4.4 7.6h-8.8z", "M0-5l5 5-5 5-5-5z",
  "M-4.5 0h9M0-4.5v9M-3.2-3.2l6.4 6.4M3.2-3.2l-6.4 6.4", "M-4.5 0h9M0-4.5v9",
];
const DASHES = [[], [10, 4], [18, 4], [10, 4, 3, 4], [18, 4, 3, 4], [6, 3]];
const DOTS = [2, 4];
const TOTAL = 0, RISE = 1, FALL = 3;
// Of its letters, in pixels; they grow with those of the page.
let textSize = 13;

/** An integer of the smallest unit as the page writes it (`chart_data` in ashore/view/html.py says how). */
export function write(value, { places, whole, before, after, most = Infinity, beyond, clock }) {
  if (clock) return [Math.floor(value / 60), value % 60].map((part) => String(part).padStart(2, "0")).join(":");
  if (Math.abs(value) > most) return beyond;
  const digits = BigInt(Math.abs(value)).toString().padStart(places + 1, "0");
  const units = digits.slice(0, digits.length - places);
  let rest = digits.slice(digits.length - places);
  if (!places || (whole && /^0*$/.test(rest))) rest = "";
  else if (!whole) rest = rest.replace(/0+$/, "");
  return (value < 0 ? "−" : "") + before + units.replace(/\B(?=(\d{3})+$)/g, ",") + (rest && "." + rest) + after;
}

const isWide = (c) => /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]/.test(c);
const widthOf = (text) => [...text].reduce((sum, c) => sum + (isWide(c) ? 1 : 0.58), 0);

/** A text in lines of at most so many ems: broken between words, in Chinese between characters. */
function wrapped(text, most) {
  const lines = [""];
  for (const part of text.match(/[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]|[^\u2e80-\u9fff\uff00-\uffef\u3000-\u303f\s]+\s*|\s+/g) ?? []) {
    if (lines.at(-1) && widthOf((lines.at(-1) + part).trim()) > most) lines.push("");
    lines[lines.length - 1] += part;
  }
  return lines.map((line) => line.trim());
}

/** One figure: its data, its place on the page, and its chart. */
class Drawing {
  constructor(Chart, figure, words) {
    this.Chart = Chart;
    this.words = words;
    this.legend = document.createElement("ul");
    this.legend.className = "ashore-legend";
    this.axis = document.createElement("p");
    this.axis.className = "ashore-axis";
    this.frame = document.createElement("div");
    this.frame.className = "ashore-canvas";
    this.frame.tabIndex = 0;
    this.frame.setAttribute("role", "slider");
    this.frame.append(document.createElement("canvas"));
    this.frame.addEventListener("keydown", (event) => this.pressed(event));
    this.frame.addEventListener("focus", () => { if (this.frame.matches(":focus-visible")) this.point(this.at); });
    this.frame.addEventListener("blur", () => this.point(null));
    this.at = 0;
    this.settle(figure);
    this.read();
    this.chart = new Chart(this.frame.firstChild, this.config());
  }

  /** Go into a figure: a new one after each answer. */
  settle(figure) {
    this.figure = figure;
    figure.querySelector(".ashore-plot").replaceChildren(this.legend, this.axis, this.frame);
  }

  read() {
    this.source = this.figure.dataset.chart;
    this.data = JSON.parse(this.source);
    this.last = Math.max(0, this.data.x.values.length - 1);
    this.at = Math.min(this.at, this.last);
    if (this.data.kind === "hbar") {
      const names = this.data.x.values.map((name) => this.nameLines(name, this.figure.clientWidth || 300).length);
      const row = Math.max(14 + 18 * this.data.series.length, 1.35 * textSize * Math.max(...names, 1) + 8);
      this.frame.style.height = 20 + row * names.length + "px";
    }
    // Upright above the picture it is easier to read than along the axis.
    this.axis.textContent = this.data.y.label;
    this.showLegend();
    this.announce();
  }

  /** Draw the figure's present data, if they are others than before. */
  update() {
    if (this.figure.dataset.chart === this.source) return;
    this.read();
    this.repaint();
  }

  repaint() {
    const { data, options } = this.config();
    this.chart.data = data;
    this.chart.options = options;
    this.chart.update("none");
  }

  // Words

  value(series, i) {
    if (this.data.labels) return this.data.labels[series][i] ?? null;
    const value = this.data.series[series].values[i] ?? null;
    return value === null ? null : write(value, this.data.format);
  }

  /** What a value on the axis is called. */
  tick(value) {
    return write(Math.round(value * 10 ** this.data.format.places), this.data.format);
  }

  /** The name of a bar in the lines that it has room for. */
  nameLines(name, width) {
    const room = this.data.kind === "hbar" ? 0.36 * width : (width - 80) / this.data.x.values.length - 4;
    return wrapped(name, Math.max(room / (textSize - 1), 3)).slice(0, 4);
  }

  sentence(i) {
    const said = this.data.series
      .map((one, s) => [one.name, this.value(s, i)])
      .filter(([, value]) => value !== null)
      .map((pair) => pair.join(" "));
    return (this.data.x.values[i] ?? "") + this.words.colon + said.join(this.words.joint);
  }

  announce() {
    const set = (name, value) => this.frame.setAttribute("aria-" + name, value);
    set("label", this.data.title + ". " + this.words["chart.keys"]);
    set("valuemin", 0);
    set("valuemax", this.last);
    set("valuenow", this.at);
    set("valuetext", this.sentence(this.at));
  }

  // Keys

  pressed(event) {
    const { last } = this;
    const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 12, PageDown: -12, Home: -last, End: last };
    if (event.key === "Escape") return this.point(null);
    if (!(event.key in steps) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.at = Math.max(0, Math.min(last, this.at + steps[event.key]));
    this.announce();
    this.point(this.at);
  }

  /** Show the values at a place of the x axis in the picture, or none. */
  point(i) {
    const { chart } = this;
    const active = i === null ? [] : chart.data.datasets.map((_, datasetIndex) => ({ datasetIndex, index: i }))
      .filter(({ datasetIndex, index }) => chart.getDatasetMeta(datasetIndex).data[index] && chart.data.datasets[datasetIndex].data[index] !== null
        && chart.data.datasets[datasetIndex].data[index].y !== null);
    chart.setActiveElements(active);
    const first = active.length && chart.getDatasetMeta(active[0].datasetIndex).data[i].getCenterPoint();
    chart.tooltip.setActiveElements(active, first ? { x: first.x, y: chart.chartArea.top } : { x: 0, y: 0 });
    chart.render();
  }

  // Looks

  /** The colours of the page as it is now. */
  look() {
    const style = getComputedStyle(this.figure);
    const color = (name) => style.getPropertyValue("--ashore-" + name).trim();
    return {
      family: style.fontFamily, ink: color("ink"), quiet: color("quiet"), line: color("line"), paper: color("paper"),
      // Beyond the last colour they come again, lighter.
      series: (i) => color("c" + (i % COLORS + 1)) + (Math.floor(i / COLORS) % 2 ? "8c" : ""),
    };
  }

  showLegend() {
    const { kind, series } = this.data;
    this.legend.hidden = series.length < 2 || kind === "waterfall";
    const bands = [...new Set((this.data.y.bands ?? []).map((band) => band.name))];
    this.legend.replaceChildren(...[...series, ...bands.map((name) => ({ name, style: "band" }))].map((one, i) => {
      const item = document.createElement("li");
      item.append(swatch(kind, one.style, i), one.name);
      return item;
    }));
  }

  config() {
    const drawing = this;
    const { data } = this;
    const look = this.look();
    const across = data.kind === "hbar";
    const makers = { line: lines, stack: layers, bar: bars, hbar: bars, waterfall: steps, points: marksAlone };
    const values = { beginAtZero: true, stacked: data.kind === "stack", border: { display: false },
      grid: { color: (context) => (context.tick?.value === 0 ? look.quiet : look.line), drawTicks: false },
      ticks: { color: look.ink, maxTicksLimit: 6, padding: 6, font: { size: textSize - 1 }, callback: (value) => this.tick(value) }, display: !across };
    const names = { border: { display: false }, grid: { display: false },
      ticks: { color: look.ink, maxRotation: 0, autoSkip: !across, autoSkipPadding: 16, font: { size: textSize - 1 } } };
    if (across || ["bar", "waterfall"].includes(data.kind)) names.ticks.callback = function (value) {
      return drawing.nameLines(data.x.values[value], this.chart.width);
    };
    if (data.kind === "points") {
      Object.assign(values, { beginAtZero: false, min: 0, max: 1440 });
      Object.assign(values.ticks, { stepSize: 240, maxTicksLimit: 7 });
      Object.assign(names, { type: "linear", min: -0.5, max: data.x.names.length - 0.5 });
      Object.assign(names.ticks, { stepSize: 1, autoSkip: true, callback: (value) => data.x.names[value] ?? "" });
      // Ticks begin at the smallest value, which lies between two names.
      names.afterBuildTicks = (axis) => { axis.ticks = data.x.names.map((_, value) => ({ value })); };
    }
    return {
      type: ["line", "stack", "points"].includes(data.kind) ? "line" : "bar",
      data: { labels: data.x.values, datasets: makers[data.kind](data, look) },
      options: {
        animation: false, responsive: true, maintainAspectRatio: false, indexAxis: across ? "y" : "x",
        font: { family: look.family, size: textSize },
        layout: { padding: { top: across ? 0 : 8, right: across ? this.widestValue() : 8 } },
        interaction: data.kind === "points" ? { mode: "nearest", axis: "xy", intersect: false } : { mode: "index", axis: across ? "y" : "x", intersect: false },
        scales: across ? { x: values, y: names } : { x: names, y: values },
        plugins: {
          legend: { display: false },
          filler: { propagate: false },
          tooltip: {
            backgroundColor: look.ink, titleColor: look.paper, bodyColor: look.paper, usePointStyle: true, boxPadding: 4, padding: 10,
            titleFont: { size: textSize, weight: "bold" }, bodyFont: { size: textSize }, caretSize: 0,
            callbacks: {
              title: ([item]) => (item ? data.x.values[item.dataIndex] : ""),
              label: ({ datasetIndex, dataIndex }) => {
                const series = data.kind === "waterfall" && data.series[0].values[dataIndex] === null ? 1 : datasetIndex;
                return " " + data.series[series].name + this.words.colon + this.value(series, dataIndex);
              },
            },
          },
        },
      },
      plugins: [{ id: "ashore", beforeDatasetsDraw: (chart) => this.drawBands(chart), afterDatasetsDraw: (chart) => this.drawValues(chart) }],
    };
  }

  widestValue() {
    const all = this.data.series.flatMap((one, s) => one.values.map((_, i) => widthOf(this.value(s, i) ?? "")));
    return Math.max(0, ...all) * textSize + 12;
  }

  /** Stretches of the values that are shaded. */
  drawBands({ ctx, chartArea, scales }) {
    ctx.save();
    ctx.fillStyle = this.look().ink;
    ctx.globalAlpha = 0.12;
    for (const { from, to } of this.data.y.bands ?? []) {
      const top = scales.y.getPixelForValue(to);
      ctx.fillRect(chartArea.left, top, chartArea.width, scales.y.getPixelForValue(from) - top);
    }
    ctx.restore();
  }

  /** The values at the ends of bars where there is room for them, and the thin lines between the steps of a waterfall. */
  drawValues(chart) {
    const { kind, series } = this.data;
    if (["line", "stack", "points"].includes(kind)) return;
    const look = this.look();
    const { ctx } = chart;
    ctx.save();
    ctx.fillStyle = ctx.strokeStyle = look.ink;
    ctx.font = `${textSize - 1}px ${look.family}`;
    chart.data.datasets.forEach((dataset, s) => {
      const all = chart.getDatasetMeta(s).data;
      all.forEach((bar, i) => {
        const shown = kind === "waterfall" && series[0].values[i] === null ? 1 : s;
        const text = series[shown]?.values[i] == null ? null : this.value(shown, i);
        if (text === null) return;
        if (kind === "hbar") {
          ctx.textAlign = bar.x < bar.base ? "right" : "left";
          ctx.textBaseline = "middle";
          ctx.fillText(text, bar.x + (bar.x < bar.base ? -5 : 5), bar.y);
          return;
        }
        if (ctx.measureText(text).width < bar.width * 1.3) {
          const falls = kind === "bar" && series[s].values[i] < 0;
          ctx.textAlign = "center";
          ctx.textBaseline = falls ? "top" : "bottom";
          ctx.fillText(text, bar.x, falls ? Math.max(bar.y, bar.base) + 3 : Math.min(bar.y, bar.base) - 3);
        }
        const next = all[i + 1];
        if (kind === "waterfall" && next) {
          ctx.beginPath();
          ctx.moveTo(bar.x + bar.width / 2, bar.y);
          ctx.lineTo(next.x - next.width / 2, bar.y);
          ctx.stroke();
        }
      });
    });
    ctx.restore();
  }

  /** Draw for a sheet of paper, whatever the width of the screen, or for the screen again. */
  forPaper(on) {
    this.frame.style.width = on ? "640px" : "";
    this.repaint();
    this.chart.resize();
  }

  destroy() {
    this.chart.destroy();
  }
}

const drawn = (values, { places }) => values.map((value) => (value === null ? null : value / 10 ** places));

/** A few marks on a series of points, not at the same places as those of the others. */
function marks(i, all, count, look) {
  const every = Math.max(1, Math.floor(count / 6));
  const first = Math.floor((i * every) / all) % every;
  return {
    pointStyle: MARKS[i % MARKS.length], pointHitRadius: 0, pointHoverRadius: 5,
    pointRadius: ({ dataIndex }) => (dataIndex % every === first ? 4.5 : 0),
    pointBorderWidth: 1.5, pointBackgroundColor: look.series(i), pointBorderColor: look.series(i),
  };
}

const dotted = (look) => ({
  borderColor: look.ink, backgroundColor: look.ink, borderWidth: 2.5, borderDash: DOTS, pointRadius: 0, pointStyle: "line", order: -1, fill: false,
});

function lines(data, look) {
  const all = data.series.length;
  return data.series.map((one, i) => ({
    label: one.name, data: drawn(one.values, data.format),
    ...(one.style === "dotted" ? dotted(look) : {
      borderColor: look.series(i), backgroundColor: look.series(i), borderWidth: 2.5, borderDash: DASHES[(i + Math.floor(i / COLORS)) % DASHES.length],
      ...marks(i, all, one.values.length, look),
    }),
  }));
}

/** Marks over the names that they belong to, without lines. */
function marksAlone(data, look) {
  return data.series.map((one, i) => ({
    label: one.name, data: one.values.map((value, place) => ({ x: data.x.at[place], y: value })), showLine: false, pointStyle: MARKS[i % MARKS.length],
    pointRadius: 5, pointHoverRadius: 7, pointBackgroundColor: look.series(i), pointBorderColor: look.series(i),
  }));
}

function layers(data, look) {
  const all = data.series.length;
  let below = "origin";
  return data.series.map((one, i) => {
    const common = { label: one.name, data: drawn(one.values, data.format) };
    // In a stack of its own nothing is added to it.
    if (one.style === "dotted") return { ...common, ...dotted(look), stack: "over " + i };
    const layer = {
      ...common, stack: "layers", fill: below, backgroundColor: look.series(i), borderColor: look.paper, borderWidth: 1.5,
      ...marks(i, all, one.values.length, look), pointBorderColor: look.paper,
    };
    const { pointRadius, pointStyle } = layer;
    // A mark needs a layer to stand for; those that are all lines would vanish in the colour of the paper.
    layer.pointRadius = (context) => (one.values[context.dataIndex] ? pointRadius(context) : 0);
    if (["star", "cross"].includes(pointStyle)) layer.pointBorderColor = look.ink;
    below = i;
    return layer;
  });
}

function bars(data, look) {
  return data.series.map((one, i) => ({
    label: one.name, data: drawn(one.values, data.format), categoryPercentage: 0.76, barPercentage: 0.92, minBarLength: 1,
    ...(one.style === "dotted"
      ? { backgroundColor: "transparent", borderColor: look.ink, borderWidth: 1.5 }
      : { backgroundColor: look.series(i) }),
  }));
}

/** Steps one on the other (series 0), totals from zero (series 1). */
function steps(data, look) {
  const [rises, totals] = data.series.map((one) => drawn(one.values, data.format));
  let level = 0;
  const colors = [];
  const ends = rises.map((step, i) => {
    const from = step === null ? 0 : level;
    level = step === null ? totals?.[i] ?? 0 : level + step;
    colors.push(look.series(step === null ? TOTAL : step < 0 ? FALL : RISE));
    return [from, level];
  });
  return [{ label: data.series[0].name, data: ends, backgroundColor: colors, categoryPercentage: 0.86, barPercentage: 0.9, borderSkipped: false, minBarLength: 1 }];
}

/** What marks a series, small, for the legend. */
function swatch(kind, style, i) {
  const svg = (name, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const root = svg("svg", { class: "ashore-swatch", viewBox: "-14 -7 28 14", width: 28, height: 14, "aria-hidden": "true" });
  const color = "ashore-c" + (i % COLORS + 1);
  const mark = { d: MARK_PATHS[i % MARKS.length], class: color, fill: "currentColor", stroke: "currentColor", "stroke-width": 1.5 };
  if (style === "band") {
    root.append(svg("rect", { x: -14, y: -7, width: 28, height: 14, fill: "currentColor", opacity: 0.12 }));
  } else if (kind === "points") {
    root.append(svg("path", mark));
  } else if (style === "dotted") {
    root.append(svg("path", { d: "M-14 0h28", stroke: "currentColor", "stroke-width": 2.5, "stroke-dasharray": DOTS.join(" ") }));
  } else if (kind === "line") {
    root.append(svg("path", { d: "M-14 0h28", class: color, stroke: "currentColor", "stroke-width": 2.5, "stroke-dasharray": DASHES[(i + Math.floor(i / COLORS)) % DASHES.length].join(" ") }));
    root.append(svg("path", mark));
  } else {
    root.append(svg("rect", { x: -14, y: -7, width: 28, height: 14, rx: 2, class: color, fill: "currentColor", opacity: Math.floor(i / COLORS) % 2 ? 0.55 : 1 }));
    if (kind === "stack") root.append(svg("path", { ...mark, class: "ashore-paper" }));
  }
  return root;
}

/** All figures of a page. */
class Figures {
  constructor(Chart, words) {
    this.Chart = Chart;
    this.words = words;
    this.drawings = new Map();
    const root = document.documentElement;
    const measure = () => { textSize = 0.8125 * parseFloat(getComputedStyle(root).fontSize); };
    const repaint = () => this.drawings.forEach((drawing) => drawing.repaint());
    measure();
    new MutationObserver(repaint).observe(root, { attributeFilter: ["data-theme"] });
    new MutationObserver(() => {
      measure();
      this.drawings.forEach((drawing) => drawing.read());
      repaint();
    }).observe(root, { attributeFilter: ["data-type"] });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
  }

  draw(figure) {
    const drawing = this.drawings.get(figure);
    if (drawing) drawing.update();
    else this.drawings.set(figure, new Drawing(this.Chart, figure, this.words));
  }

  /**
   * Let the drawing of an old figure go on in the one that takes its place: a canvas that stays does not flicker, nor
   * lose the focus.  Without one, or in one of another kind, it ends.
   */
  hand(old, fresh) {
    const drawing = this.drawings.get(old);
    if (!drawing) return;
    this.drawings.delete(old);
    if (!fresh || JSON.parse(fresh.dataset.chart).kind !== drawing.data.kind) return drawing.destroy();
    drawing.settle(fresh);
    this.drawings.set(fresh, drawing);
  }

  forPaper(on) {
    for (const [figure, drawing] of this.drawings) {
      figure.closest(".ashore-tool").toggleAttribute("data-paper", on);
      drawing.forPaper(on);
    }
  }
}

/** Fetch the chart library; what draws the figures of a page. */
export async function load(file, words) {
  await import(file("chart.js"));
  return new Figures(globalThis.Chart, words);
}
