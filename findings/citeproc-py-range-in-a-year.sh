#!/usr/bin/env bash
# citeproc-py loses the year of a date range within one year, and fails at one within a month.
#
# One would guess: a range of two days or months in CSL-JSON is printed as citeproc-js and pandoc print it, (2021) … March–April.
# What happens: with citeproc-py 0.11 and a style that prints the year by itself (Harvard), March to April 2021 has no year at all,
# and 13 to 17 May 2020 raises TypeError, and with it the whole bibliography is lost. A range over two years is right.
# Why it matters: a weekly paper or an undated letter has such a date. Nothing in the data can avoid it but words in place of numbers,
# which every other processor would sort and print worse.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
python3 -m venv tools; tools/bin/pip install --quiet --disable-pip-version-check citeproc-py==0.11.1
cat > print.py <<'PY'
import warnings

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

warnings.simplefilter("ignore")
for parts in ([[2020], [2021]], [[2021, 3], [2021, 4]], [[2020, 5, 13], [2020, 5, 17]]):
    item = {"id": "a", "type": "article-newspaper", "title": "Rain", "author": [{"literal": "A. Flint"}], "issued": {"date-parts": parts}}
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    printer = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
    printer.register(Citation([CitationItem("a")]))
    try:
        print("year" if "202" in str(printer.bibliography()[0]) else "no year")
    except TypeError:
        print("TypeError")
PY
seen=$(tools/bin/python print.py | paste -sd,)
echo "citeproc-py $(tools/bin/pip show citeproc-py 2>/dev/null | sed -n 's/^Version: //p'): two years, two months of one, two days of one month: $seen"
[ "$seen" = "year,no year,TypeError" ] || { echo "This has changed."; exit 1; }
