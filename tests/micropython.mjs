// Runs tools on MicroPython, as a page does: {files: {path: source}, cases: [{tool, lang, form}]} as JSON on standard
// input; out comes a list of {view} or {errors}, in the order of the cases.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [runtime] = process.argv.slice(2);
const { loadMicroPython } = await import(pathToFileURL(runtime));
const { files, cases } = JSON.parse(readFileSync(0, "utf8"));

const python = await loadMicroPython({ heapsize: 32 * 1024 * 1024, stdout: (line) => console.error(line), linebuffer: true });
const folders = new Set();
for (const [path, source] of Object.entries(files)) {
  const parts = ("/book/" + path).split("/").slice(1, -1);
  parts.reduce((above, name) => {
    const folder = `${above}/${name}`;
    if (!folders.has(folder)) python.FS.mkdir(folder);
    folders.add(folder);
    return folder;
  }, "");
  python.FS.writeFile("/book/" + path, source);
}

python.runPython(`
import sys, json
sys.path.insert(0, "/book")
from ashore import tools
from ashore.view.fields import FormError

def answer(tool, lang, form):
    try:
        return json.dumps({"view": tools.run(tool, json.loads(form), lang)})
    except FormError as error:
        return json.dumps({"errors": [list(one) for one in error.errors]})
`);
const answer = python.globals.get("answer");
// JSON.parse would turn long integers into floats, so the answers go on as the text that Python wrote.
const answers = cases.map(({ tool, lang, form }) => answer(tool, lang, JSON.stringify(form)));
process.stdout.write("[" + answers.join(",\n") + "]\n");
