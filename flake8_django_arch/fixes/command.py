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


@dataclass(frozen=True)
class Wish:
    """What the user asked for."""

    paths: Sequence[str]
    select: str = "ARC"
    #: Whether to show what would change, and write nothing.
    shows: bool = False
    #: Whether to tell by the exit code that something would change, and write nothing.
    checks: bool = False


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
    try:
        found = findings.found(plugin, wish.paths, codes)
    except findings.RunFailed:
        return 2
    return _Mending(found, wish).carry_out()


def _asked_wrongly(what: str) -> int:
    print(f"flake8-django-arch fix: {what}", file=sys.stderr)
    return 2


class _Mending:
    """One run over all findings."""

    def __init__(self, found: Sequence[Mendable], wish: Wish) -> None:
        self._found = found
        self._wish = wish
        self._refused: dict[Path, str] = {}

    def carry_out(self) -> int:
        """Change the files, or say what would change."""
        changes = self._changes()
        mended = [each for each in self._found if each.edits and self._may_mend(each)]
        for file, module in changes:
            if self._wish.shows:
                sys.stdout.writelines(_diff(file, module))
            elif not self._wish.checks:
                try:
                    file.write(module)
                except Refused as refused:
                    self._refused[file.path] = str(refused)
        for path, why in sorted(self._refused.items()):
            print(f"{_shown(path)}: left as it is: {why}", file=sys.stderr)
        self._tell(len(mended), len(changes))
        if self._refused or self._wish.checks and changes:
            return 1
        return 0

    def _changes(self) -> list[tuple[SourceFile, libcst.Module]]:
        """Every file that changes, with what it becomes: a finding's edits are made all or none."""
        files: dict[Path, SourceFile] = {}
        while True:
            changes = []
            refused = len(self._refused)
            for path, edits in sorted(self._by_file().items()):
                try:
                    file = files.setdefault(path, SourceFile(path, _root(path)))
                    module = carried_out(file, edits)
                    checked(module)
                except Refused as why:
                    self._refused[path] = str(why)
                    continue
                if module.code != file.text:
                    changes.append((file, module))
            if len(self._refused) == refused:
                return changes

    def _by_file(self) -> dict[Path, list[Edit]]:
        edits: defaultdict[Path, list[Edit]] = defaultdict(list)
        for each in self._found:
            if self._may_mend(each):
                for edit in each.edits:
                    edits[edit.span.path].append(edit)
        return edits

    def _may_mend(self, finding: Mendable) -> bool:
        return not any(edit.span.path in self._refused for edit in finding.edits)

    def _tell(self, mended: int, files: int) -> None:
        left = len(self._found) - mended
        would = self._wish.shows or self._wish.checks
        verb = "would mend" if would else "mended"
        text = f"{verb} {_counted(mended, 'finding')} in {_counted(files, 'file')}"
        if left:
            text += f"; {_counted(left, 'finding')} left to you"
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
