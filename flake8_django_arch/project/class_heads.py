"""What a file's classes may inherit, as far as the text of their first lines tells.

It only ever rules out: where a base is not plainly written and plainly imported, it may be any.
"""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from . import framework
from .facts import Import
from .framework import BASES
from .packages import public_path

if TYPE_CHECKING:
    from .names import ClassDef, Module
    from .project import Project

_CLASS: Final = re.compile(rb"class\b")
_HEAD: Final = re.compile(
    rb"class[ \t]+(\w+)[ \t]*(?:\(((?:[^()#\"'\\]|\([^()#\"'\\]*\))*)\)[ \t]*)?:"
)
_BASE: Final = re.compile(r"([^\W\d][\w.]*)\s*(?:\[[^=]*\])?")
_COMMA: Final = re.compile(r",(?![^\[]*\])")
_FROM: Final = re.compile(
    rb"from[ \t]+(\.*)[ \t]*([\w.]*)[ \t]+import[ \t]*(\([^)]*\)|[^\n]*(?:\\\n[^\n]*)*)"
)
_IMPORT: Final = re.compile(rb"import[ \t]+([^\n]*)")
_STAR: Final = re.compile(rb"import[\s\\(]*\*")
_COMMENT: Final = re.compile(r"#[^\n]*")
_IMPORTED: Final = re.compile(r"([\w.]+)(?:\s+as\s+(\w+))?")
#: With these, a class may come to stand for another.
_STANDS_FOR: Final = (b"__new__", b"__getattr__", b"metaclass")
_BUILTINS: Final = frozenset(dir(builtins))
#: Packages whose classes are no models, nor need their bases be known.
_PLAIN: Final = ("abc.", "enum.", "typing.")
#: A dotted name in the file of a path.
_Name = tuple[str, str]
#: What classes may inherit from; None where that may be anything.
_Above = frozenset[_Name] | None
#: Stands for what may be Django's own ``Model``, or a class of a package that inherits it.
_MODEL: Final[_Name] = ("", framework.MODEL)


class _Heads:
    """What a file's text tells of its classes."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._assigned: dict[str, bool] = {}
        #: The bases of the classes of each name; None where they are not plainly written.
        self.bases: dict[str, tuple[str, ...] | None] = {}
        #: Whether any name may come from elsewhere, or any class may be any.
        self.is_open = (
            any(word in content for word in _STANDS_FOR) or _STAR.search(content) is not None
        )
        for place in () if self.is_open else _CLASS.finditer(content):
            if self._begins_line(place.start()):
                self._add(_HEAD.match(content, place.start()))

    def _add(self, head: re.Match[bytes] | None) -> None:
        if head is None:
            self.is_open = True
            return
        name, own = head[1].decode(), _bases(head[2])
        other = self.bases.get(name, ())
        self.bases[name] = None if own is None or other is None else (*other, *own)

    def _begins_line(self, start: int) -> bool:
        return not self._content[self._content.rfind(b"\n", 0, start) + 1 : start].strip(b" \t")

    @cached_property
    def _imports(self) -> list[tuple[Import, str]]:
        """From where anything is imported, with what, as written."""
        found = []
        for match in _FROM.finditer(self._content):
            dots, module, names = (part.decode(errors="replace") for part in match.groups())
            found.append((Import(module, "", len(dots)), names))
        for match in _IMPORT.finditer(self._content):
            if self._begins_line(match.start()):
                found.append((Import(""), match[1].decode(errors="replace")))
        return found

    def imports(self, name: str) -> list[Import]:
        """What a name may be imported from, anywhere in the file."""
        found = []
        for source, names in self._imports:
            for imported, alias in (
                _IMPORTED.findall(_COMMENT.sub("", names)) if name in names else ()
            ):
                if source.name is None:
                    if (alias or imported.partition(".")[0]) == name:
                        found.append(Import(imported))
                elif (alias or imported) == name:
                    found.append(Import(source.module, imported, source.level))
        return found

    def may_assign(self, name: str) -> bool:
        """Whether a name may be bound by an assignment."""
        if name not in self._assigned:
            self._assigned[name] = self._may_assign(name.encode())
        return self._assigned[name]

    def _may_assign(self, name: bytes) -> bool:
        start = self._content.find(name)
        while start >= 0:
            start += len(name)
            end = self._content.find(b"\n", start) % (len(self._content) + 1)
            behind = self._content[start:end].lstrip(b" \t\r")
            if behind[:1] == b"=" != behind[1:2] or behind[:1] == b":" and b"=" in behind:
                return True
            if behind[:1] == b"\\":
                return True
            start = self._content.find(name, start)
        return False


class ClassHeads:
    """Answers whether a file may hold a class of a kind. Every answer is computed once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._heads: dict[str, _Heads] = {}
        self._search = _Search(self)

    def may_hold_models(self, module: Module) -> bool:
        """Whether a class of the file may be a model."""
        above = self._search.above(module)
        return above is None or _MODEL in above

    def may_hold_subclasses(self, module: Module, cls: ClassDef) -> bool:
        """Whether a class of the file may inherit from a class of the project."""
        above = self._search.above(module)
        return above is None or (cls.module.path, cls.name) in above

    def of(self, module: Module) -> _Heads:
        """The heads of a file's classes."""
        if module.path not in self._heads:
            self._heads[module.path] = _Heads(self._project.content(module))
        return self._heads[module.path]

    def module(self, path: str, near: Module) -> Module | None:
        """The project's module of that name."""
        return self._project.module(path, near=near)


class _Search:
    """Looks upwards from classes for all of the project's that they may inherit from."""

    def __init__(self, heads: ClassHeads) -> None:
        self._heads = heads
        self._above: dict[str, _Above] = {}
        self._known: dict[_Name, _Above] = {}
        #: The names that are looked up, the innermost last.
        self._asked: list[_Name] = []
        #: Whether one of them was met again below others: these have no answer of their own yet.
        self._is_circular = False

    def above(self, module: Module) -> _Above:
        """What the classes of a file may inherit from."""
        if module.path not in self._above:
            heads = self._heads.of(module)
            every = (self._above_class(module, name) for name in heads.bases)
            self._above[module.path] = None if heads.is_open else _all_of(every)
        return self._above[module.path]

    def _above_class(self, module: Module, name: str) -> _Above:
        bases = self._heads.of(module).bases[name]
        return None if bases is None else _all_of(self._led_to(module, base) for base in bases)

    def _led_to(self, module: Module, path: str) -> _Above:
        """What a name in a module may stand for, and what that may inherit from."""
        name = (module.path, path)
        if name in self._known:
            return self._known[name]
        if name in self._asked:  # a class that inherits itself ends here
            self._is_circular |= name != self._asked[-1]
            return frozenset()
        self._asked.append(name)
        found = self._looked_up(module, path)
        self._asked.pop()
        self._is_circular &= bool(self._asked)
        if found is None or not self._is_circular:
            self._known[name] = found
        return found

    def _looked_up(self, module: Module, path: str) -> _Above:
        head, _, rest = path.partition(".")
        heads = self._heads.of(module)
        is_class = head in heads.bases
        if heads.is_open or heads.may_assign(head) or (is_class and rest):
            return None
        imported = heads.imports(head)
        if not imported and not is_class:
            return frozenset() if head in _BUILTINS else None
        found = _all_of(self._imported(module, each, rest) for each in imported)
        if is_class:
            own = frozenset({(module.path, head)})
            found = _all_of((found, own, self._above_class(module, head)))
        return found

    def _imported(self, module: Module, imported: Import, rest: str) -> _Above:
        if imported.name is None:
            return None
        paths = module.absolute(imported)
        for path in paths:
            target = self._heads.module(path, module)
            inner = self._heads.module(f"{path}.{imported.name}", module)
            if inner is not None:
                is_open = target is not None or not rest
                return None if is_open else self._led_to(inner, rest)
            if target is not None:
                is_open = bool(rest) or target is module
                return None if is_open else self._led_to(target, imported.name)
        if not paths:
            return None
        # No package inherits from the project's classes.
        is_model = not _is_no_model(".".join(filter(None, (paths[0], imported.name, rest))))
        return frozenset({_MODEL}) if is_model else frozenset()


def _all_of(several: Iterable[_Above]) -> _Above:
    found: set[_Name] = set()
    for above in several:
        if above is None:
            return None
        found |= above
    return frozenset(found)


def _is_no_model(path: str) -> bool:
    """Whether a class of a package is known, with all that it inherits, and is no model."""
    path = public_path(path)
    if path.startswith(_PLAIN):
        return True
    return (
        path != framework.MODEL
        and path in BASES
        and all(base.startswith("builtins.") or _is_no_model(base) for base in BASES[path])
    )


def _bases(text: bytes | None) -> tuple[str, ...] | None:
    """The bases in a class's brackets; None where one is not plainly a name."""
    found = []
    for base in _COMMA.split((text or b"").decode(errors="replace")):
        if base.strip():
            plain = _BASE.fullmatch(base.strip())
            if plain is None:
                return None
            found.append(plain[1])
    return tuple(found)
