"""The published book: build both editions into `_build/site`."""

import copy
import os
import re
import shutil
import subprocess
import sys
from collections import deque
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Thread

from ashore import assets, hosting, live
from ashore.assets import ROOT
from ashore.sphinx.offline import LEFT_OUT
from ashore.words import LANGUAGES
from ashore.words import book as words

BUILD = ROOT / "_build"
SITE = BUILD / "site"
FRONT = Path(__file__).resolve().parent / "front"

# All that an edition is made from: as long as this stays the same, so does the edition.
_INPUTS = [ROOT / name for name in ("_config.yml", "_toc.yml", "book", "ashore", "package-lock.json", "requirements.txt")]
_STEP = re.compile(r"(reading sources|writing output)\.\.\. *\[ *(\d+)%\]")
# Where Sphinx says that something is wrong; what follows, up to the next step, explains it.
_COMPLAINT = re.compile(r"\b(WARNING|ERROR|CRITICAL): |Exception occurred|Extension error")
_ELSEWHERE = re.compile(r"looking for now-outdated|The full traceback has been saved")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class BuildError(Exception):
    """An edition did not build; the text holds the end of its log and where all of it is."""


def edition(lang):
    """Jupyter Book's configuration and table of contents of one edition, as two dicts.

    `_config.yml` and `_toc.yml` are the English edition; for the Chinese one `book/zh.yml` is laid over them.
    """
    import yaml

    config, toc = (yaml.safe_load((ROOT / name).read_text(encoding="utf-8")) for name in ("_config.yml", "_toc.yml"))
    if lang != "en":
        overlay = yaml.safe_load((ROOT / "book" / f"{lang}.yml").read_text(encoding="utf-8"))
        config = _laid_over(config, overlay.get("config", {}))
        toc = _translated(toc, overlay["prefix"], overlay.get("captions", {}))
    return config, toc


def _laid_over(base, overlay):
    if not (isinstance(base, dict) and isinstance(overlay, dict)):
        return copy.deepcopy(overlay)
    return {key: _laid_over(base[key], overlay[key]) if key in base and key in overlay else copy.deepcopy(overlay.get(key, base.get(key)))
            for key in {**base, **overlay}}  # fmt: skip


def _translated(toc, prefix, captions):
    """A table of contents with the files of another edition, and its parts named in that edition's language."""
    if isinstance(toc, list):
        return [_translated(part, prefix, captions) for part in toc]
    if isinstance(toc, dict):
        return {
            key: captions[value] if key == "caption" else _translated(value, prefix, captions) for key, value in toc.items()
        }
    return re.sub(r"^book/en(?=/)", prefix, toc) if isinstance(toc, str) else toc


def build(base="/"):
    """Build both editions, warnings as errors, and put them into `_build/site`.

    `base` is the address of the site's root on its host; only the page for lost readers needs to know it.
    Raises BuildError, or assets.NpmError.
    """
    assets.provide()
    with _one_at_a_time():
        megabytes = live.build()
        _build_editions(megabytes)
        _publish_live(megabytes)
        _write_front(base)
    return SITE


@contextmanager
def _one_at_a_time():
    """Wait until no other process builds in this folder."""
    BUILD.mkdir(exist_ok=True)
    with open(BUILD / "lock", "w") as lock:
        try:
            import fcntl
        except ImportError:
            pass  # no such locks on Windows
        else:
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _build_editions(megabytes):
    with ExitStack() as bars:
        runs = [_Run(lang, bars, megabytes) for lang in LANGUAGES]
        for run in runs:
            run.start()
        for run in runs:
            run.join()
    for run in runs:
        run.report()
    for run in runs:
        _publish(run.html, SITE / run.lang)


class _Run(Thread):
    """One edition's build, as a process of its own; its progress is a bar, its output a log file."""

    def __init__(self, lang, bars, megabytes=0):
        super().__init__()
        from tqdm import tqdm

        self.lang = lang
        self.megabytes = megabytes
        self.folder = BUILD / "editions" / lang
        self.html = self.folder / "_build" / "html"
        self.log = self.folder / "build.log"
        self.complaints = []
        self.tail = deque(maxlen=30)
        self.listening = 0
        self.code = None
        self.bar = bars.enter_context(
            tqdm(total=200, desc=f"edition {lang}", position=LANGUAGES.index(lang), bar_format="{desc} {percentage:3.0f}% |{bar:30}| {elapsed} {postfix}")
        )

    def run(self):
        state = f"{assets.digest(_INPUTS)} {self.megabytes}"
        done = self.folder / "built"
        if (self.html / "index.html").is_file() and done.is_file() and done.read_text() == state:
            self.code = 0
        else:
            done.unlink(missing_ok=True)
            self.code = self._build()
            if self.code:
                # Sphinx complains about a page only when it reads it: let the next build read them all again
                shutil.rmtree(self.html.parent / ".doctrees", ignore_errors=True)
            else:
                done.write_text(state)
        if not self.code:
            self._advance(200, "done")

    def configuration(self):
        """What Jupyter Book is told: the edition's configuration and table of contents, and what only this build knows."""
        config, toc = edition(self.lang)
        other = next(lang for lang in LANGUAGES if lang != self.lang)
        config["sphinx"]["config"]["ashore_other_edition"] = "../" + other
        # The size stands on the button; 0: there are no live notebooks, and no button.
        config["sphinx"]["config"]["ashore_live"] = self.megabytes
        return config, toc

    def _build(self):
        """Have Jupyter Book build the edition; its exit code."""
        import yaml

        config, toc = self.configuration()
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, content in (("_config.yml", config), ("_toc.yml", toc)):
            file, text = self.folder / name, yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
            if not file.is_file() or file.read_text(encoding="utf-8") != text:
                # Sphinx never takes a page away, so that of a chapter no longer in the book would stay
                shutil.rmtree(self.html.parent, ignore_errors=True)
                file.write_text(text, encoding="utf-8")
        command = [
            sys.executable, "-c", "from jupyter_book.cli.main import main; main()", "build", str(ROOT), "-n", "-W", "--keep-going",
            "--config", str(self.folder / "_config.yml"), "--toc", str(self.folder / "_toc.yml"), "--path-output", str(self.folder),
        ]  # fmt: skip
        environment = {**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))}
        with open(self.log, "w", encoding="utf-8") as log:
            process = subprocess.Popen(
                command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace"
            )
            for line in process.stdout:
                self._heard(_COLOUR.sub("", line), log)
            return process.wait()

    def _heard(self, line, log):
        log.write(line)
        self.tail.append(line)
        step = _STEP.search(line)
        if _COMPLAINT.search(line):
            self.listening = 40
        elif step or _ELSEWHERE.match(line):
            self.listening = 0
        if self.listening:
            self.complaints.append(line)
            self.listening -= 1
        if step:
            writing = step[1] == "writing output"
            self._advance(int(step[2]) + 100 * writing, line[step.end() :].strip())

    def _advance(self, done, doing):
        self.bar.set_postfix_str(doing, refresh=False)
        self.bar.update(done - self.bar.n)

    def report(self):
        """Raise BuildError if the build failed."""
        if self.code:
            raise BuildError(f"The edition {self.lang} did not build:\n{''.join(self.complaints[:200] or self.tail)}\nThe whole log: {self.log.relative_to(ROOT)}")


def _publish(source, target):
    """Make `target` hold what readers load from `source`, and nothing else.

    File by file, so that a site being served or read meanwhile is never gone, and what is the same keeps its time.
    """
    wanted = set()
    for file in source.rglob("*"):
        if file.is_file() and not any(file.match(pattern) for pattern in LEFT_OUT):
            copy_to = target / file.relative_to(source)
            wanted.add(copy_to)
            if not copy_to.is_file() or copy_to.read_bytes() != file.read_bytes():
                copy_to.parent.mkdir(parents=True, exist_ok=True)
                fresh = copy_to.with_name(copy_to.name + ".new")
                shutil.copyfile(file, fresh)
                fresh.replace(copy_to)
    for file in [file for file in target.rglob("*") if file.is_file() and file not in wanted]:
        file.unlink()


def _publish_live(megabytes):
    if megabytes:
        _publish(live.FOLDER, SITE / "live")
    else:
        shutil.rmtree(SITE / "live", ignore_errors=True)


def _help():
    """The strip of numbers to call for the pages that belong to no edition, in both languages."""
    calls = "".join(f'<li><a href="tel:{number}"><b>{number}</b> {english} <span lang="zh-CN">{chinese}</span></a></li>' for number, (english, chinese) in words.HELP)
    return f'<aside class="help" aria-label="{" · ".join(words.WORDS["help.label"])}"><ul>{calls}</ul></aside>'


def _write_front(base):
    """The page that chooses the edition, the page for addresses that do not exist, and what hosts want to know."""
    for source in FRONT.iterdir():
        if source.suffix == ".html":
            text = source.read_text(encoding="utf-8").replace("{policy}", assets.POLICY).replace("{base}", base).replace("{help}", _help())
            (SITE / source.name).write_text(text, encoding="utf-8")
        else:
            shutil.copyfile(source, SITE / source.name)
    (SITE / ".nojekyll").touch()
    # Hosts that read this file also send the policy with scripts; a worker obeys only what comes with its own file.
    places = sorted(path.name + "/" * path.is_dir() for path in SITE.iterdir() if path.name[0] not in "._")
    (SITE / "_headers").write_text(hosting.headers_file(places), encoding="utf-8")
