"""Tags that Jinja2 has of an extension."""

from jinja2 import nodes
from jinja2.ext import Extension


class Panels(Extension):
    """``{% panel "Orders" %} … {% endpanel %}`` and ``{% rule %}``."""

    tags = {"panel", "rule"}

    def parse(self, parser):
        opening = next(parser.stream)
        line = nodes.Output([nodes.TemplateData("<hr>")], lineno=opening.lineno)
        if opening.value == "rule":
            return line
        parser.parse_expression()
        return [line, *parser.parse_statements(("name:endpanel",), drop_needle=True), line]
