// The search page: Sphinx's index and word rules (language_data.js), our own matching and list.
// Nothing is stored or sent: what a reader looks for stands behind the # of the address, of which no server hears.
"use strict";

/* global stopwords, Stemmer, splitQuery */
const Search = {
  // searchindex.js calls this with the index
  setIndex(index) {
    Search.index = index;
    addEventListener("DOMContentLoaded", Search.begin);
    if (document.readyState === "complete") Search.begin();
  },

  words(query) {
    const split = typeof splitQuery === "function" ? splitQuery : (text) => text.match(/[\p{L}\p{N}_]+/gu) || [];
    const stemmer = new Stemmer();
    const plain = split(query.toLowerCase());
    const telling = plain.filter((word) => !stopwords.includes(word));
    return (telling.length ? telling : plain).map((word) => ({ said: word, stem: stemmer.stemWord(word) }));
  },

  pagesWith(word) {
    const found = new Map();
    const add = (term, table, score) => {
      if (Object.hasOwn(table, term)) {
        for (const page of [table[term]].flat()) found.set(page, Math.max(score, found.get(page) || 0));
      }
    };
    for (const [table, score] of [[Search.index.titleterms, 15], [Search.index.terms, 5]]) {
      add(word.stem, table, score);
      add(word.said, table, score);
      if (word.said.length > 2) {
        for (const term of Object.keys(table)) if (term.includes(word.said)) add(term, table, score / 3);
      }
    }
    return found;
  },

  // [page number, place in the page, heading, score], best first
  find(query) {
    const { titles, alltitles } = Search.index;
    const words = Search.words(query);
    const each = words.map(Search.pagesWith);
    const scores = new Map();
    for (const [page] of each[0] || []) {
      if (each.every((pages) => pages.has(page))) {
        scores.set(page, each.reduce((sum, pages) => sum + pages.get(page), 0));
      }
    }
    const results = [...scores].map(([page, score]) => [page, "", titles[page], score]);
    const asked = query.toLowerCase();
    for (const [heading, places] of Object.entries(alltitles)) {
      if (!heading.toLowerCase().includes(asked)) continue;
      for (const [page, place] of places) {
        if (place) results.push([page, "#" + place, `${titles[page]} › ${heading}`, 40 + asked.length]);
      }
    }
    return results.sort((one, other) => other[3] - one[3]);
  },

  async excerpt(address, place, query, words) {
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    let text = page.querySelector("article");
    text.querySelectorAll(".headerlink, .cell, .fact-mark, h1").forEach((part) => part.remove());
    // a label of its own is an empty mark inside the section that it names
    if (place) text = page.getElementById(place.slice(1))?.closest("section") || text;
    const plain = text.textContent.replace(/\s+/g, " ").trim();
    const lower = plain.toLowerCase();
    const marks = [query.toLowerCase(), ...words.flatMap((word) => [word.said, word.stem])].filter((mark) => mark && lower.includes(mark));
    const at = marks.length ? lower.indexOf(marks[0]) : 0;
    const from = Math.max(0, at - 60);
    const paragraph = document.createElement("p");
    paragraph.append(from ? "… " : "", plain.slice(from, at));
    if (marks.length) {
      const mark = document.createElement("mark");
      mark.textContent = plain.slice(at, at + marks[0].length);
      paragraph.append(mark);
    }
    const after = at + (marks.length ? marks[0].length : 0);
    paragraph.append(plain.slice(after, after + 120), after + 120 < plain.length ? " …" : "");
    return paragraph;
  },

  asked() {
    return (new URLSearchParams(location.hash.slice(1)).get("q") || new URLSearchParams(location.search).get("q") || "").trim();
  },

  begin() {
    const field = document.getElementById("q");
    document.querySelector("form.search").addEventListener("submit", (event) => {
      event.preventDefault();
      location.hash = new URLSearchParams({ q: field.value });
    });
    addEventListener("hashchange", () => { field.value = Search.asked(); Search.run(); });
    field.value ||= Search.asked(); // what was typed before this script had loaded stays
    if (Search.asked()) Search.run();
    else field.focus();
  },

  run() {
    const query = Search.asked();
    const words = Search.words(query);
    const results = Search.find(query);
    const list = document.getElementById("search-results");
    list.replaceChildren();
    for (const [page, place, heading] of results.slice(0, 40)) {
      const address = document.documentElement.dataset.content_root + Search.index.docnames[page] + ".html";
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = address + place;
      link.textContent = heading;
      item.append(link);
      list.append(item);
      // a book opened from a disk cannot read its own pages; the link is enough then
      Search.excerpt(address, place, query, words).then((text) => item.append(text), () => {});
    }
    const state = document.getElementById("search-state");
    state.textContent = results.length ? state.dataset.found.replace("{n}", results.length) : state.dataset.none;
  },
};
