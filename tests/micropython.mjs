// Runs tools on MicroPython, as a page does: {files: {path: source}, cases: [{tool, lang, form}]} as JSON on standard
// input, or {image} in base64 instead of files; out comes a list of {view} or {errors}, in the order of the cases.
// With {careful}, a tool that raises anything else gives {broken}, and each answer says how many milliseconds of a processor it took.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { LIBRARY, boot, put, restore } from "../ashore/page/boot.mjs";

const [runtime] = process.argv.slice(2);
const { loadMicroPython } = await import(pathToFileURL(runtime));
const { files, image, cases, careful } = JSON.parse(readFileSync(0, "utf8"));

const machine = await boot(loadMicroPython, await WebAssembly.compile(readFileSync(join(dirname(runtime), "micropython.wasm"))));
const { python } = machine;
if (files) put(python, files);
else if (!restore(machine, new Uint8Array(Buffer.from(image, "base64")).buffer)) throw new Error("the image does not fit");

python.runPython(`
import sys, json
sys.path.insert(0, "${LIBRARY}")
from ashore import tools
from ashore.view.fields import FormError

def answer(tool, lang, form):
    try:
        return json.dumps({"view": tools.run(tool, json.loads(form), lang)})
    except FormError as error:
        return json.dumps({"errors": [list(one) for one in error.errors]})

def answer_anyway(tool, lang, form):
    try:
        return answer(tool, lang, form)
    except Exception as error:
        return json.dumps({"broken": repr(error)})
`);
const answer = python.globals.get(careful ? "answer_anyway" : "answer");
// JSON.parse would turn long integers into floats, so the answers go on as the text that Python wrote.
const answers = cases.map(({ tool, lang, form }) => {
  const begun = process.cpuUsage();
  const text = answer(tool, lang, JSON.stringify(form));
  return careful ? `{"ms": ${process.cpuUsage(begun).user / 1000}, ${text.slice(1)}` : text;
});
process.stdout.write("[" + answers.join(",\n") + "]\n");
