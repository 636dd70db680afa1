// A tool that cannot start says so, also when tool.js, which would say it, cannot be read here, has thrown or did not come.
//
// For browsers of any age: nothing newer than ECMAScript 5.  It stands at the end of a page, where nothing waits for it, so tool.js has had
// its turn with every tool but perhaps the last of the page, which it takes when the page has been read.
(function () {
  "use strict";
  // Nothing but a sentence depends on the name: WeChat has a way out that it is best to name first.
  if (navigator.userAgent.indexOf("MicroMessenger") >= 0) document.documentElement.setAttribute("data-app", "wechat");

  function giveUp(tool) {
    var form = tool.querySelector(".ashore-form");
    tool.setAttribute("data-state", "dead");
    tool.setAttribute("data-stale", "");
    tool.setAttribute("data-example", "");
    tool.querySelector(".ashore-cannot > .ashore-title").textContent = JSON.parse(tool.getAttribute("data-words"))["status.failed"];
    // The example's answer must not stand below what a reader has typed, as if it were the answer to that.
    function typed() {
      tool.setAttribute("data-typed", "");
    }
    form.addEventListener("input", typed);
    form.addEventListener("change", typed);
  }

  function look() {
    var tools = document.querySelectorAll(".ashore-tool:not([data-begun]):not([data-state])");
    for (var i = 0; i < tools.length; i++) giveUp(tools[i]);
  }

  // It may have come after the first of these.
  document.addEventListener("DOMContentLoaded", look);
  window.addEventListener("load", look);
  if (document.readyState === "complete") look();
})();
