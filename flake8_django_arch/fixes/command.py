"""``flake8-django-arch fix``: mends what can be mended safely, and says what it did."""

from __future__ import annotations

import difflib
import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import libcst

from ..edits import Edit
from . import findings
from .carrying import carried_out
from .files import Refused, SourceFile, checked
from .findings import Mendable

if TYPE_CHECKING:
    from ..plugin import Plugin

_CODE: Final = re.compile(r"ARC\d{0,3}")
_MOST_PASSES: Final = 5


@dataclass(frozen=True)
class Wish:
    """What the user asked for."""

    paths: Sequence[str]
    select: str = "ARC"
    #: Whether to show what would change, and write nothing.
    shows: bool = False
    #: Whether to tell by the exit code that something would change, and write nothing.
    checks: bool = False

    @property
    def previews(self) -> bool:
        """Whether nothing is to be written."""
        return self.shows or self.checks


def fix(plugin: type[Plugin], wish: Wish) -> int:
    """Mend, and give the exit code.

    0 for done, 1 for what would change (``--check``) or a file that was refused, 2 for what was
    asked wrongly.
    """
    codes = [code.strip() for code in wish.select.split(",") if code.strip()]
    wrong = [code for code in codes if not _CODE.fullmatch(code)]
    if wrong or not codes:
        return _asked_wrongly(f"--select: {wrong[0] if wrong else ''!r} is no code such as ARC201")
    absent = [path for path in wish.paths if not os.path.exists(path)]
    if absent:
        return _asked_wrongly(f"there is no file or folder {absent[0]!r}")
    mending = _Mending(wish)
    try:
        for _ in range(_MOST_PASSES):
            if not mending.carry_out(findings.found(plugin, wish.paths, codes)) or wish.previews:
                break  # what one pass mends may bring to light what it hid
    except findings.RunFailed:
        return 2
    mending.tell()
    return 1 if mending.refused or wish.checks and mending.changed else 0


def _asked_wrongly(what: str) -> int:
    print(f"flake8-django-arch fix: {what}", file=sys.stderr)
    return 2


class _Mending:
    """Mends findings, pass after pass, and keeps count."""

    def __init__(self, wish: Wish) -> None:
        self._wish = wish
        self._found: Sequence[Mendable] = ()
        self._mended = 0
        self._left = 0
        #: The files that changed, or would.
        self.changed: set[Path] = set()
        #: The files that are left as they are, and why.
        self.refused: dict[Path, str] = {}

    def carry_out(self, found: Sequence[Mendable]) -> bool:
        """Change the files, or say what would change; whether anything did."""
        self._found = found
        changes = self._changes()
        mended = [each for each in found if each.edits and self._may_mend(each)]
        for file, module in changes:
            if self._wish.shows:
                sys.stdout.writelines(_diff(file, module))
            elif not self._wish.previews:
                try:
                    file.write(module)
                except Refused as why:
                    self.refused[file.path] = str(why)
        self.changed.update(file.path for file, _ in changes if file.path not in self.refused)
        self._mended += len(mended) if changes else 0
        self._left = len(found) - len(mended)
        return bool(changes)

    def _changes(self) -> list[tuple[SourceFile, libcst.Module]]:
        """Every file that changes, with what it becomes: a finding's edits are made all or none."""
        files: dict[Path, SourceFile] = {}
        while True:
            changes = []
            refused = len(self.refused)
            for path, edits in sorted(self._by_file().items()):
                try:
                    file = files.setdefault(path, SourceFile(path, _root(path)))
                    module = carried_out(file, edits)
                    checked(module)
                except Refused as why:
                    self.refused[path] = str(why)
                    continue
                if module.code != file.text:
                    changes.append((file, module))
            if len(self.refused) == refused:
                return changes

    def _by_file(self) -> dict[Path, list[Edit]]:
        edits: defaultdict[Path, list[Edit]] = defaultdict(list)
        for each in self._found:
            if self._may_mend(each):
                for edit in each.edits:
                    edits[edit.span.path].append(edit)
        return edits

    def _may_mend(self, finding: Mendable) -> bool:
        return not any(edit.span.path in self.refused for edit in finding.edits)

    def tell(self) -> None:
        """Say what was done, and what was not."""
        for path, why in sorted(self.refused.items()):
            print(f"{_shown(path)}: left as it is: {why}", file=sys.stderr)
        verb = "would mend" if self._wish.previews else "mended"
        counted = _counted(self._mended, "finding"), _counted(len(self.changed), "file")
        text = f"{verb} {counted[0]} in {counted[1]}"
        if self._left:
            text += f"; {_counted(self._left, 'finding')} left to you"
        print(text, file=sys.stderr)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _root(path: Path) -> Path:
    """The folder that a changed file must lie in: its project's."""
    from ..project.discovery import root_of

    return root_of(path.parent)


def _shown(path: Path) -> str:
    try:
        return os.path.relpath(path)
    except ValueError:  # another drive
        return os.fspath(path)


def _diff(file: SourceFile, module: libcst.Module) -> Iterable[str]:
    name = _shown(file.path).replace(os.sep, "/")
    before = file.text.splitlines(keepends=True)
    after = module.code.splitlines(keepends=True)
    for line in difflib.unified_diff(before, after, f"a/{name}", f"b/{name}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
