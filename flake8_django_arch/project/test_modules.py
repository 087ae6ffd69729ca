"""Modules of the project that are there for its tests, though they stand among its code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import discovery
from .layers import Layer
from .names import Module

if TYPE_CHECKING:
    from .project import Project

#: Words in the names of modules that tests use.
_AFTER_TESTS: Final = frozenset({"test", "tests"})
#: Folders whose modules Django or a loop over the folder finds: nobody has to name them, nor those
#: in a folder of tasks.
_FOUND_UNNAMED: Final = frozenset(
    "admin apps commands handlers jobs middleware migrations models receivers signals"
    " templatetags".split()
)
#: Words of modules that are run by themselves, or that put what they define into a register.
_RUN_UNNAMED: Final = frozenset({b"receiver", b"register", b"shared_task", b"task", b"connect"})
_SCRIPT: Final = b"__main__"
#: What only tests run over, whoever fills it: a script may do so by hand.
_TEST_DATA: Final = ("test_data", "tests_data", "test_fixtures")


def is_for_tests_alone(project: Project, module: Module) -> bool:
    """Whether tests import a module that is called after them, and nothing else runs it.

    ``populate_test_data``, say, which makes the rows that they run over; not a management command,
    which no code has to name.
    """
    name = module.name.rpartition(".")[2]
    if _AFTER_TESTS.isdisjoint(name.split("_")):
        return False
    if any(other is not module for other in project.mentions.of(name)):
        return False
    found_unnamed = _FOUND_UNNAMED | project.layers.names[Layer.TASKS]
    if not found_unnamed.isdisjoint(project.shown_path(module.path).split("/")[:-1]):
        return False
    words = project.words
    own = words.get(module.path, frozenset())
    if not _RUN_UNNAMED.isdisjoint(own) or _SCRIPT in own and not _makes_test_data(name):
        return False
    return any(
        name in (found.name, found.module.rpartition(".")[2])
        for path, named in words.items()
        if name.encode() in named and discovery.is_test(project.shown_path(path))
        for found in project.at(path).facts.imports.values()
    )


def _makes_test_data(name: str) -> bool:
    return any(f"_{data}_" in f"_{name}_" for data in _TEST_DATA)
