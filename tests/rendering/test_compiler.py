"""Templates compiled for a language: what is constant is looked up once, and everything else is escaped."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils.translation import get_language, override
from jinja2 import nodes
from markupsafe import Markup, escape

from documents.rendering.compiler import Environment, escaped


class _Shown:
    def __html__(self) -> str:
        return "<i>own</i>"


@pytest.mark.parametrize(
    "value",
    ["plain", "<b> & \"quoted\" 'so'", "", 7, None, 1.5, Markup("<b>safe</b>"), _Shown(), ["<a>"]],
)
def test_what_is_escaped_is_as_markupsafe_has_it(value: Any) -> None:
    assert str(escaped(value)) == str(escape(value))


@pytest.fixture
def asked() -> list[tuple[str | None, tuple[Any, ...]]]:
    return []


@pytest.fixture
def environment(asked: list[tuple[str | None, tuple[Any, ...]]]) -> Environment:
    """`word` is constant and notes how it was called; `now` is not."""

    def word(*given: Any, **named: Any) -> str:
        asked.append((get_language(), (*given, *named.items())))
        return f"{get_language()}:{','.join(map(str, (*given, *named.values())))}"

    made = Environment(autoescape=True)
    made.constant = frozenset(("word", "site"))
    made.globals |= {"word": word, "now": word, "site": "A & B"}
    return made


def test_a_constant_call_is_made_when_the_template_is_compiled_and_once_for_a_language(
    environment: Environment, asked: list[object]
) -> None:
    source = "{{ word('a', b='<c>') }} {{ site }}"
    for language in ("en", "ru"):
        template = environment.in_language(language).from_string(source)
        assert asked.pop() == (language, ("a", ("b", "<c>")))
        with override("az"):
            assert template.render() == f"{language}:a,&lt;c&gt; A &amp; B"
        assert asked == []


@pytest.mark.parametrize("call", ["word(given)", "word(*rest)", "word(**named)", "now('a')"])
def test_a_call_that_depends_on_more_is_made_when_the_page_is_drawn(
    environment: Environment, asked: list[object], call: str
) -> None:
    template = environment.in_language("en").from_string(f"{{{{ {call} }}}}")
    assert asked == []
    with override("ru"):
        assert template.render(given="a", rest=["a"], named={"b": "a"}) == "ru:a"


def test_without_a_language_nothing_is_worked_out_before(environment: Environment, asked: list[object]) -> None:
    environment.from_string("{{ word('a') }}")
    assert asked == []


def test_each_language_has_one_environment_with_templates_of_its_own(environment: Environment) -> None:
    assert environment.in_language("en") is environment.in_language("en")
    assert environment.in_language("en") is not environment.in_language("ru")
    assert (environment.language, environment.in_language("ru").language) == (None, "ru")


@pytest.mark.parametrize(
    ("source", "drawn"),
    [
        ("{{ hostile }}", "&lt;script&gt;"),
        ("{{ hostile|safe }}", "<script>"),
        ("<a title='{{ hostile }}'>", "<a title='&lt;script&gt;'>"),
        ("{{ number }}{{ none }}", "7None"),
        ("{% autoescape false %}{{ hostile }}{% endautoescape %}", "<script>"),
        ("{% set a %}{{ hostile }}{% endset %}{{ a }}", "&lt;script&gt;"),
        ("{% macro m(x) %}{{ x }}{% endmacro %}{{ m(hostile) }}", "&lt;script&gt;"),
    ],
)
def test_values_are_escaped_once(environment: Environment, source: str, drawn: str) -> None:
    template = environment.in_language("en").from_string(source)
    assert template.render(hostile="<script>", number=7, none=None) == drawn


def test_a_name_that_a_template_sets_is_no_constant(environment: Environment) -> None:
    assert environment.in_language("en").from_string("{% for site in ['x'] %}{{ loop.index }}{% endfor %}").render() == "1"
    assert isinstance(environment.parse("{{ site }}"), nodes.Template)
