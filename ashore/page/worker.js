// Runs the book's Python files on MicroPython, away from the page's own thread.
//
// From the page: {begin} once, then questions {tool, lang, raw, prefix}, one at a time.
// To the page: {ready}, {failed}, and for each question {html}, {errors} or {broken}.

const version = self.location.search;
const file = (name) => new URL(name + version, self.location).href;
const HEAP = 32 * 1024 * 1024;
const LIBRARY = "/book";
const LAW = "ashore/facts/law.json";

const found = async (name) => {
  const response = await fetch(file(name));
  if (!response.ok) throw new Error(name + ": " + response.status);
  return response.json();
};

// All files are asked for at once.  The loader of MicroPython would ask for its own only after it has itself arrived,
// and has no way to take one that is under way; so its request is answered with ours.
const wasmUrl = file("micropython.wasm");
let wasm = fetch(wasmUrl);
const plainFetch = self.fetch;
self.fetch = (url, options) => {
  if (url !== wasmUrl || !wasm) return plainFetch(url, options);
  const once = wasm;
  wasm = null;
  return once;
};
const common = found("bundle.json");
const machine = import(file("micropython.mjs")).then(() =>
  // What Python prints is of no use to a reader.
  self.loadMicroPython({ url: wasmUrl, heapsize: HEAP, stdout: () => {}, stderr: () => {} }),
);
// Where they fail is below; here only so that no failure counts as unheard.
for (const part of [wasm, common, machine]) part.catch(() => {});

const bytes = new TextEncoder();

function put(system, files) {
  const there = new Set();
  for (const [path, source] of Object.entries(files)) {
    let folder = LIBRARY;
    for (const name of path.split("/").slice(0, -1)) {
      folder += "/" + name;
      if (!there.has(folder)) system.mkdir(folder);
      there.add(folder);
    }
    system.writeFile(LIBRARY + "/" + path, bytes.encode(source));
  }
}

/** Each tool brings the facts that it cites; one after the other they are as good as one list (ashore/facts). */
function together(parts) {
  const files = {};
  for (const [path, source] of parts.flatMap(Object.entries)) files[path] = path === LAW ? (files[path] ?? "") + source : source;
  return files;
}

let answer = null;

// All of this goes on while the page is still being read; the tools are those that the worker is named after.
async function start(tools) {
  const [python, ...files] = await Promise.all([machine, common, ...tools.map((tool) => found(tool + ".json"))]);
  python.FS.mkdir(LIBRARY);
  put(python.FS, together(files));
  python.runPython(`import sys\nsys.path.append("${LIBRARY}")\nfrom ashore.view import live`);
  const live = python.globals.get("live");
  for (const tool of tools) live.prepare(tool);
  answer = live.answer;
}
const started = start(self.name.split(" ").filter(Boolean));
started.catch(() => {});

self.onmessage = async ({ data }) => {
  if (data.begin) {
    try {
      await started;
      self.postMessage({ ready: true });
    } catch {
      self.postMessage({ failed: true });
    }
    return;
  }
  try {
    const text = answer(data.tool, data.lang, data.raw, data.prefix);
    self.postMessage(text.startsWith("<") ? { html: text } : { errors: text });
  } catch {
    self.postMessage({ broken: true });
  }
};
