"""Search in the Chinese edition.

Chinese writes no spaces, and without a segmenter Sphinx's own Chinese search indexes only the Latin words of a page.
Here a run of Chinese characters is indexed as its characters and its pairs of neighbours; a query is cut into pairs the
same way, in the browser, and a page must have them all.
"""

import re

from sphinx.search import SearchLanguage

_RUN = re.compile(r"[\u3400-\u9fff]+|[^\W\u3400-\u9fff]+")


class SearchChinese(SearchLanguage):
    """Characters and pairs of neighbouring characters."""

    lang = "zh"
    language_name = "Chinese"
    js_splitter_code = r"""
function splitQuery(query) {
  const words = [];
  for (const run of query.match(/[\u3400-\u9fff]+|[\p{L}\p{N}_]+/gu) || []) {
    for (const part of run.match(/[\u3400-\u9fff]+|[^\u3400-\u9fff]+/g)) {
      if (/^[\u3400-\u9fff]{2,}$/.test(part)) {
        for (let at = 0; at + 1 < part.length; at++) words.push(part.slice(at, at + 2));
      } else words.push(part);
    }
  }
  return words;
}
"""

    def split(self, text):
        """The words under which a text is found."""
        words = []
        for run in _RUN.findall(text):
            words.append(run)
            if "\u3400" <= run[0] <= "\u9fff":
                words[-1:] = [*run, *(run[at : at + 2] for at in range(len(run) - 1))]
        return words

    def word_filter(self, word):
        """All words count, also single characters."""
        return bool(word)


def setup(app):
    """Register with Sphinx."""
    app.add_search_language(SearchChinese)
