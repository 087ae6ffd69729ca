"""Templates are cut as the installed Django cuts them."""

from __future__ import annotations

from pathlib import Path

import django
import pytest
from django.template import base

from flake8_django_arch.project.template_tokens import FILTER, BrokenTemplate, Kind, tokens

TEMPLATES = sorted(Path(django.__file__).parent.rglob("templates/**/*.html"))
TRICKY = (
    "{% verbatim %}{{ a }}{% b %}{# c #}{% endverbatim %}{{ d }}",
    "{% verbatim it %}{% endverbatim %}{% endverbatim it %}{% x %}",
    "{% verbatimly %}{{ a }}{% endverbatim %}",
    "{% trans _('a b') \"c d\"|upper x='e f'|g:\"h i\" %}",
    '{% a\n%}{{\nb }}{% c %}\n{{ d|e:_("f g") }}',
    "{%%}{{}}{##}{% } %}",
    "",
)
EXPRESSIONS = (
    *("a", "a.b|c", "a|b:c.d|e", '"x y"|f:"z"', "_('x')|f:_(\"y\")", "-1.5e3", "+3|f:.5"),
    *("a b", "a|", "a|b:", "'x\\'y'", "a |b : c", "|b", "", "ä.ö|ü"),
)


def test_there_are_templates() -> None:
    assert len(TEMPLATES) > 50


@pytest.mark.parametrize("text", TRICKY)
def test_tokens(text: str) -> None:
    assert_cut_alike(text)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_tokens_of_templates(path: Path) -> None:
    assert_cut_alike(path.read_text(encoding="utf-8"))


def assert_cut_alike(text: str) -> None:
    expected = base.Lexer(text).tokenize()
    own = list(tokens(text))
    assert [(each.kind.name, each.contents, each.line) for each in own] == [
        (each.token_type.name, each.contents, each.lineno) for each in expected
    ]
    for each, other in zip(own, expected, strict=True):
        if each.kind is Kind.BLOCK and each.contents:
            assert each.words() == other.split_contents()


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_filters(text: str) -> None:
    expected = [(each.span(), each.groupdict()) for each in base.filter_re.finditer(text)]
    assert [(each.span(), each.groupdict()) for each in FILTER.finditer(text)] == expected


def test_text_without_end() -> None:
    (token,) = tokens('{% trans _("a b %}')
    with pytest.raises(BrokenTemplate):
        token.words()


def test_empty_tag() -> None:
    (token,) = tokens("{% %}")
    with pytest.raises(BrokenTemplate):
        token.words()
