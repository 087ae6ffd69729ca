"""Settings written as classes, as django-configurations has them: which class is for production."""

from __future__ import annotations

import ast
from typing import Final

from .names import ClassDef, Module

_VARIABLE: Final = "DJANGO_CONFIGURATION"
_PRODUCTION: Final = frozenset({"production", "prod", "product"})


def production_class(module: Module) -> ClassDef | None:
    """The class that ``wsgi.py`` names as ``DJANGO_CONFIGURATION``, else the one called so."""
    for name in _named(module):
        if cls := module.class_(name):
            return cls
    return next((cls for cls in module.classes() if cls.name.lower() in _PRODUCTION), None)


def _named(module: Module) -> list[str]:
    """What servers are started with; ``manage.py`` names what developers use."""
    found = []
    for entry in module.project.mentioning(_VARIABLE):
        source = module.project.source(entry)
        if source is None or not {"wsgi", "asgi"} & set(entry.name.split(".")):
            continue
        for node in ast.walk(source.tree):
            match node:
                case ast.Call(
                    func=ast.Attribute(attr="setdefault"),
                    args=[ast.Constant(value=key), ast.Constant(value=str(name))],
                ) if (
                    key == _VARIABLE
                ):
                    found.append(name)
    return found
