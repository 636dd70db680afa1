"""The two editions are one book: one configuration, one table of contents, one overlay; search and addresses."""

import re
import subprocess
import sys

import pytest
import yaml

from ashore import assets, book
from ashore.assets import ROOT
from ashore.sphinx.edition import page_name
from ashore.sphinx.search import SearchChinese


def test_the_english_edition_is_the_plain_files():
    config, toc = book.edition("en")
    assert config == yaml.safe_load((ROOT / "_config.yml").read_text())
    assert toc == yaml.safe_load((ROOT / "_toc.yml").read_text())


def test_the_chinese_edition_differs_only_where_the_overlay_says():
    (english, english_toc), (chinese, chinese_toc) = book.edition("en"), book.edition("zh")
    assert chinese["sphinx"]["config"].pop("language") == "zh_CN" and english["sphinx"]["config"].pop("language") == "en"
    for key in ("title", "author"):
        assert re.search("[\u4e00-\u9fff]", chinese.pop(key)) and english.pop(key)
    assert chinese == english
    assert repr(chinese_toc).replace("book/zh/", "book/en/") == repr(english_toc)


def test_the_overlay_changes_only_what_is_there():
    overlay = yaml.safe_load((ROOT / "book" / "zh.yml").read_text())
    config, _ = book.edition("en")

    def check(base, over, path):
        for key, value in over.items():
            assert key in base, f"book/zh.yml sets {path}{key}, which _config.yml does not have"
            if isinstance(value, dict):
                check(base[key], value, f"{path}{key}.")

    check(config, overlay["config"], "")


def test_parts_of_the_contents_are_named_in_the_overlay_or_refused():
    toc = {"root": "book/en/index", "parts": [{"caption": "First", "chapters": [{"file": "book/en/payoff"}]}]}
    assert book._translated(toc, "book/zh", {"First": "第一"}) == {
        "root": "book/zh/index", "parts": [{"caption": "第一", "chapters": [{"file": "book/zh/payoff"}]}],
    }  # fmt: skip
    with pytest.raises(KeyError):
        book._translated(toc, "book/zh", {})


def test_every_chapter_in_the_contents_is_there_in_both_languages():
    for lang in ("en", "zh"):
        _, toc = book.edition(lang)
        files = [toc["root"], *re.findall(r"'file': '([^']+)'", repr(toc))]
        for file in files:
            assert (ROOT / (file + ".ipynb")).is_file(), file


@pytest.mark.parametrize(
    "docname, page", [("book/en/payoff", "payoff"), ("book/zh/index", "index"), ("search", "search"), ("notes/book/en/x", "notes/book/en/x")]
)
def test_addresses_leave_out_the_folder_of_the_edition(docname, page):
    assert page_name(docname) == page


def test_chinese_is_indexed_as_characters_and_pairs():
    assert SearchChinese({}).split("年化利率 24% APR，分期") == [
        "年", "化", "利", "率", "年化", "化利", "利率", "24", "APR", "分", "期", "分期",
    ]  # fmt: skip


def test_locked_packages_record_no_addresses():
    assert "resolved" not in (ROOT / "package-lock.json").read_text()
    assert not re.search(r"https?://|file:", "".join(line for line in (ROOT / "requirements.txt").open() if not line.lstrip().startswith("#")))


def test_the_page_runtime_is_what_the_lock_names():
    assert assets.missing() == []
    for source in assets.PAGE_FILES.values():
        assert (assets.MODULES / source).is_file(), source


def test_plain_commands_know_the_book():
    answer = subprocess.run([sys.executable, "-m", "ashore", "--help"], cwd=ROOT, capture_output=True, text=True)
    assert re.search(r"\bbook\b", answer.stdout) and re.search(r"\bserve\b", answer.stdout)
