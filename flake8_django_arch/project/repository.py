"""Which files git tracks, read from its index.

The index is a documented format (``gitformat-index``), and reading it asks nothing of git:
``git ls-files`` would have to be installed, refuses another user's checkout, and obeys the
checkout's own configuration, which may name programs to run (``core.fsmonitor``). What is not
understood gives no files.
"""

from __future__ import annotations

import os
import re
import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

_HEADER: Final = struct.Struct(">4sII")
#: What stands before an entry's object id, and its flags behind it.
_STATUS: Final = 40
_FLAGS: Final = struct.Struct(">H")
_EXTENDED: Final = 0x4000
_SHA256: Final = re.compile(rb"objectformat\s*=\s*sha256", re.IGNORECASE)


def repository_of(folder: Path) -> Path | None:
    """The folder of the work tree that a folder is in, or None."""
    for candidate in (folder, *folder.parents):
        if (candidate / ".git").exists():
            return candidate
    return None


def tracked_files(top: Path) -> list[str]:
    """The paths of all files that git tracks in a work tree, from its top, with forward slashes."""
    with suppress(OSError, ValueError, IndexError, struct.error):
        folder = _git_folder(top)
        content = (folder / "index").read_bytes()
        names = list(_names(content, 32 if _SHA256.search(_configuration(folder)) else 20))
        return [os.fsdecode(name) for name in names]
    return []


def _git_folder(top: Path) -> Path:
    """Where git keeps the index: of a worktree or submodule, ``.git`` is a file that tells."""
    given = top / ".git"
    if given.is_dir():
        return given
    told = given.read_text(encoding="utf-8").partition("gitdir:")[2].strip()
    return top / told


def _configuration(folder: Path) -> bytes:
    """The repository's configuration; a worktree has that of the repository it belongs to."""
    with suppress(OSError):
        common = (folder / "commondir").read_text(encoding="utf-8").strip()
        return (folder / common / "config").read_bytes()
    with suppress(OSError):
        return (folder / "config").read_bytes()
    return b""


def _names(content: bytes, id_size: int) -> Iterator[bytes]:
    signature, version, count = _HEADER.unpack_from(content)
    if signature != b"DIRC" or version not in (2, 3, 4):
        raise ValueError(version)
    at, name = _HEADER.size, b""
    for _ in range(count):
        begin = at
        at += _STATUS + id_size
        (flags,) = _FLAGS.unpack_from(content, at)
        at += _FLAGS.size + (2 if flags & _EXTENDED else 0)
        dropped = 0
        if version == 4:  # each name begins as the one before it
            dropped, at = _number(content, at)
        end = content.index(b"\0", at)
        name = name[: len(name) - dropped] + content[at:end] if version == 4 else content[at:end]
        yield name
        at = end + 1
        if version != 4:  # entries are filled up to a multiple of eight bytes
            at = begin + (end - begin + 8) // 8 * 8


def _number(content: bytes, at: int) -> tuple[int, int]:
    """A number of variable length, as git's packs have it, and where it ends."""
    byte = content[at]
    number = byte & 0x7F
    while byte & 0x80:
        at += 1
        byte = content[at]
        number = (number + 1) << 7 | byte & 0x7F
    return number, at + 1
