// The payoff tool on Pyodide: the same Python files, answered into the same element.
import { loadPyodide } from "./pyodide.mjs";

const field = document.querySelector("#payoff-budget");
const [python, files] = await Promise.all([loadPyodide(), fetch("bundle.json").then((response) => response.json())]);
for (const [path, source] of Object.entries(files)) {
  python.FS.mkdirTree("/book/" + path.split("/").slice(0, -1).join("/"));
  python.FS.writeFile("/book/" + path, source);
}
python.runPython("import sys; sys.path.insert(0, '/book'); from ashore.view import live");
const { answer } = python.globals.get("live");
const update = () => {
  const found = answer("payoff", "en", JSON.stringify({ budget: field.value }), "payoff");
  document.querySelector(".ashore-view").innerHTML = found.startsWith("<") ? found : JSON.parse(found).join("");
};
field.addEventListener("input", update);
update();
