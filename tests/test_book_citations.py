"""Citing studies: author and year in the page's language, and a plain list that leads back to the text."""

import io

import pytest
from bs4 import BeautifulSoup
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

BOOKS = """
@article{two, author = {Ong, Qiyan and Ng, Irene}, title = {Debts}, journal = {A Journal}, year = {2019}}
@article{many, author = {王, 五 and 李, 四 and 张, 三}, title = {债务}, journal = {学报}, year = {2021}}
"""
LIST = "\n\n```{bibliography}\n:filter: docname in docnames\n```\n"


@pytest.fixture(params=["en", "zh_CN"])
def built(request, tmp_path):
    (tmp_path / "books.bib").write_text(BOOKS, encoding="utf-8")
    (tmp_path / "index.md").write_text("# T\n\nSaid {cite}`two,many` and {cite:t}`many`.\n\n```{toctree}\nmore\n```" + LIST, encoding="utf-8")
    (tmp_path / "more.md").write_text("# M\n\nAgain {cite:t}`two`." + LIST, encoding="utf-8")
    warnings = io.StringIO()
    with patch_docutils(str(tmp_path)), docutils_namespace():
        Sphinx(
            tmp_path, None, tmp_path / "out", tmp_path / "trees", "html", status=None, warning=warnings,
            confoverrides={
                "extensions": ["myst_parser", "sphinxcontrib.bibtex", "ashore.sphinx.citations"], "html_theme": "basic",
                "language": request.param, "bibtex_bibfiles": ["books.bib"], "bibtex_default_style": "plain",
                "bibtex_reference_style": "ashore", "suppress_warnings": ["bibtex.duplicate_citation"],
            },
        ).build()  # fmt: skip
    assert warnings.getvalue() == ""
    return request.param, [BeautifulSoup((tmp_path / "out" / page).read_text(encoding="utf-8"), "html.parser") for page in ("index.html", "more.html")]


def test_authors_are_joined_in_the_language_of_the_page(built):
    lang, (page, _) = built
    said = page.select_one("section p").get_text()
    if lang == "en":
        assert said == "Said (Ong and Ng, 2019; 王 and others, 2021) and 王 and others (2021)."
    else:
        assert said == "Said （Ong、Ng，2019；王等，2021） and 王等（2021）."


def test_each_page_cites_into_its_own_list_and_back(built):
    for page in built[1]:
        cited = page.select("section p span a[href^='#']")
        assert cited and all(page.select_one(".study-list > li" + link["href"]) for link in cited)
        rows = page.select("ul.study-list > li")
        assert len(rows) == len({link["href"] for link in cited})
        for row in rows:
            assert page.find(id=row.select_one("a.back")["href"][1:])
    assert not built[1][0].select("[role=list], [role=doc-biblioentry]")
