// Runs the book's Python files on MicroPython, away from the page's own thread.  When the book is built, MicroPython's
// loader and boot.mjs are put before this text (runtime.py): one file is here sooner than three that ask for one another.
//
// From the page: {wasm, image} at once, {begin} once, then questions {tool, lang, raw, prefix}, one at a time.
// To the page: {ready}, {failed}, and for each question {html}, {errors} or {broken}.

/* global loadMicroPython, boot, prepare, put, restore */
const TOOL = self.name;

const found = async (name) => {
  const response = await fetch(new URL(name + self.location.search, self.location));
  if (!response.ok) throw new Error(name + ": " + response.status);
  return response.json();
};

const unpacked = (image) => new Response(new Blob([image]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();

let answer = null;

// All of this goes on while the page is still being read; the tool is the one that the worker is named after.
async function start({ wasm, image }) {
  if (!wasm) throw new Error("no WebAssembly");
  const [machine, memory] = await Promise.all([boot(loadMicroPython, wasm), image && unpacked(image).catch(() => null)]);
  const { python } = machine;
  if (!memory || !restore(machine, memory)) {
    // Slower, and always possible: from the sources.
    put(python, Object.assign({}, ...await Promise.all(["bundle.json", TOOL + ".json"].map(found))));
    prepare(python, TOOL);
  }
  answer = python.globals.get("live").answer;
}

let come;
const started = new Promise((resolve) => { come = resolve; }).then(start);
started.catch(() => {}); // dealt with when the page has begun
self.onmessage = async ({ data }) => {
  if ("wasm" in data) return come(data);
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
