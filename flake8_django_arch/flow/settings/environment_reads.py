"""Where a module reads variables of the environment without a package made for it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from ...project.facts import Import
from ...project.names import Module
from ...project.source import Source
from ...project.syntax import last_name

#: What a system, a shell or a program that runs tests sets: nobody configures a site with it.
_OF_THE_SYSTEM: Final = frozenset(
    {"HOME", "PATH", "USER", "USERNAME", "LOGNAME", "SHELL", "LANG", "TZ", "PWD", "TMPDIR", "TEMP"}
    | {"HOSTNAME", "VIRTUAL_ENV", "CONDA_PREFIX", "PYTHONPATH", "RUN_MAIN", "CI", "GITHUB_ACTIONS"}
    | {"GITHUB_WORKFLOW", "TRAVIS", "PYTEST_CURRENT_TEST", "PYTEST_XDIST_WORKER", "TOX_ENV_NAME"}
    | {"DJANGO_SETTINGS_MODULE", "DJANGO_CONFIGURATION"}
    | {"XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME"}
)
#: Packages that read the environment, by the module that is imported.
_PACKAGES: Final = {
    "environ": "django-environ",
    "environs": "environs",
    "decouple": "python-decouple",
    "dynaconf": "dynaconf",
    "pydantic_settings": "pydantic-settings",
}
#: What loads a file of variables: which file cannot be read from it.
_LOADERS: Final = frozenset({"read_env", "load_dotenv", "dotenv_values", "read_dotenv"})


def environment_reads(source: Source) -> list[ast.expr]:
    """The reads of variables in a file, in the order in which they stand."""
    found = (node for node in _nodes(source.tree) if _is_read(node, source.module))
    reads = [node for node in found if isinstance(node, ast.expr)]
    return sorted(reads, key=lambda node: (node.lineno, node.col_offset))


def reader_package(modules: list[Module]) -> str | None:
    """The package with which some of the modules read the environment, or None."""
    for module in modules:
        for imported in module.facts.imports.values():
            if package := _PACKAGES.get(imported.module.partition(".")[0]):
                return package
    return None


def _nodes(tree: ast.AST) -> Iterator[ast.AST]:
    """Every node but those that tell where a file of variables is."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call) and last_name(node.func) in _LOADERS:
            continue
        yield node
        yield from _nodes(node)


def _is_read(node: ast.AST, module: Module) -> bool:
    match node:
        case ast.Subscript(value=holder, slice=key, ctx=ast.Load()):
            path, wanted = _path(holder, module), "os.environ"
        case ast.Call(func=ast.Attribute(value=holder, attr="get"), args=[key, *_]):
            path, wanted = _path(holder, module), "os.environ"
        case ast.Call(func=function, args=[key, *_]):
            path, wanted = _path(function, module), "os.getenv"
        case ast.Compare(left=key, ops=[ast.In() | ast.NotIn()], comparators=[holder]):
            path, wanted = _path(holder, module), "os.environ"
        case _:
            return False
    return path == wanted and not (isinstance(key, ast.Constant) and key.value in _OF_THE_SYSTEM)


def _path(node: ast.expr, module: Module) -> str:
    """The dotted path of what a name or attribute stands for, as it is imported at the top."""
    match node:
        case ast.Name(id=name):
            imported = module.facts.imports.get(name, Import(""))
            return f"{imported.module}.{imported.name}" if imported.name else imported.module
        case ast.Attribute(value=ast.Name() as holder, attr=name):
            return f"{_path(holder, module)}.{name}"
    return ""
