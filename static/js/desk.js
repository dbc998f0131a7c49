// A question before typed words are left behind, and two things that select2 lacks at the desk: names for who cannot see the page, and what was typed carried into "add".
"use strict";
{
  const named = (select) => {
    const label = select.getAttribute("aria-label") || select.labels[0]?.textContent.replace(/:$/, "") || "";
    const box = select.nextElementSibling;
    if (!label || !box?.classList.contains("select2")) return;
    const chosen = box.querySelector("[role=combobox]");
    const text = box.querySelector(".select2-selection__rendered");
    for (const part of [chosen, text?.matches("[role=textbox]") && text, box.querySelector(".select2-search__field")]) {
      if (part) part.setAttribute("aria-label", label);
    }
    if (chosen && text?.id) {
      chosen.removeAttribute("aria-labelledby");
      chosen.setAttribute("aria-describedby", text.id);
    }
  };

  // Rows that can only be read: Django leaves the head of "Delete?" empty, and what scrolls has nothing that a key can reach.
  for (const empty of document.querySelectorAll(".inline-group thead th:empty:not(.original)")) {
    empty.replaceWith(document.createElement("td"));
  }
  for (const rows of document.querySelectorAll(".inline-group")) {
    if (!rows.querySelector("a, button, input:not([type=hidden]), select, textarea")) rows.tabIndex = 0;
  }

  const form = document.querySelector(".change-form form[method=post][id$=_form]");
  if (form) {
    let dirty = document.querySelector(".differences, .errornote") !== null;
    const touched = (event) => { if (form.contains(event.target)) dirty = true; };
    document.addEventListener("input", touched);
    document.addEventListener("change", touched);
    form.addEventListener("submit", (event) => { dirty &&= event.submitter?.formTarget === "_blank"; });
    addEventListener("beforeunload", (event) => { if (dirty) event.preventDefault(); });
  }

  let typed = "";
  document.addEventListener("input", (event) => {
    if (event.target.classList.contains("select2-search__field")) typed = event.target.value.trim();
  });
  // Before the page's own listener opens the window with the link's address.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".add-related");
    if (!link) return;
    const address = new URL(link.href);
    address.searchParams.delete("name");
    if (typed) address.searchParams.set("name", typed);
    link.href = address;
    typed = "";
  }, true);

  // select2 makes its parts when rows are added and lists are opened.
  let asked = 0;
  const all = () => {
    document.querySelectorAll("select.admin-autocomplete").forEach(named);
    document.querySelector(".select2-dropdown .select2-search__field:not([aria-label])")?.setAttribute("aria-label", "Search");
  };
  new MutationObserver(() => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(all);
  }).observe(document.documentElement, {childList: true, subtree: true});
}
