// MicroPython brought up and its memory put in place: for worker.js in a page, for image.mjs when the book is built.

export const HEAP = 32 * 1024 * 1024;
export const LIBRARY = "/book";
const HEAD = 3;

/** MicroPython from its compiled WebAssembly: {python, exports}, `exports` being those of the WebAssembly instance. */
export async function boot(load, wasm) {
  const { fetch } = globalThis;
  const { instantiate, instantiateStreaming } = WebAssembly;
  let exports;
  // Emscripten would fetch and compile by itself, and keeps the memory to itself.
  globalThis.fetch = async () => null;
  WebAssembly.instantiate = WebAssembly.instantiateStreaming = async (_, imports) => {
    const instance = await instantiate(wasm, imports);
    ({ exports } = instance);
    return { instance, module: wasm };
  };
  try {
    // What Python prints is of no use to a reader, only to whoever looks for a fault.
    const python = await load({ heapsize: HEAP, stdout: console.error, stderr: console.error });
    return { python, exports };
  } finally {
    globalThis.fetch = fetch;
    Object.assign(WebAssembly, { instantiate, instantiateStreaming });
  }
}

/** Put files {path: text or bytes} into the library. */
export function put({ FS }, files) {
  const there = new Set();
  for (const [path, source] of Object.entries(files)) {
    const folders = (LIBRARY + "/" + path).split("/").slice(1, -1);
    folders.reduce((above, name) => {
      const folder = above + "/" + name;
      if (!there.has(folder)) FS.mkdir(folder);
      there.add(folder);
      return folder;
    }, "");
    FS.writeFile(LIBRARY + "/" + path, source);
  }
}

/** What Python is told before it is asked anything. */
export function prepare(python, tool) {
  python.runPython(`import sys\nsys.path.append("${LIBRARY}")\nfrom ashore.view import live\nlive.prepare("${tool}")`);
}

/** A sum over the parts of a memory (32-bit words) that begin and end (in bytes) where `runs` says. */
export function fingerprint(words, runs) {
  let sum = 0;
  for (let i = 0; i < runs.length; i += 2) {
    const end = Math.min(runs[i + 1] / 4, words.length);
    for (let at = runs[i] / 4; at < end; at++) sum = (Math.imul(sum, 31) + words[at]) | 0;
  }
  return sum;
}

/**
 * Make the memory of a MicroPython just booted what it is after `prepare`; whether the image fits it.
 *
 * An image (image.mjs) is little-endian as WebAssembly's memory is: the size of the memory, the fingerprint of what the
 * image replaces, the number of its parts, where each begins and ends, then the parts.
 */
export function restore({ python, exports }, image) {
  const [size, known, count] = new Int32Array(image, 0, HEAD);
  const runs = new Int32Array(image, 4 * HEAD, 2 * count);
  const { memory } = exports;
  if (fingerprint(new Int32Array(memory.buffer), runs) !== known) return false;
  // Emscripten must know that the memory grows, so it is asked to; what is in use of it says the image.
  const { _malloc, _free } = python._module;
  if (memory.buffer.byteLength < size) _free(_malloc(size - memory.buffer.byteLength));
  if (memory.buffer.byteLength < size) return false;
  const bytes = new Uint8Array(memory.buffer);
  let from = 4 * (HEAD + 2 * count);
  for (let i = 0; i < runs.length; i += 2) {
    const length = runs[i + 1] - runs[i];
    bytes.set(new Uint8Array(image, from, length), runs[i]);
    from += length;
  }
  return true;
}
