"""What a file's classes may inherit, as far as the text of their first lines tells.

It only ever rules out: where a base is not plainly written and plainly imported, it may be any.
"""

from __future__ import annotations

import builtins
import re
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
        self._models = _Search(self, None)

    def may_hold_models(self, module: Module) -> bool:
        """Whether a class of the file may be a model."""
        return self._models.finds_any(module)

    def may_hold_subclasses(self, module: Module, cls: ClassDef) -> bool:
        """Whether a class of the file may inherit from a class of the project."""
        return _Search(self, cls).finds_any(module)

    def of(self, module: Module) -> _Heads:
        """The heads of a file's classes."""
        if module.path not in self._heads:
            self._heads[module.path] = _Heads(self._project.content(module))
        return self._heads[module.path]

    def module(self, path: str, near: Module) -> Module | None:
        """The project's module of that name."""
        return self._project.module(path, near=near)


class _Search:
    """Looks upwards from classes for one of the project, or for what may be a model."""

    def __init__(self, heads: ClassHeads, wanted: ClassDef | None) -> None:
        self._heads = heads
        self._wanted = wanted
        self._known: dict[tuple[str, str], bool] = {}

    def finds_any(self, module: Module) -> bool:
        """Whether the bases of any class of the file may lead there."""
        heads = self._heads.of(module)
        return heads.is_open or any(self._may_be(module, name) for name in heads.bases)

    def _may_be(self, module: Module, name: str) -> bool:
        key = (module.path, name)
        if key not in self._known:
            self._known[key] = False  # a class that inherits itself ends here
            bases = self._heads.of(module).bases[name]
            self._known[key] = bases is None or any(self._leads(module, base) for base in bases)
        return self._known[key]

    def _leads(self, module: Module, path: str) -> bool:
        """Whether a name in a module may stand for what is looked for, or for what inherits it."""
        head, _, rest = path.partition(".")
        heads = self._heads.of(module)
        if heads.is_open or heads.may_assign(head):
            return True
        if head in heads.bases:
            if rest or self._is_wanted(module, head) or self._may_be(module, head):
                return True
        imported = heads.imports(head)
        if not imported and head not in heads.bases:
            return head not in _BUILTINS
        return any(self._is_imported(module, each, rest) for each in imported)

    def _is_imported(self, module: Module, imported: Import, rest: str) -> bool:
        if imported.name is None:
            return True
        paths = module.absolute(imported)
        for path in paths:
            target = self._heads.module(path, module)
            inner = self._heads.module(f"{path}.{imported.name}", module)
            if inner is not None:
                return target is not None or not rest or self._leads(inner, rest)
            if target is not None:
                return bool(rest) or target is module or self._leads(target, imported.name)
        if not paths:
            return True
        if self._wanted is not None:
            return False  # no package inherits from the project's classes
        return not _is_no_model(".".join(filter(None, (paths[0], imported.name, rest))))

    def _is_wanted(self, module: Module, name: str) -> bool:
        wanted = self._wanted
        return wanted is not None and module is wanted.module and name == wanted.name


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
