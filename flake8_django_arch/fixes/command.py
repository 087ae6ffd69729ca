"""``flake8-django-arch fix``: mends what can be mended safely, and says what it did."""

from __future__ import annotations

import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..edits import Edit
from . import findings
from .changing import changes_of, diff, together
from .files import Refused, SourceFile
from .findings import Mendable, Run
from .writing import Change, NotWritten, write

if TYPE_CHECKING:
    from ..plugin import Plugin

_CODE: Final = re.compile(r"ARC\d{0,3}")
_MOST_PASSES: Final = 5
#: Of two fixes that move the same code, each pass makes one.
_MOST_UNSAFE_PASSES: Final = 25


@dataclass(frozen=True)
class Wish:
    """What the user asked for."""

    paths: Sequence[str]
    select: str = "ARC"
    #: Whether to show what would change, and write nothing.
    shows: bool = False
    #: Whether to tell by the exit code that something would change, and write nothing.
    checks: bool = False
    #: Whether to make those fixes too that move code.
    is_unsafe: bool = False

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
        for _ in range(_MOST_UNSAFE_PASSES if wish.is_unsafe else _MOST_PASSES):
            run = findings.found(plugin, wish.paths, codes, is_unsafe=wish.is_unsafe)
            if not mending.carry_out(run) or wish.previews:
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
        self._mended = 0
        self._left: Sequence[Mendable] = ()
        #: The files that changed, or would.
        self.changed: set[Path] = set()
        #: The files that are left as they are, and why.
        self.refused: dict[Path, str] = {}

    def carry_out(self, run: Run) -> bool:
        """Change the files, or say what would change; whether anything did."""
        chosen = together([each for each in run.findings if each.edits])
        changes = self._changes(chosen, run.max_line_length)
        for each in changes:
            if self._wish.shows:
                sys.stdout.writelines(diff(each))
        if not self._wish.previews:
            for belonging in _groups(changes, [each.files for each in chosen]):
                self._write(belonging)
        done = [change for change in changes if change.path not in self.refused]
        self.changed.update(change.path for change in done)
        if done:
            self._mended += sum(self._may_mend(each) for each in chosen)
        self._left = [each for each in run.findings if not each.edits or not self._may_mend(each)]
        return bool(done)

    def _write(self, changes: Sequence[Change]) -> None:
        try:
            write(changes)
        except NotWritten as failure:
            for change in changes:
                self.refused[change.path] = f"it changes together with {_shown(failure.path)}"
            self.refused[failure.path] = str(failure)

    def _changes(self, chosen: Sequence[Mendable], max_line_length: int) -> list[Change]:
        """Every file that changes, with what it becomes: a finding's edits are made all or none."""
        files: dict[Path, SourceFile] = {}
        while True:
            changes: list[Change] = []
            refused = len(self.refused)
            for path, edits in sorted(self._by_file(chosen).items()):
                try:
                    changes += changes_of(path, edits, files, max_line_length)
                except Refused as why:
                    self.refused[path] = str(why)
            if len(self.refused) == refused:
                return changes

    def _by_file(self, chosen: Sequence[Mendable]) -> dict[Path, list[Edit]]:
        edits: defaultdict[Path, list[Edit]] = defaultdict(list)
        for each in chosen:
            if self._may_mend(each):
                for edit in each.edits:
                    edits[edit.span.path].append(edit)
        return edits

    def _may_mend(self, finding: Mendable) -> bool:
        return self.refused.keys().isdisjoint(finding.files)

    def tell(self) -> None:
        """Say what was done, and what was not."""
        for path, why in sorted(self.refused.items()):
            print(f"{_shown(path)}: left as it is: {why}", file=sys.stderr)
        for each in self._left:
            if each.why:
                where = f"{_shown(each.path)}:{each.line}"
                print(f"{where}: {each.code} is left to you: {each.why}", file=sys.stderr)
        verb = "would mend" if self._wish.previews else "mended"
        counted = _counted(self._mended, "finding"), _counted(len(self.changed), "file")
        text = f"{verb} {counted[0]} in {counted[1]}"
        if self._left:
            text += f"; {_counted(len(self._left), 'finding')} left to you"
        print(text, file=sys.stderr)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _groups(
    changes: Sequence[Change], belonging: Iterable[AbstractSet[Path]]
) -> list[list[Change]]:
    """The changes, those in one group of which no finding may have only a part."""
    groups = [{change.path} for change in changes]
    for files in belonging:
        touched = [group for group in groups if not group.isdisjoint(files)]
        rest = [group for group in groups if group.isdisjoint(files)]
        groups = [*rest, set().union(*touched)] if touched else rest
    return [[change for change in changes if change.path in group] for group in groups]


def _shown(path: Path) -> str:
    try:
        return os.path.relpath(path)
    except ValueError:  # another drive
        return os.fspath(path)
