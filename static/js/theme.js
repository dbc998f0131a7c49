// Before the first paint, so that nothing moves: the theme a reader chose.
// The choice lives in localStorage; choosing what the system has forgets it again.
(() => {
  "use strict";
  const root = document.documentElement;
  const keep = (theme) => {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  try { keep(localStorage.getItem("theme")); } catch { /* storage refused */ }
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".theme")) return;
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const theme = (root.dataset.theme || system) === "dark" ? "light" : "dark";
    keep(theme === system ? "" : theme);
    try {
      if (theme === system) localStorage.removeItem("theme");
      else localStorage.setItem("theme", theme);
    } catch { /* the choice lasts for this page */ }
  });
})();
