"""Tags that extensions of Jinja2 add: what they do is not known, what stands in them is read.

So are Django's own in templates that django_jinja reads: ``{% csrf_token %}``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.parser import Parser

#: What Jinja2's parser and the extensions that are read know, beside the ends of blocks.
_KNOWN: Final = frozenset(
    "autoescape block break call continue do elif else extends filter for from if import include"
    " macro pluralize print raw set trans with".split()
)
_END: Final = "end"
#: Tags whose body is kept between requests: what it reads is not read each time.
_KEPT: Final = frozenset({"cache"})


def allow(environment: Environment, text: str) -> None:
    """Let an environment read the tags of a text that it does not know."""
    from jinja2 import nodes
    from jinja2.ext import Extension

    names = _names(environment, text)
    unknown = {name for name in names if name.removeprefix(_END) not in _KNOWN}
    closed = {name for name in unknown if f"{_END}{name}" in unknown}

    class Unknown(Extension):
        """What is in such a tag is passed over up to its end."""

        tags = unknown - {f"{_END}{name}" for name in closed}

        def parse(self, parser: Parser) -> nodes.Node | list[nodes.Node]:
            """The body of a tag that has an end."""
            opening = next(parser.stream)
            while parser.stream.current.type != "block_end":
                next(parser.stream)
            if opening.value not in closed:
                return []
            body = parser.parse_statements((f"name:{_END}{opening.value}",), drop_needle=True)
            return nodes.Scope([] if opening.value in _KEPT else body, lineno=opening.lineno)

    environment.add_extension(Unknown)


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
