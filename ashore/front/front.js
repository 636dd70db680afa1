// The first page: to the edition last chosen on this device, or else to the one the browser's languages ask for.
// Without JavaScript the two links stay.
"use strict";
(() => {
  let edition = null;
  try { edition = localStorage.getItem("ashore-edition"); } catch { /* storage refused: ask the browser */ }
  if (edition !== "en" && edition !== "zh") {
    edition = navigator.languages.map((language) => language.slice(0, 2).toLowerCase()).find((language) => language === "en" || language === "zh") || "en";
  }
  location.replace(edition + "/index.html");
})();
