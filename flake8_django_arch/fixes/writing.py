"""Writes files that belong together: all of them, each one whole, or none."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_WRITABLE: Final = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


@dataclass(frozen=True)
class Change:
    """What becomes of one file. None is a file that is not there."""

    path: Path
    before: bytes | None
    after: bytes | None
    #: Where the content comes from, for a file that moves here.
    source: Path | None = None
    #: Whether something stays where it comes from.
    keeps_source: bool = False


class NotWritten(Exception):
    """Nothing was written. Says which file was in the way, and why."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(why)
        self.path = path


def write(changes: Sequence[Change]) -> None:
    """Make all changes, or raise :class:`NotWritten` and leave everything as it was.

    The new contents are written beside the old ones first. Only then they take their places: what
    is new before what is replaced, and what goes last.
    """
    ordered = sorted(changes, key=lambda each: (each.after is None, each.before is not None))
    writing = _Writing()
    at = ordered[0].path if ordered else Path()
    try:
        for change in ordered:
            at = change.path
            writing.prepare(change)
        for change in ordered:
            at = change.path
            writing.carry_out(change)
    except BaseException as error:
        writing.clean_up()
        writing.undo()
        if isinstance(error, OSError):
            raise NotWritten(at, f"it cannot be written: {error.strerror}") from error
        raise


class _Writing:
    def __init__(self) -> None:
        #: The new content of each file, beside its place.
        self._new: dict[Path, str] = {}
        self._modes: dict[Path, int] = {}
        self._made_folders: list[Path] = []
        self._done: list[Change] = []

    def prepare(self, change: Change) -> None:
        """Look whether a change can be made, and write the new content."""
        path = change.path
        if change.before is None:
            if os.path.lexists(path):
                raise NotWritten(path, "there is one already")
            self._make_folder(path.parent)
        else:
            if path.read_bytes() != change.before:
                raise NotWritten(path, "it changed meanwhile")
            self._modes[path] = path.stat().st_mode
            if not self._modes[path] & _WRITABLE:
                raise NotWritten(path, "it is read-only")
        if change.after is not None:
            like = change.source or path
            mode = like.stat().st_mode if like.exists() else None
            self._new[path] = _written_beside(path, change.after, mode)

    def _make_folder(self, folder: Path) -> None:
        missing = [each for each in (folder, *folder.parents) if not each.exists()]
        for each in reversed(missing):
            each.mkdir()
            self._made_folders.append(each)

    def carry_out(self, change: Change) -> None:
        """Put the new content into its place."""
        if change.before is None and os.path.lexists(change.path):
            raise NotWritten(change.path, "there is one already")
        self._done.append(change)
        if change.after is None:
            os.unlink(change.path)
        else:
            os.replace(self._new[change.path], change.path)
            del self._new[change.path]

    def undo(self) -> None:
        """Bring back what was there."""
        for change in reversed(self._done):
            with suppress(OSError):
                if change.before is None:
                    os.unlink(change.path)
                else:
                    mode = self._modes.get(change.path)
                    os.replace(_written_beside(change.path, change.before, mode), change.path)
        for folder in reversed(self._made_folders):
            with suppress(OSError):
                folder.rmdir()

    def clean_up(self) -> None:
        """Take away what was written and not used."""
        for name in self._new.values():
            with suppress(OSError):
                os.unlink(name)


def _written_beside(path: Path, content: bytes, mode: int | None) -> str:
    """A file in the same folder with that content; without a mode, that of a new file."""
    number, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise
    return name


def _umask() -> int:
    """The process's mask, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
