// All of it is optional: every page and form works without. Nothing here stores a cookie or asks another host.
(() => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

  // What CSS shows open on a wide screen must be open for browsers without ::details-content too.
  if (!CSS.supports("selector(::details-content)")) {
    const wide = matchMedia("(min-width: 60rem)");
    const fit = () => { for (const fold of $$("details.fold")) fold.open = wide.matches; };
    wide.addEventListener("change", fit);
    fit();
  }

  // The switch of themes, which does nothing without a script. This one has run before the page is painted.
  const foot = $(".foot");
  if (foot) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "theme";
    for (const label of [foot.dataset.dark, foot.dataset.light]) button.append(Object.assign(document.createElement("span"), { textContent: label }));
    foot.append(button);
  }

  // On a narrow screen each kind of filter is folded, and the one that a reader chooses from stays open.
  const filters = $("details.filters"), chosen = "filters";
  if (filters && matchMedia("(max-width: 59.99rem)").matches) {
    const name = (facet) => $("h3", facet).textContent;
    for (const facet of $$(".facet", filters)) facet.open = false;
    try {
      const last = sessionStorage.getItem(chosen);
      sessionStorage.removeItem(chosen);
      if (last) {
        const facet = $$(".facet", filters).find((one) => name(one) === last);
        filters.open = true;
        if (facet) facet.open = true;
        (facet || filters).scrollIntoView();
      }
      filters.addEventListener("click", (event) => {
        if (event.target.closest(".bars a, .bars button")) sessionStorage.setItem(chosen, name(event.target.closest(".facet")));
      });
    } catch { /* no storage: they close */ }
  }

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const box = $("#q");
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  const say = (text) => {
    let status = $("#status");
    if (!status) {
      status = document.createElement("p");
      status.id = "status";
      status.className = "v";
      status.setAttribute("role", "status");
      document.body.append(status);
    }
    status.textContent = text;
  };

  for (const cited of navigator.clipboard ? $$("[data-copied-as]") : []) {
    const button = document.createElement("button"), { copy: label, done } = cited.closest("[data-copy]").dataset;
    button.type = "button";
    button.textContent = label;
    button.setAttribute("aria-label", cited.dataset.copiedAs);
    cited.after(button);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(cited.innerText.trim());
      button.textContent = done;
      say(done);
      setTimeout(() => { button.textContent = label; }, 2000);
    });
  }

  // The day on which a page is cited is its reader's own.
  for (const blank of $$("[data-accessed]")) {
    const form = blank.dataset.accessed === "gost" ? ["ru-RU"] : ["en-GB", { dateStyle: "long" }];
    blank.textContent = new Date().toLocaleDateString(...form);
  }

  // A mail about an error quotes the passage that the reader has selected.
  const report = $("#report"), text = $(".text");
  if (report && text) {
    const [mail, label] = [report.href, report.textContent];
    document.addEventListener("selectionchange", () => {
      const chosen = getSelection(), said = text.contains(chosen.anchorNode) ? [...chosen.toString().trim()].slice(0, 1000).join("") : "";
      if (!said && document.activeElement === report) return;
      report.href = mail + encodeURIComponent(said);
      report.textContent = said ? report.dataset.passage : label;
    });
  }

  // Filter as you type. Folds as documents/names/folding.py does for Latin letters, so that "Aliyev" finds Əliyev.
  const letters = { "ə": "a", "ı": "i", "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe" };
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[əıøđłßæœ]/g, (c) => letters[c]);
  for (const input of $$("[data-filter]")) {
    const items = $$(`${input.dataset.filter} li`).map((li) => [li, fold(li.textContent)]);
    const heads = $$(`${input.dataset.filter} [data-group]`), folds = $$(`${input.dataset.filter} details`);
    const none = $("[data-none]");
    input.hidden = false;
    const filter = () => {
      const words = fold(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const [li, text] of items) {
        li.hidden = !words.every((word) => text.includes(word));
        if (!li.hidden) shown += 1;
      }
      for (const one of folds) one.open = words.length > 0;
      for (const head of heads) head.hidden = !$("li:not([hidden])", head);
      if (none) none.hidden = shown > 0;
      say(`${shown} / ${items.length}`);
    };
    input.addEventListener("input", filter);
    if (input.value) filter();
  }

  // Suggestions: the editable combobox with list autocomplete of the WAI-ARIA Authoring Practices.
  for (const [nth, input] of $$("[data-suggest]").entries()) {
    const list = document.createElement("ul");
    list.id = `suggest-${nth}`;
    list.className = "suggest";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.dataset.suggestLabel);
    input.form.append(list);
    for (const [name, value] of Object.entries({
      role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
    })) input.setAttribute(name, value);
    let found = [], active = -1, timer, asking, asked = "";

    const choose = (index) => {
      active = index;
      [...list.children].forEach((li, i) => li.setAttribute("aria-selected", i === index));
      if (index < 0) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", list.children[index].id);
      list.children[index].scrollIntoView({ block: "nearest" });
    };
    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      choose(-1);
    };
    const show = () => {
      list.replaceChildren(...found.map((item, i) => {
        const li = document.createElement("li"), label = document.createElement("span"), kind = document.createElement("small");
        li.id = `${list.id}-${i}`;
        li.setAttribute("role", "option");
        label.textContent = item.label;
        label.dir = "auto";
        if (item.lang) label.lang = item.lang;
        kind.textContent = item.count ? `${item.kind} · ${item.count}` : item.kind;
        li.append(label, " ", kind);
        li.addEventListener("mousedown", (event) => event.preventDefault());
        li.addEventListener("click", () => location.assign(item.url));
        li.addEventListener("mousemove", () => active === i || choose(i));
        return li;
      }));
      choose(-1);
      list.hidden = !found.length;
      input.setAttribute("aria-expanded", String(!list.hidden));
      if (found.length) say(`${input.dataset.suggestLabel}: ${found.length}`);
    };
    const ask = async () => {
      const q = input.value.trim();
      if (q === asked && found.length) return show();
      asking?.abort();
      asked = q;
      found = [];
      if (q.length < 2) return close();
      asking = new AbortController();
      try {
        const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(q)}`, { signal: asking.signal });
        found = answer.ok ? (await answer.json()).suggestions : [];
      } catch { return; /* typed on, or offline: the form still searches */ }
      if (document.activeElement === input) show();
    };
    input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      const open = !list.hidden, last = found.length - 1;
      if (event.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!open) return void ask();
        const down = event.key === "ArrowDown";
        choose(down ? (active === last ? -1 : active + 1) : (active === -1 ? last : active - 1));
      } else if (event.key === "Escape" && open) {
        event.preventDefault();
        close();
      } else if (event.key === "Enter" && open && active >= 0) {
        event.preventDefault();
        location.assign(found[active].url);
      }
    });
  }
})();
