#!/usr/bin/env bash
# Readability (Firefox's Reader View) keeps a footer of several paragraphs, although it cleans footers away.
#
# One would guess: <footer> inside <article> is left out, as Readability's source removes the element from every article it prepares.
# What happens: what stands beside the block that wins is joined to it when it has enough text, and all but a few elements are renamed
# to <div> before the cleaning. So a footer with one paragraph is left out, and one with three is the end of the text. A class that
# sounds like an aside ("supplemental") has it left out in both cases.
# Why it matters: "how to cite", provenance and related links stand in such footers. Reader View, read-aloud and "save for later" take
# them for the last words of the article.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm install --silent --no-fund --no-audit @mozilla/readability@0.6.0 jsdom@26.1.0 >/dev/null
cat > read.js <<'JS'
const { JSDOM } = require("jsdom"), { Readability } = require("@mozilla/readability");
const text = "<p>Rain fell on the harbour, and the gulls, the crane, and the old quay were wet all day, as they were the day before.</p>".repeat(8);
const cite = "<p>How to cite: “Rain,” The Gazette, 28 March 2021, with a comma, another comma, and more words than a link has.</p>";
const read = (tag, times) => {
  const inside = `<div><div>${text}</div><${tag}>${cite.repeat(times)}</footer></div>`;
  const page = `<title>Rain</title><main><article><header><h1>Rain</h1></header>${inside}</article></main>`;
  const article = new Readability(new JSDOM(page, { url: "https://archive.example/" }).window.document).parse();
  return article.textContent.includes("How to cite") ? "kept" : "left out";
};
console.log([read("footer", 1), read("footer", 3), read("footer class=supplemental", 3)].join(", "));
JS
seen=$(node read.js)
echo "@mozilla/readability $(node -p 'require("@mozilla/readability/package.json").version'): a footer of one paragraph, of three, of three and called supplemental: $seen"
[ "$seen" = "left out, kept, left out" ] || { echo "This has changed."; exit 1; }
