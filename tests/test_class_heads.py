"""A class is never ruled out that is a model, or that inherits from the class asked for."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flake8_django_arch.options import Options
from flake8_django_arch.project.project import Project

IMPORTS = [
    "from django.db import models",
    "from django.db import (\n    models as m,  # (why)\n)",
    "from django.db.models import Model as Row, CharField",
    "from django.db.models import *",
    "import django.db.models",
    "from django import forms; from django.views.generic import ListView",
    "from .base import Base, Other as Another",
    "from . import base",
    "from .base import *",
    "from shop.base import \\\n    Base as Order",
    "from shop import Base, Kept as Mixin",
    "try:\n    from .base import Base\nexcept ImportError:\n    Base = object",
    "Chosen = Base if DEBUG else Other",
    "Mixin = Row",
    "Another = \\\n    Row",
    "Local: type = Row",
]
NAMES = [
    "Base", "Other", "Another", "Order", "Chosen", "Mixin", "Row", "Local", "object", "Exception",
    "models.Model", "m.Model", "django.db.models.Model", "base.Base", "forms.Form", "ListView",
]  # fmt: skip
BASES = [
    *NAMES,
    "Base if DEBUG else object",
    "make(Base)",
    "Base[int]",
    "Generic[A, B]",
    "with_metaclass(Meta, Base)",
    "metaclass=Meta",
    "*BASES",
    "Outer.Base",
]
BODIES = [
    "pass",
    "name = models.CharField()",
    "name = CharField(max_length=3)",
    "class Base: pass",
    "class Meta(Base.Meta):\n        abstract = True",
    "def __new__(cls):\n        return Base()",
    '"""\nclass Base:\n    x = 1\n"""',
]


@st.composite
def classes(draw: st.DrawFn) -> str:
    name = draw(st.sampled_from(["Base", "Other", "Order", "Kept", "Local", "Mixin"]))
    bases = draw(st.lists(st.sampled_from(BASES), max_size=3))
    comma = draw(st.sampled_from([", ", ",\n    ", ",  # and\n    "]))
    inner = comma.join(bases) + draw(st.sampled_from(["", ",", "\n"] if bases else [""]))
    space = draw(st.sampled_from(["", " ", " \\\n  "]))
    has_brackets = bool(bases) or draw(st.booleans())
    brackets = f"{space}({inner})" if has_brackets else ""
    text = f"class {name}{brackets}:\n    {draw(st.sampled_from(BODIES))}"
    if draw(st.booleans()):
        return "if x:\n" + "\n".join(f"    {line}" for line in text.splitlines())
    return text


MODULES = st.lists(
    st.one_of(st.sampled_from(IMPORTS), classes(), classes()), min_size=1, max_size=7
).map("\n".join)


@settings(max_examples=150, deadline=None)
@given(
    MODULES, MODULES, st.sampled_from(["", "from .base import Base, Kept", "from .base import *"])
)
def test_nothing_is_ruled_out_in_vain(one: str, two: str, init: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "manage.py").touch()
        (root / "shop").mkdir()
        for name, text in (("__init__", init), ("base", one), ("other", two)):
            (root / "shop" / f"{name}.py").write_text(f"{text}\n")
        project = Project(root, Options(no_cache=True))
        heads = project.class_heads
        every = [cls for module in project.modules for cls in module.classes()]
        for cls in every:
            if project.models.of(cls) is not None:
                assert heads.may_hold_models(cls.module)
            for up in project.classes.inherited(cls)[1:]:
                if up in every:
                    assert heads.may_hold_subclasses(cls.module, up)


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("from django.views.generic import ListView\nclass A(ListView):\n    pass\n", False),
        ("from django import forms\nclass A(forms.Form, object):\n    pass\n", False),
        ("class A(Exception):\n    pass\nclass B(A): pass\n", False),
        ("from .views import Start\nclass A(Start): pass\n", False),
        ("from django.db import models\nclass A(models.Model): pass\n", True),
        ("from package import Something\nclass A(Something): pass\n", True),
        ("from .views import Page\nclass A(Page): pass\n", True),
    ],
)
def test_what_is_ruled_out(tmp_path: Path, text: str, may: bool) -> None:
    (tmp_path / "manage.py").touch()
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "__init__.py").touch()
    (tmp_path / "shop" / "views.py").write_text(
        "from django.views import View\nfrom package import Page\nclass Start(View): pass\n"
    )
    path = tmp_path / "shop" / "other.py"
    path.write_text(text)
    project = Project(tmp_path, Options(no_cache=True))
    assert project.class_heads.may_hold_models(project.at(str(path))) is may
