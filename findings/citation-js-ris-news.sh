#!/usr/bin/env bash
# citation-js reads the author of a newspaper article in RIS as its reporter, and as nobody's else.
#
# One would guess: AU is the author in every RIS type, as the format's own table has it, so an exported newspaper article
# (TY  - NEWS) keeps its author in a bibliography.
# What happens: with @citation-js/plugin-ris, TY  - NEWS gives CSL data with `reporter` and without `author`. The same record as
# TY  - GEN or TY  - ELEC has `author`. Styles print authors and leave reporters out, so the article stands as anonymous.
# Why it matters: an archive of press articles exports NEWS more than anything else; who wrote a text is what a citation is for.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm install --silent --no-fund --no-audit @citation-js/core@0.7.21 @citation-js/plugin-ris@0.7.21 >/dev/null
cat > read.js <<'JS'
const { Cite } = require("@citation-js/core"); require("@citation-js/plugin-ris");
const seen = {};
for (const type of ["NEWS", "GEN", "ELEC"]) {
  const [entry] = new Cite(`TY  - ${type}\nAU  - Flint, Nora\nTI  - Rain in Overbridge\nPY  - 2021\nER  - \n`).data;
  seen[type] = ["author", "reporter"].filter((field) => entry[field]).join(" ") || "nobody";
}
console.log(JSON.stringify(seen));
JS
seen=$(node read.js)
echo "@citation-js/plugin-ris $(node -p 'require("@citation-js/plugin-ris/package.json").version'): AU is read as $seen"
[ "$seen" = '{"NEWS":"reporter","GEN":"author","ELEC":"author"}' ] || { echo "This has changed."; exit 1; }
