// The book's own small script, on every page: dark or light, the contents on a narrow screen, the language last chosen.
// It runs before the page is drawn, so that a dark page never flashes white. Without it the page still reads and links.
"use strict";
(() => {
  const root = document.documentElement;
  const darkSystem = matchMedia("(prefers-color-scheme: dark)");

  // Private windows and files opened from a disk may refuse storage; the page then simply forgets.
  const recall = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* forgets */ } };

  const chosen = () => recall("ashore-theme") || (darkSystem.matches ? "dark" : "light");
  const paint = () => { root.dataset.theme = chosen(); };
  root.classList.add("js");
  paint();
  darkSystem.addEventListener("change", paint);

  addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".bar-theme");
    const press = () => button.setAttribute("aria-pressed", String(root.dataset.theme === "dark"));
    button.hidden = false;
    press();
    button.addEventListener("click", () => {
      root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
      keep("ashore-theme", root.dataset.theme);
      press();
    });

    document.querySelector(".bar-language")?.addEventListener("click", (event) => {
      keep("ashore-edition", event.currentTarget.hreflang.slice(0, 2));
    });

    const opener = document.querySelector(".bar-contents");
    const contents = document.getElementById("contents");
    const narrow = matchMedia("(max-width: 63.99rem)");
    const rest = [...document.querySelectorAll("main, .foot, .help")];
    const close = document.createElement("button");
    close.type = "button";
    close.className = "contents-close";
    close.textContent = opener.dataset.close;
    contents.prepend(close);
    const show = (open) => {
      contents.classList.toggle("open", open);
      opener.setAttribute("aria-expanded", String(open));
      rest.forEach((part) => { part.inert = open; });
      if (open) close.focus();
    };
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-expanded", "false");
    opener.addEventListener("keydown", (event) => {
      if (event.key === " ") { event.preventDefault(); opener.click(); }
    });
    opener.addEventListener("click", (event) => {
      event.preventDefault();
      show(!contents.classList.contains("open"));
    });
    close.addEventListener("click", () => { show(false); opener.focus(); });
    addEventListener("click", ({ target }) => {
      const followed = contents.contains(target) ? target.closest("a") : !opener.contains(target);
      if (followed && contents.classList.contains("open")) show(false);
    });
    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && contents.classList.contains("open")) { show(false); opener.focus(); }
    });
    narrow.addEventListener("change", () => show(false));
  });
})();
