// Makes the memory images of the tools' MicroPython when the book is built: see image.py.
//
// In: {runtime, wasm, images: {name: {files, tool}}} as JSON on standard input; `runtime` and `wasm` are paths.
// Out: {name: image in base64}; what an image is stands in boot.mjs.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { HEAP, boot, fingerprint, prepare, put } from "./boot.mjs";

// What has changed is noted in steps of so many bytes.
const STEP = 256;
const { runtime, wasm, images: wanted } = JSON.parse(readFileSync(0, "utf8"));
const { loadMicroPython } = await import(pathToFileURL(runtime));
const module = await WebAssembly.compile(readFileSync(wasm));

// Room that is free again still holds what was there.  Python gives it out from below and frees nothing before a call ends.
const SWEEP = `
def sweep(end):
    import uctypes
    for size in (4096, 1024, 256, 64, 16):
        while uctypes.addressof(bytearray(size)) < end:
            pass

sweep(END)
del sweep
gc.collect()
`;

/** Where bytes have changed, in steps: where each part begins and ends, one after the other. */
function changes(fresh, full) {
  const runs = [];
  for (let at = 0; at < full.length; at += STEP) {
    let same = true;
    for (let i = at; same && i < at + STEP; i++) same = full[i] === (fresh[i] ?? 0);
    if (same) continue;
    if (runs.at(-1) === at) runs[runs.length - 1] = at + STEP;
    else runs.push(at, at + STEP);
  }
  return runs;
}

/** The address of the type of Python's texts; it is the same in every machine, and asking leaves traces in this one. */
async function typeOfTexts() {
  const { python } = await boot(loadMicroPython, module);
  python.runPython("kind = id(str)");
  return python.globals.get("kind");
}

/**
 * Nothing packs as badly as hashes, and MicroPython counts one again where it finds nought (py/objstr.c, mp_obj_str_get_hash).
 * A text is four words at a multiple of 16: its type, its hash, its length, where its bytes are.
 */
function forgetHashes(words, type) {
  for (let at = 0; at < words.length; at += 4) if (words[at] === type) words[at + 1] = 0;
}

async function image({ files, tool }) {
  const { python, exports } = await boot(loadMicroPython, module);
  const memory = () => new Uint8Array(exports.memory.buffer);
  // Below the pointer of the stack lies what calls that are done have left, and it is not the same each time.
  const tidy = () => memory().fill(0, exports.emscripten_stack_get_end() + 16, exports.emscripten_stack_get_current());
  tidy();
  const fresh = memory().slice();
  put(python, files);
  // Numbers of lines are for tracebacks, which no reader sees.
  python.runPython("import micropython\nmicropython.opt_level(3)");
  // Nothing of Python's may get into the hands of JavaScript on the way: only memory goes into the image.
  prepare(python, tool);
  python.runPython("import gc\nlive.settle()");
  // What is beyond the middle is not Python's.
  const end = changes(fresh, memory()).findLast((at) => at < HEAP / 2);
  python.runPython(SWEEP.replace("END", end));
  forgetHashes(new Int32Array(exports.memory.buffer, 0, end >> 2), texts);
  tidy();
  const full = memory();
  const runs = changes(fresh, full);
  const head = new Int32Array([full.length, fingerprint(new Int32Array(fresh.buffer), runs), runs.length / 2, ...runs]);
  const parts = [new Uint8Array(head.buffer)];
  for (let i = 0; i < runs.length; i += 2) parts.push(full.subarray(runs[i], runs[i + 1]));
  return Buffer.concat(parts).toString("base64");
}

const texts = await typeOfTexts();
const images = {};
for (const [name, one] of Object.entries(wanted)) images[name] = await image(one);
process.stdout.write(JSON.stringify(images));
