"""Tags that extensions of Jinja2 add: what they do is not known, what stands in them is read.

So are Django's own in templates that django_jinja reads: ``{% csrf_token %}``.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from jinja2 import Environment, nodes
    from jinja2.parser import Parser

#: What Jinja2's parser and the extensions that are read know, beside the ends of blocks.
_KNOWN: Final = frozenset(
    "autoescape block break call continue do elif else extends filter for from if import include"
    " macro pluralize print raw set trans with".split()
)
_END: Final = "end"
#: Tags whose body is kept between requests: what it reads is not read each time.
_KEPT: Final = frozenset({"cache"})


def parsed(environment: Environment, text: str) -> nodes.Template:
    """A text as Jinja2 reads it, with the tags that the environment does not know."""
    from jinja2.parser import Parser

    names = _names(environment, text)
    unknown = {name for name in names if name.removeprefix(_END) not in _KNOWN}
    closed = {name for name in unknown if f"{_END}{name}" in unknown}
    parser = Parser(environment, text)
    for name in unknown - {f"{_END}{name}" for name in closed}:
        parser.extensions[name] = partial(_passed_over, is_closed=name in closed)
    return parser.parse()


def _passed_over(parser: Parser, *, is_closed: bool) -> nodes.Node | list[nodes.Node]:
    """The body of a tag that has an end: what is in the tag itself is passed over."""
    from jinja2 import nodes

    opening = next(parser.stream)
    while parser.stream.current.type != "block_end":
        next(parser.stream)
    if not is_closed:
        return []
    body = parser.parse_statements((f"name:{_END}{opening.value}",), drop_needle=True)
    return nodes.Scope([] if opening.value in _KEPT else body, lineno=opening.lineno)


def _names(environment: Environment, text: str) -> set[str]:
    """The names of the tags in a text."""
    found: set[str] = set()
    opens = False
    for _, kind, value in environment.lex(text):
        if opens and kind == "name":
            found.add(value)
        if kind != "whitespace":
            opens = kind == "block_begin"
    return found
