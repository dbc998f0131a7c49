"""Readers' templates, compiled once for each language of the interface.

Most of what a page says is known when its template is compiled: words, addresses without a part that changes, files with
their hashes. Looked up then, they are one piece of text with the tags around them, and cost a request nothing. And what
is left is escaped by the C function behind markupsafe's, without the object that would be made of each result: a list
page has a thousand of them. Our own functions are called as filters are, without Jinja's look at what each of them might be.
"""

from collections.abc import MutableMapping
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from documents.rendering.page_language import page_in

try:
    from markupsafe._speedups import _escape_inner
except ImportError:  # without its C part, markupsafe has the same in Python
    from markupsafe._native import _escape_inner


def escaped(value: Any) -> str:
    """As `markupsafe.escape`, but of a text an ordinary text, for what only joins it."""
    kind = type(value)
    if kind is str:
        return _escape_inner(value)
    return value if kind is Markup else escape(value)


class _Generator(CodeGenerator):
    def visit_Template(self, node: nodes.Template, frame: Any = None) -> None:  # noqa: N802 - as the class calls it
        super().visit_Template(node, frame)
        self.writeline(f"from {__name__} import escaped")

    def _output_child_pre(self, node: nodes.Expr, frame: Any, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("escaped(")


class Environment(jinja2.Environment):
    """`constant` names the globals whose value for given arguments depends on nothing but the language.

    `functions` are those that may be called as filters: on what they are given alone, without the template's context.
    """

    code_generator_class = _Generator
    constant: frozenset[str] = frozenset()
    functions: frozenset[str] = frozenset()
    language: str | None = None
    _languages: dict[str, "Environment"]

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._languages = {}

    def in_language(self, language: str) -> "Environment":
        """This environment for one language, with templates of its own."""
        known = self._languages.get(language)
        if known is None:
            known = self.overlay()
            known.language = language
            self._languages[language] = known
        return known

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """A plain dictionary: Jinja's own, which would see a global that came later, is gone through at every drawing."""
        return {**self.globals, **(d or {})}

    def _generate(self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False) -> str:  # noqa: FBT001, FBT002
        if self.language:
            with page_in(self.language):
                source = _Constants(self).visit(source)
        return super()._generate(source, name, filename, defer_init)


class _Constants(NodeTransformer):
    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        if name not in self._environment.constant | self._environment.functions or node.dyn_args or node.dyn_kwargs:
            return node
        given = [*node.args, *(one.value for one in node.kwargs)]
        if name not in self._environment.constant or not all(isinstance(one, nodes.Const) for one in given):
            return self._call_as_filter(name, node)
        named = {one.key: one.value.as_const() for one in node.kwargs}
        called: Any = self._environment.globals[name]
        return nodes.Const(called(*(one.as_const() for one in node.args), **named), lineno=node.lineno)

    def _call_as_filter(self, name: str, node: nodes.Call) -> nodes.Node:
        if name not in self._environment.functions or not node.args:
            return node
        first, *others = node.args
        return nodes.Filter(first, name, others, node.kwargs, None, None, lineno=node.lineno)

    def visit_Name(self, node: nodes.Name) -> nodes.Node:  # noqa: N802
        if node.ctx != "load" or node.name not in self._environment.constant:
            return node
        value = self._environment.globals[node.name]
        return node if callable(value) else nodes.Const(str(value), lineno=node.lineno)
