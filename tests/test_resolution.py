"""What a name means where it stands: imports, re-exports, aliases, stars, conditions, cycles."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flake8_django_arch.options import Options
from flake8_django_arch.project.names import (
    ClassDef,
    External,
    FunctionDef,
    Module,
    Symbol,
    ValueDef,
)
from flake8_django_arch.project.project import Project


def make(folder: Path, **sources: str) -> Project:
    """A project of modules: ``shop__models="…"`` is ``shop/models.py``."""
    (folder / "manage.py").touch()
    for name, source in sources.items():
        file = folder / (name.replace("___", "/__").replace("__", "/").lstrip("/") + ".py")
        if name.endswith("_init"):
            file = folder.joinpath(*name.split("__")[:-1], "__init__.py")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source)
        for package in file.relative_to(folder).parents:
            if package != Path("."):
                (folder / package / "__init__.py").touch()
    return Project(folder, Options(no_cache=True))


def meaning(project: Project, module: str, path: str) -> str:
    """What a name means in a module, as one word."""
    file = project.root / f"{module.replace('.', '/')}.py"
    if not file.exists():
        file = project.root / module.replace(".", "/") / "__init__.py"
    return shown(project.names.resolve(project.at(str(file)), path))


def shown(symbol: Symbol | None) -> str:
    match symbol:
        case Module():
            return f"module {symbol.name}"
        case ClassDef():
            return f"class {symbol.path}"
        case FunctionDef():
            return f"function {symbol.path}"
        case ValueDef():
            return f"value {symbol.module.name}.{symbol.assignment.name}"
        case External():
            return f"external {symbol.path}"
        case None:
            return "unknown"


ADMIN = "django.contrib.admin"
GENERIC = "django.views.generic"
SERIALIZERS = "rest_framework.serializers"
ORDER = "class Order:\n    class Meta: pass\n    def close(self): pass\n"


@pytest.mark.parametrize(
    ("line", "name", "expected"),
    [
        ("from shop.models import Order", "Order", "class shop.models.Order"),
        ("from shop.models import Order as O", "O", "class shop.models.Order"),
        ("from shop import models", "models.Order", "class shop.models.Order"),
        ("from shop import models as m", "m.Order", "class shop.models.Order"),
        ("import shop.models", "shop.models.Order", "class shop.models.Order"),
        ("import shop.models as m", "m.Order", "class shop.models.Order"),
        ("import shop", "shop.models.Order", "class shop.models.Order"),
        ("from . import models", "models.Order", "class shop.models.Order"),
        ("from .models import Order", "Order", "class shop.models.Order"),
        ("from .models import *", "Order", "class shop.models.Order"),
        ("from shop.models import *", "Order", "class shop.models.Order"),
        ("from . import models", "models", "module shop.models"),
        ("from .models import Order", "Order.Meta", "class shop.models.Order.Meta"),
        ("from .models import Order", "Order.close", "function shop.models.Order.close"),
        ("from .models import Order", "Order.nothing", "unknown"),
        ("from .models import LIMIT", "LIMIT", "value shop.models.LIMIT"),
        ("from .models import total", "total", "function shop.models.total"),
        ("from .models import nothing", "nothing", "external shop.models.nothing"),
        ("from .models import Order\nAlias = Order", "Alias", "class shop.models.Order"),
        ("from . import models\nAlias = models.Order", "Alias", "class shop.models.Order"),
        ("", "Order", "unknown"),
        ("", "len", "external builtins.len"),
        ("len = 1", "len", "value shop.views.len"),
        ("def len(): pass", "len", "function shop.views.len"),
        ("import json", "json.dumps", "external json.dumps"),
        ("import os.path", "os.path.join", "external os.path.join"),
    ],
)
def test_one_import(line: str, name: str, expected: str, tmp_path: Path) -> None:
    models = ORDER + "LIMIT = 3\ndef total(): pass\n"
    project = make(tmp_path, shop__models=models, shop__views=line)
    assert meaning(project, "shop.views", name) == expected


@pytest.mark.parametrize(
    ("line", "name", "expected"),
    [
        ("from django.db import models", "models.Model", "django.db.models.Model"),
        ("from django.db.models import Model", "Model", "django.db.models.Model"),
        ("from django.db.models.base import Model", "Model", "django.db.models.Model"),
        ("from django.db.models.query import QuerySet", "QuerySet", "django.db.models.QuerySet"),
        ("from django.contrib.gis.db import models", "models.Model", "django.db.models.Model"),
        ("from django.views import generic", "generic.ListView", f"{GENERIC}.ListView"),
        ("from django.views.generic.list import ListView", "ListView", f"{GENERIC}.ListView"),
        ("from rest_framework import serializers as s", "s.CharField", f"{SERIALIZERS}.CharField"),
        ("from rest_framework.fields import CharField", "CharField", f"{SERIALIZERS}.CharField"),
        ("from django.contrib.admin.options import ModelAdmin as A", "A", f"{ADMIN}.ModelAdmin"),
        ("from django.contrib import admin", "admin.TabularInline", f"{ADMIN}.TabularInline"),
        ("from django.apps.config import AppConfig", "AppConfig", "django.apps.AppConfig"),
    ],
)
def test_documented_paths(line: str, name: str, expected: str, tmp_path: Path) -> None:
    """Whether or not the package is installed, a name means what its documentation calls it."""
    project = make(tmp_path, shop__views=line)
    symbol = project.names.resolve(project.at(str(tmp_path / "shop" / "views.py")), name)
    assert symbol is not None and not isinstance(symbol, FunctionDef | ValueDef | Module)
    assert symbol.path == expected


def test_reexport_through_init(tmp_path: Path) -> None:
    project = make(
        tmp_path,
        shop__models__init="from .order import Order\nfrom .invoice import *\n",
        shop__models__order=ORDER,
        shop__models__invoice="class Invoice: pass",
        billing__views="from shop.models import Order, Invoice\nfrom shop import models as m",
    )
    assert meaning(project, "billing.views", "Order") == "class shop.models.order.Order"
    assert meaning(project, "billing.views", "Invoice") == "class shop.models.invoice.Invoice"
    assert meaning(project, "billing.views", "m.Order") == "class shop.models.order.Order"
    assert meaning(project, "billing.views", "m.order") == "module shop.models.order"


def test_reexport_through_several(tmp_path: Path) -> None:
    project = make(
        tmp_path,
        a__models="from b.models import Order as Base",
        b__models="from c.models import *",
        c__models="from d.models import *",
        d__models=ORDER,
    )
    assert meaning(project, "a.models", "Base") == "class d.models.Order"


def test_star_import_of_a_name_that_the_star_imports(tmp_path: Path) -> None:
    project = make(
        tmp_path, shop__base="from .models import Order", shop__views="from .base import *",
        shop__models=ORDER,
    )  # fmt: skip
    assert meaning(project, "shop.views", "Order") == "class shop.models.Order"


def test_own_names_win_over_stars(tmp_path: Path) -> None:
    project = make(
        tmp_path, shop__models=ORDER, shop__views="from .models import *\nclass Order: pass"
    )
    assert meaning(project, "shop.views", "Order") == "class shop.views.Order"


@pytest.mark.parametrize(
    "source",
    [
        "try:\n    from .models import Order\nexcept ImportError:\n    Order = None",
        "try:\n    from nowhere import fast\nexcept ImportError:\n    fast = None\n"
        "from .models import Order",
        "if sys.version_info > (3,):\n    from .models import Order\nelse:\n    Order = None",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from .models import Order",
    ],
)
def test_conditional_imports(source: str, tmp_path: Path) -> None:
    project = make(tmp_path, shop__models=ORDER, shop__views=source)
    assert meaning(project, "shop.views", "Order") == "class shop.models.Order"


def test_cycles_end(tmp_path: Path) -> None:
    project = make(
        tmp_path,
        a="from b import X\nfrom b import *\nfrom a import Y\nZ = Z",
        b="from a import X\nfrom a import *\nimport c",
        c="from c import *\nfrom . import c",
    )
    for module in ("a", "b", "c"):
        for name in ("X", "Y", "Z", "nothing", "c.c.c.X"):
            assert not meaning(project, module, name).startswith("class")


def test_cycle_of_stars_still_finds(tmp_path: Path) -> None:
    project = make(
        tmp_path, a="from b import *\nclass A: pass", b="from a import *\nclass B: pass",
        c="from a import *",
    )  # fmt: skip
    assert meaning(project, "c", "A") == "class a.A"
    assert meaning(project, "c", "B") == "class b.B"


def test_cycle_of_modules_that_import_each_other(tmp_path: Path) -> None:
    project = make(
        tmp_path,
        shop__models="from .services import place\nclass Order: pass",
        shop__services="from .models import Order\ndef place(): pass",
    )
    assert meaning(project, "shop.models", "place") == "function shop.services.place"
    assert meaning(project, "shop.services", "Order") == "class shop.models.Order"


def test_classes_that_inherit_each_other(tmp_path: Path) -> None:
    project = make(
        tmp_path, a="from b import B\nclass A(B): pass", b="from a import A\nclass B(A): pass"
    )
    module = project.at(str(tmp_path / "a.py"))
    cls = module.class_("A")
    assert cls is not None
    assert {up.path for up in project.classes.ancestors(cls)} == {"a.A", "b.B"}


def test_a_class_that_takes_the_name_of_its_base(tmp_path: Path) -> None:
    project = make(
        tmp_path, base__models=ORDER,
        shop__models="from base.models import Order\nclass Order(Order): pass\nclass A(A): pass",
    )  # fmt: skip
    module = project.at(str(tmp_path / "shop" / "models.py"))
    order, strange = module.class_("Order"), module.class_("A")
    assert order is not None and strange is not None
    found = [up.path for up in project.classes.ancestors(order)]
    assert found == ["shop.models.Order", "base.models.Order"]
    assert not project.classes.is_fully_known(strange)


def test_the_nearest_of_two_projects(tmp_path: Path) -> None:
    """A repository with two projects whose apps have the same names, linted as one."""
    for name in ("billing", "portal"):
        for file, source in (("manage", ""), ("shop/models", ORDER), ("shop/__init__", "")):
            path = tmp_path / name / f"{file}.py"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source)
        (tmp_path / name / "views.py").write_text("from shop.models import Order")
    project = Project(tmp_path, Options(no_cache=True))
    for name in ("billing", "portal"):
        symbol = project.names.resolve(project.at(str(tmp_path / name / "views.py")), "Order")
        assert isinstance(symbol, ClassDef)
        assert symbol.module.path == str(tmp_path / name / "shop" / "models.py")


def test_two_names_for_one_module(tmp_path: Path) -> None:
    """Python would load it twice; for us it is one."""
    project = make(
        tmp_path,
        site__manage="",
        site__shop__models=ORDER,
        site__views="from shop.models import Order\nfrom site.shop import models",
        site__near="from .shop.models import Order",
    )
    one = project.names.resolve(project.at(str(tmp_path / "site" / "views.py")), "Order")
    other = project.names.resolve(project.at(str(tmp_path / "site" / "near.py")), "Order")
    assert one is other is not None


def test_a_module_called_as_one_of_the_standard_library(tmp_path: Path) -> None:
    project = make(
        tmp_path, shop__calendar="class Month: pass",
        shop__views="import calendar\nfrom . import calendar as own\nfrom calendar import day_name",
    )  # fmt: skip
    assert meaning(project, "shop.views", "calendar.day_name") == "external calendar.day_name"
    assert meaning(project, "shop.views", "own.Month") == "class shop.calendar.Month"
    assert meaning(project, "shop.views", "day_name") == "external calendar.day_name"


def test_a_package_and_a_module_of_one_name(tmp_path: Path) -> None:
    project = make(
        tmp_path, shop__models__init="class Order: pass", shop__views="from .models import Order"
    )
    (tmp_path / "shop" / "models.py").write_text("class Order: pass")
    assert meaning(project, "shop.views", "Order") == "class shop.models.Order"
    symbol = project.names.resolve(project.at(str(tmp_path / "shop" / "views.py")), "Order")
    assert isinstance(symbol, ClassDef) and symbol.module.is_package


def test_a_file_that_does_not_parse(tmp_path: Path) -> None:
    project = make(tmp_path, a="from b import X\nfrom b import *", b="class X(:\n")
    assert meaning(project, "a", "X") == "external b.X"
    assert meaning(project, "a", "Y") == "unknown"


_modules = st.sampled_from(["a", "b", "c", "pkg.d", "pkg.e"])
_names = st.sampled_from(["X", "Y", "d", "e"])
_lines = st.one_of(
    st.tuples(_modules, _names).map(lambda it: f"from {it[0]} import {it[1]}"),
    st.tuples(_modules, _names, _names).map(lambda it: f"from {it[0]} import {it[1]} as {it[2]}"),
    _modules.map(lambda it: f"from {it} import *"),
    _modules.map(lambda it: f"import {it}"),
    st.tuples(_names, _names).map(lambda it: f"{it[0]} = {it[1]}"),
    st.tuples(_names, _names).map(lambda it: f"class {it[0]}({it[1]}): pass"),
)
_sources = st.fixed_dictionaries(
    {name: st.lists(_lines, max_size=4).map("\n".join) for name in ("a", "b", "c", "d", "e")}
)


@settings(deadline=None, max_examples=60)
@given(sources=_sources)
def test_any_tangle_of_imports_ends(
    sources: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    project = make(
        tmp_path_factory.mktemp("tangle"),
        a=sources["a"], b=sources["b"], c=sources["c"], pkg__d=sources["d"], pkg__e=sources["e"],
    )  # fmt: skip
    for module in project.modules:
        for name in ("X", "Y", "d.X", "e.d.Y", "a", "pkg.d.X"):
            shown(project.names.resolve(module, name))
        for cls in module.classes():
            assert project.classes.ancestors(cls)[0] is cls
