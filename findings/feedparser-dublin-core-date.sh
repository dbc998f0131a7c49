#!/usr/bin/env bash
# feedparser takes dc:date for the time at which an Atom entry was updated.
#
# One would guess: Atom's own <updated> says when an entry changed, and a dc:date beside it says when the thing described was made,
# as Dublin Core has it. RFC 4287 allows such foreign elements.
# What happens: feedparser 6 maps dc:date onto `updated` and lets it win. An old article that was added today looks years old, and
# where dc:date is no full date, `updated_parsed` is about something else or missing. dcterms:created beside <updated> is kept apart.
# Why it matters: planets, mail gateways and many scripts read feeds by it. They sort new entries away or never show them.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
python3 -m venv tools; tools/bin/pip install --quiet --disable-pip-version-check feedparser==6.0.11
cat > read.py <<'PY'
import feedparser

FEED = """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
<title>t</title><id>tag:archive.example,2026:f</id><updated>2026-11-22T10:00:00Z</updated><entry><title>Rain</title>
<id>tag:archive.example,2026:1</id><updated>2026-11-22T10:00:00Z</updated>{}</entry></feed>"""
for extra in ("<dc:date>2020-05-17</dc:date>", "<dcterms:created>2020-05-17</dcterms:created>"):
    print(feedparser.parse(FEED.format(extra)).entries[0].updated)
PY
seen=$(tools/bin/python read.py | tr '\n' ' ')
echo "feedparser $(tools/bin/pip show feedparser 2>/dev/null | sed -n 's/^Version: //p'): updated beside dc:date, and beside dcterms:created: $seen"
[ "$seen" = "2020-05-17 2026-11-22T10:00:00Z " ] || { echo "This has changed."; exit 1; }
