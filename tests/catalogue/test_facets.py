"""The declaration of facets: what follows from it, and that a new facet is on every surface."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from django.conf import settings

from documents.catalogue import ADDRESS_ORDER, FACET_FIELDS, FACETS
from tests.conftest import environment_of_test
from tests.records import make_document

if TYPE_CHECKING:
    from collections.abc import Iterable


def _answers(*addresses: str) -> Iterable[str]:
    run = subprocess.run(
        [sys.executable, "-m", "tests.catalogue.made_up_facet", *addresses],
        cwd=settings.BASE_DIR,
        env=environment_of_test(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    answers: dict[str, str] = json.loads(run.stdout)
    return answers.values()


def test_what_follows_from_the_table() -> None:
    assert list(FACETS) == ["person", "organisation", "topic", "kind", "source", "language", "year", "holding"]
    assert ADDRESS_ORDER == ("topic", "person", "organisation", "kind", "source", "language", "year", "holding")
    assert list(FACET_FIELDS) == ["person", "org", "topic", "kind", "source", "lang"]
    assert [name for name, facet in FACETS.items() if facet.several] == ["person", "organisation", "topic"]
    assert [name for name, facet in FACETS.items() if facet.field and not (facet.unknown and facet.example and facet.help)] == []


@pytest.mark.django_db(transaction=True)
def test_a_new_facet_is_on_every_surface() -> None:
    make_document("Fog over Nowhere", content_notes="It is foggy.")
    make_document("Rain over Nowhere")
    plain, narrowed, excluded, typed, by_name, unknown, whole, feed, robots, about = _answers(
        "/documents/",
        "/documents/?noted=yes",
        "/documents/?-noted=yes",
        "/documents/?q=noted:yes",
        "/documents/?q=noted:%22with+a+note%22",
        "/documents/?q=noted:perhaps",
        "/documents/by/noted/",
        "/documents/feed.atom?noted=yes",
        "/robots.txt",
        "/about/",
    )
    assert "<h3>Made-up notes</h3>" in plain
    assert '<a href="/documents/?noted=yes">With a note <span>1</span></a>' in plain
    titles = [re.findall(r"(\w+) over Nowhere</a></h3>", re.sub("</?mark>", "", page)) for page in (plain, narrowed, excluded)]
    assert [sorted(found) for found in titles] == [["Fog", "Rain"], ["Fog"], ["Rain"]]
    assert "made-up note" in narrowed
    assert [re.findall(r"(\w+) over Nowhere</a></h3>", page) for page in (typed, by_name)] == [["Fog"]] * 2
    assert "Nothing is noted as “perhaps”." in unknown
    assert '<a href="/documents/?noted=no">Without <span>1</span></a>' in whole
    assert re.findall(r"<title[^>]*>(\w+) over Nowhere</title>", feed) == ["Fog"]
    assert "Disallow: /documents/?noted=" in robots.splitlines()
    assert "<code>noted:yes</code></td><td>that have a made-up note</td>" in about
