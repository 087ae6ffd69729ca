"""Where a module reads variables of the environment without a package made for it."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from typing import Final

from ...project.facts import Import
from ...project.names import Module
from ...project.source import Source
from ...project.syntax import argument_of, last_name, text_of, walk

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
_PARSERS: Final = frozenset(
    f"configparser.{name}" for name in ("ConfigParser", "RawConfigParser", "SafeConfigParser")
)
#: Texts that mean another type.
_FLAGS: Final = frozenset({"true", "false", "yes", "no", "on", "off", "none"})


def environment_reads(source: Source) -> list[ast.expr]:
    """The reads of variables in a file, in the order in which they stand.

    Left out is what only tells which file a ``ConfigParser`` reads, also where the module asks
    first whether the variable is there.
    """
    module = source.module
    apart = _read_by_parsers(source)
    found = [node for node in _nodes(source.tree, apart) if _key(node, module) is not None]
    elsewhere = {_variable(node, module) for node in found if not isinstance(node, ast.Compare)}
    told = {_variable(node, module) for tree in apart for node in walk(tree)} - elsewhere - {None}
    reads = [
        node for node in found if isinstance(node, ast.expr) and _variable(node, module) not in told
    ]
    return sorted(reads, key=lambda node: (node.lineno, node.col_offset))


def variables_of(reads: list[ast.expr], module: Module) -> tuple[str | None, ...]:
    """The variables that some reads name, each once; None stands for those that are computed."""
    return tuple(dict.fromkeys(_variable(node, module) for node in reads))


def are_texts(reads: list[ast.expr], source: Source) -> bool:
    """Whether each of them has a text as its default, of no other type, and is used as it is."""
    kept = {
        id(value)
        for node in walk(source.tree)
        for value in _kept_as_they_are(node)
        if isinstance(value, ast.Call) and _is_text(argument_of(value, 1, "default"))
    }
    return all(id(node) in kept for node in reads)


def _kept_as_they_are(node: ast.AST) -> list[ast.expr | None]:
    match node:
        case ast.Assign(value=value) | ast.AnnAssign(value=value):
            return [value]
        case ast.Dict(values=values):
            return [*values]
        case ast.List(elts=elements) | ast.Tuple(elts=elements):
            return [*elements]
    return []


def _is_text(default: ast.expr | None) -> bool:
    text = text_of(default) or ""
    return len(text) > 1 and "," not in text and text.lower() not in _FLAGS and not text.isdigit()


def reader_package(modules: list[Module]) -> str | None:
    """The package with which some of the modules read the environment, or None."""
    for module in modules:
        for imported in module.facts.imports.values():
            if package := _PACKAGES.get(imported.module.partition(".")[0]):
                return package
    return None


def _nodes(tree: ast.AST, apart: Collection[ast.AST] = ()) -> Iterator[ast.AST]:
    """Every node but those that tell where a file of variables is, and some others."""
    for node in ast.iter_child_nodes(tree):
        if node in apart or isinstance(node, ast.Call) and last_name(node.func) in _LOADERS:
            continue
        yield node
        yield from _nodes(node, apart)


def _read_by_parsers(source: Source) -> list[ast.expr]:
    """The paths that ``ConfigParser.read`` is given, and what the module names them by."""
    if "configparser" not in {each.module for each in source.module.facts.imports.values()}:
        return []
    made = [node for node in walk(source.tree) if isinstance(node, ast.Assign)]
    parsers = {
        last_name(target)
        for node in made
        if isinstance(node.value, ast.Call) and _path(node.value.func, source.module) in _PARSERS
        for target in node.targets
    }
    given = [
        node.args[0]
        for node in walk(source.tree)
        if isinstance(node, ast.Call) and node.args and isinstance(node.func, ast.Attribute)
        if node.func.attr == "read" and last_name(node.func.value) in parsers
    ]
    names = {node.id for node in given if isinstance(node, ast.Name)}
    return given + [
        node.value for node in made if any(last_name(target) in names for target in node.targets)
    ]


def _variable(node: ast.AST, module: Module) -> str | None:
    return text_of(_key(node, module))


def _key(node: ast.AST, module: Module) -> ast.expr | None:
    """What stands for the variable that a node reads; None where it reads none."""
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
            return None
    is_of_site = path == wanted and text_of(key) not in _OF_THE_SYSTEM
    return key if is_of_site else None


def _path(node: ast.expr, module: Module) -> str:
    """The dotted path of what a name or attribute stands for, as it is imported at the top."""
    match node:
        case ast.Name(id=name):
            imported = module.facts.imports.get(name, Import(""))
            return f"{imported.module}.{imported.name}" if imported.name else imported.module
        case ast.Attribute(value=ast.Name() as holder, attr=name):
            return f"{_path(holder, module)}.{name}"
    return ""
