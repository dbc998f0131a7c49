// The intake's pages, which do all of this without a script too, a page load later: dropped files, keys, what is typed kept in
// the tab, ticks, cuts and evidence seen at once, records looked up while typing, and the draft saved while one works.
"use strict";
{
  const KEPT = "intake";
  const coming = document.querySelector(".intake-in");
  const review = document.querySelector("#review");
  const once = (form) => {
    let sent = false;
    form.addEventListener("submit", (event) => {
      if (sent) event.preventDefault();
      sent = event.submitter?.formTarget !== "_blank";
      setTimeout(() => { sent = false; }, 5000);
    });
  };

  if (coming) {
    const text = coming.querySelector("[data-kept]");
    const file = document.getElementById(coming.dataset.dropped);
    // Only in this tab, and only until it is on the server.
    if (!text.value) text.value = sessionStorage.getItem(KEPT) || "";
    text.addEventListener("input", () => {
      try { sessionStorage.setItem(KEPT, text.value); } catch { /* too long for the browser: the form still has it */ }
    });
    coming.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) coming.requestSubmit();
    });
    for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) {
      coming.addEventListener(kind, (event) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        coming.classList.toggle("over", kind === "dragenter" || kind === "dragover");
        if (kind === "drop" && event.dataTransfer.files.length) file.files = event.dataTransfer.files;
      });
    }
    once(coming);
  }

  if (review) {
    sessionStorage.removeItem(KEPT);
    const text = review.querySelector(".source-text");
    const all = (selector, root = review) => [...root.querySelectorAll(selector)];

    // Ticks and cuts.
    const shade = (row) => row.classList.toggle("untaken", !row.querySelector(".take input")?.checked);
    all(".row").forEach(shade);
    const cut = (box) => {
      all(`[data-edit="${box.value}"]`).forEach((one) => {
        if (one.tagName === "DEL") one.classList.toggle("undone", !box.checked);
        else one.hidden = !box.checked;
      });
    };
    all("[name=kept]").forEach(cut);
    review.addEventListener("change", (event) => {
      if (event.target.name === "kept") cut(event.target);
      if (event.target.closest(".take")) shade(event.target.closest(".row"));
    });
    all("[data-tick]").forEach((button) => button.addEventListener("click", (event) => {
      event.preventDefault();
      all(".row:not(.blank) .take input", button.closest("fieldset")).forEach((box) => {
        box.checked = button.name === "_all";
        shade(box.closest(".row"));
      });
      changed();
    }));

    // A role that was only guessed: taken with one click.
    all("[data-role]").forEach((button) => button.addEventListener("click", (event) => {
      event.preventDefault();
      const row = button.closest(".row");
      row.querySelector("[name$='-role']").value = button.dataset.role;
      row.querySelector(".take input").checked = true;
      row.querySelector("[name$='-role']").focus();
      button.closest(".guess").remove();
      shade(row);
      changed();
    }));

    document.querySelector("[href='#preview']").addEventListener("click", () => { document.getElementById("preview").open = true; });

    // Evidence, while one is at its row.
    const light = (event) => {
      const key = event.target.closest(".row, .form-row")?.querySelector(".basis")?.dataset.of;
      all("mark.lit").forEach((mark) => mark.classList.remove("lit"));
      if (key) all("mark").filter((mark) => mark.dataset.of.split(" ").includes(key)).forEach((mark) => mark.classList.add("lit"));
    };
    review.addEventListener("focusin", light);
    review.addEventListener("mouseover", light);

    // Words marked in the text go into the box that cuts them, with their place.
    const bare = (range) => {
      const part = range.cloneContents();
      part.querySelectorAll("label, ins").forEach((one) => one.remove());
      return part.textContent;
    };
    let marked = null;
    document.addEventListener("selectionchange", () => {
      const chosen = getSelection();
      if (chosen.rangeCount && !chosen.isCollapsed && text.contains(chosen.getRangeAt(0).commonAncestorContainer)) {
        marked = chosen.getRangeAt(0).cloneRange();
      }
    });
    review.querySelector(".cutting").addEventListener("toggle", (event) => {
      if (!event.target.open || !marked) return;
      const before = document.createRange();
      before.setStart(text, 0);
      before.setEnd(marked.startContainer, marked.startOffset);
      review.querySelector("#cut_words").value = bare(marked);
      review.querySelector("#cut_start").value = [...bare(before)].length;
      review.querySelector("#cut_reason").focus();
    });
    review.querySelector("#cut_words").addEventListener("input", () => { review.querySelector("#cut_start").value = ""; });

    // Records, looked up while one types.
    let waiting = 0;
    review.addEventListener("input", (event) => {
      if (!event.target.name?.endsWith("-find")) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => lookUp(event.target), 250);
    });
    const lookUp = async (box) => {
      const list = box.closest(".row").querySelector("[name$='-record']");
      if (!box.value.trim()) return;
      const asked = new URLSearchParams({
        app_label: "documents", model_name: "appearance", term: box.value,
        field_name: box.name.startsWith("people") ? "person" : "organisation",
      });
      const answer = await fetch(`${review.dataset.lookup}?${asked}`);
      if (!answer.ok) return;
      const found = (await answer.json()).results.slice(0, 8);
      for (const one of found.reverse()) {
        let option = [...list.options].find((held) => held.value === one.id);
        option ??= new Option(one.text, one.id);
        list.prepend(option);
      }
      if (found.length) list.selectedIndex = 0;
    };

    // The draft is saved while one works, and shown as readers will see it.
    const saved = review.querySelector("#saved");
    let timer = 0, running = null, stopped = false;
    const save = async () => {
      const sent = new FormData(review);
      sent.set("_live", "1");
      try {
        const answer = await fetch(review.action || location.pathname, {method: "POST", body: sent, redirect: "error"});
        const told = await answer.json();
        if (answer.ok) {
          review.elements.version.value = told.version;
          saved.textContent = told.saved;
          // Made and sanitised by the same code as every reading page (documents/text).
          document.getElementById("preview-body").innerHTML = told.preview || "Readers see only the record, no text.";
        } else {
          stopped = answer.status !== 503;  // a lock passes: the next change is saved with this one
          saved.textContent = told.problem;
        }
      } catch {
        saved.textContent = "Not saved: the desk cannot be reached, or you were signed out. What you typed is still here.";
      }
      running = null;
    };
    const changed = () => {
      clearTimeout(timer);
      if (!stopped) timer = setTimeout(() => { running ??= save(); }, 1500);
    };
    review.addEventListener("input", changed);
    review.addEventListener("change", changed);
    review.addEventListener("submit", async (event) => {
      clearTimeout(timer);
      if (!running) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      await running;
      review.requestSubmit(event.submitter);
    });
    once(review);
  }
}
