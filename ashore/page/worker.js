// Runs the book's Python files on MicroPython, away from the page's own thread, which is busy laying out the page.
//
// A worker is for one tool and named after it.  It is small, so that it is soon there and can fetch all that it needs side by side:
// machine.mjs (MicroPython's loader and boot.mjs, joined by runtime.py), the WebAssembly, the tool's memory image.
//
// From the page: {begin} once, then questions {tool, lang, raw, prefix}, one at a time, the first perhaps long before it can be answered.
// To the page: {ready} or {failed}, and for each question {html}, {errors} or {broken}.  What went wrong stands on the console.

const TOOL = self.name;

const found = async (name) => {
  const response = await fetch(new URL(name + self.location.search, self.location));
  if (!response.ok) throw new Error(name + ": " + response.status);
  return response;
};

const compiled = async () => {
  const response = await found("micropython.wasm");
  // Some hosts do not know the type, and then a browser takes it only as a whole.
  return /^application\/wasm/.test(response.headers.get("Content-Type")) ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
};

const unpacked = async () => {
  const { body } = await found(TOOL + ".image");
  return new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
};

let answer = null;

async function start() {
  const image = unpacked().catch(console.warn);
  const [{ boot, loadMicroPython, prepare, put, restore }, wasm] = await Promise.all([import("./machine.mjs" + self.location.search), compiled()]);
  const machine = await boot(loadMicroPython, wasm);
  const { python } = machine;
  const memory = await image;
  if (!memory || !restore(machine, memory)) {
    // Slower, and always possible: from the sources.
    const sources = ["bundle.json", TOOL + ".json"].map(async (name) => (await found(name)).json());
    put(python, Object.assign({}, ...await Promise.all(sources)));
    prepare(python, TOOL);
  }
  answer = python.globals.get("live").answer;
}

const started = start();
started.catch(console.error); // the page is told when it has begun
self.onmessage = async ({ data }) => {
  try {
    await started;
  } catch {
    if (data.begin) self.postMessage({ failed: true });
    return;
  }
  if (data.begin) return self.postMessage({ ready: true });
  try {
    const text = answer(data.tool, data.lang, data.raw, data.prefix);
    self.postMessage(text.startsWith("<") ? { html: text } : { errors: text });
  } catch (problem) {
    console.error(problem);
    self.postMessage({ broken: true });
  }
};
