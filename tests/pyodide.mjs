// Runs the code cells of chapters on Pyodide with the packages of the live notebooks: {folder, lang, cells: {chapter: [source]}} as
// JSON on standard input; out comes {chapter: [what a notebook would print of the cell's value]}.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { folder, lang, cells } = JSON.parse(readFileSync(0, "utf8"));
const python = join(folder, "static", "pyodide") + "/";
const { loadPyodide } = await import(pathToFileURL(python + "pyodide.mjs"));
const pyodide = await loadPyodide({ indexURL: python, packages: ["ashore"], stdout: () => {} });
pyodide.FS.mkdirTree("/drive");
pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: join(folder, "files") }, "/drive");
pyodide.globals.set("work", JSON.stringify({ lang, cells }));
console.log(pyodide.runPython(`
import json, os
from IPython.lib.pretty import pretty
from pyodide.code import eval_code

work = json.loads(work)
os.chdir("/drive/" + work["lang"])

def run(sources):
    names, shown = {}, []
    for source in sources:
        value = eval_code(source, names)
        for way in ("_repr_mimebundle_", "_repr_html_", "_repr_png_"):
            if hasattr(value, way):
                getattr(value, way)()
        shown.append(None if value is None else pretty(value))
    return shown

json.dumps({chapter: run(sources) for chapter, sources in work["cells"].items()})
`));
