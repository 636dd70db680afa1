"""The built pages as files: what they load, what they forbid, where they lead, what they weigh."""

import gzip
import re
from urllib.parse import unquote, urlsplit

import pytest
from book_site import EDITIONS, name, pages, site, soup

from ashore import assets
from ashore.page import image
from ashore.words import book as words
from bench.size import TEXT_BUDGET, TOOL_BUDGET



def everything():
    return [*pages(), site() / "index.html", site() / "404.html"]


def loaded(page):
    """What a browser fetches for a page before anyone touches it, as the addresses stand in the page."""
    found = [tag["src"] for tag in page.select("script[src], img[src], source[src], video[src], audio[src], iframe[src], embed[src]")]
    found += [tag["href"] for tag in page.select("link[href]") if not {"next", "prev", "alternate", "canonical"} & set(tag.get("rel", []))]
    found += [tag["data"] for tag in page.select("object[data]")]
    return [address for address in found if not address.startswith("data:")]


def file_of(path, address):
    return (path.parent / unquote(urlsplit(address).path)).resolve()


def test_both_editions_have_the_same_pages():
    assert [path.name for path in pages("en")] == [path.name for path in pages("zh")]
    assert {"index.html", "payoff.html", "rate.html", "search.html"} <= {path.name for path in pages("en")}


@pytest.mark.parametrize("path", everything(), ids=name)
def test_the_policy_comes_first_and_holds(path):
    page = soup(path)
    policies = page.select('meta[http-equiv="Content-Security-Policy"]')
    assert [policy["content"] for policy in policies] == [assets.POLICY]
    assert not [tag for tag in policies[0].find_all_previous(["script", "link", "style", "img"])]
    assert not page.select("script:not([src]), style, iframe, object, embed, base")
    assert not [attribute for tag in page.find_all(True) for attribute in tag.attrs if attribute.startswith("on")]
    assert not page.select('a[href^="javascript:"]')


@pytest.mark.parametrize("path", everything(), ids=name)
def test_nothing_is_loaded_from_elsewhere_and_nothing_is_missing(path):
    for address in loaded(soup(path)):
        if path.name == "404.html":  # met at any address, so it names its files from the site's root
            assert address.startswith("/") and not address.startswith("//")
            address = address[1:]
        assert not urlsplit(address).scheme and not urlsplit(address).netloc, address
        assert file_of(path, address).is_file(), address


@pytest.mark.parametrize("path", pages(), ids=name)
def test_the_tools_of_a_page_have_their_memory_image(path):
    for script in soup(path).select("script[data-tools]"):
        folder = file_of(path, script["src"]).parent
        assert all((folder / image.name(tool)).is_file() for tool in script["data-tools"].split())


def test_style_sheets_and_scripts_name_no_other_host():
    for file in [*site().rglob("*.css"), *site().glob("*.js"), *(path for lang in EDITIONS for path in (site() / lang / "_static").glob("*.js"))]:
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"@import|url\(\s*['\"]?(https?:)?//", text), file
        if file.suffix == ".js":
            assert not re.search(r"https?://", re.sub(r"^\s*(//|\*).*$", "", text, flags=re.M)), file


@pytest.mark.parametrize("path", pages(), ids=name)
def test_links_lead_somewhere(path):
    page = soup(path)
    for link in page.select("a[href]"):
        parts = urlsplit(link["href"])
        if parts.scheme in ("https", "http", "mailto"):
            continue
        if parts.scheme == "tel":
            assert re.fullmatch(r"\d{3,12}", parts.path)
            continue
        assert not parts.scheme and not parts.netloc, link["href"]
        target = file_of(path, link["href"]) if parts.path else path
        assert target.is_file(), link["href"]
        if parts.fragment and target.suffix == ".html":
            assert soup(target).find(id=unquote(parts.fragment)), link["href"]


@pytest.mark.parametrize("path", pages(), ids=name)
def test_the_page_says_its_language_and_leads_to_its_twin(path):
    lang = path.parent.name
    other = "zh" if lang == "en" else "en"
    page = soup(path)
    assert page.html["lang"] == EDITIONS[lang]
    switch = page.select_one("header a[hreflang]")
    assert switch["hreflang"] == EDITIONS[other]
    assert switch["href"] == f"../{other}/{path.name}"
    assert file_of(path, switch["href"]).is_file()


@pytest.mark.parametrize("path", pages(), ids=name)
def test_help_is_the_first_thing_on_every_page(path):
    page = soup(path)
    numbers = [link["href"] for link in page.select("aside.help a")]
    assert numbers == ["tel:" + number for number, _ in words.HELP]
    first = page.body.find_all(["a", "aside", "main"], limit=2)
    assert first[0]["class"] == ["skip"] and first[1]["class"] == ["help"]
    assert page.select("main h1") and len(page.select("h1")) == 1


@pytest.mark.parametrize("path", pages(), ids=name)
def test_what_the_browsers_history_shows_tells_others_little(path):
    title = soup(path).title.get_text()
    assert 0 < len(title) <= 60
    assert not re.search(r"debt|overdue|owe|default|collect|欠|债|逾期|催收|老赖|网贷", title, re.I), title


@pytest.mark.parametrize("lang", EDITIONS)
def test_a_text_page_weighs_little(lang):
    """First visit, everything counted, as a static host sends it (gzip, level 6)."""
    checked = 0
    for path in pages(lang):
        page = soup(path)
        if page.select(".ashore-tool"):
            continue
        files = {path, *(file_of(path, address) for address in loaded(page))}
        weight = sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)
        assert weight <= TEXT_BUDGET, f"{name(path)}: {weight} bytes"
        checked += 1
    assert checked >= 2


@pytest.mark.parametrize("lang", EDITIONS)
def test_a_page_with_tools_weighs_little(lang):
    """First visit, with all that the worker of its first tool asks for; the others, and the chart library, come for a reader who turns to them."""
    checked = 0
    for path in pages(lang):
        page = soup(path)
        for script in page.select("script[data-tools]"):
            folder = file_of(path, script["src"]).parent
            files = {path, *(file_of(path, address) for address in loaded(page)), folder / "worker.js", folder / "machine.mjs", folder / "micropython.wasm", folder / image.name(script["data-tools"].split()[0])}
            weight = sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)
            assert weight <= TOOL_BUDGET, f"{name(path)}: {weight} bytes"
            checked += 1
    assert checked >= 10


@pytest.mark.parametrize("path", pages(), ids=name)
def test_only_pages_with_a_tool_load_the_tool_runtime(path):
    page = soup(path)
    runtime = [address for address in loaded(page) if "/ashore/" in address]
    assert bool(runtime) == bool(page.select(".ashore-tool"))


def test_hosts_are_told_the_policy_too():
    headers = (site() / "_headers").read_text()
    assert assets.POLICY in headers
    assert (site() / ".nojekyll").exists()
