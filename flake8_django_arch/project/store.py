"""Facts and findings between runs.

One SQLite file. Facts are keyed by what a file contains, so a path, a checkout or a branch may
change at will; a file whose size and time of change are as they were is not even read. Whatever is
wrong with the store (missing, corrupt, of another version, read-only, locked by another run) makes
it empty, never a failure: facts are then extracted anew.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

import msgspec

from .facts import FACTS_VERSION, Conditions, Facts, Outline

#: A finding as it is kept: code, line, column, message.
Kept = tuple[str, int, int, str]
#: A file changed this shortly before it was read may change again without a new time stamp.
_SETTLED_NS: Final = 2_000_000_000
#: How many seconds to wait for another run that writes.
_PATIENCE: Final = 5.0
_VERSION: Final = f"{FACTS_VERSION}-{sys.version_info.major}.{sys.version_info.minor}"
#: What SQLite raises for a file that it cannot use. It quotes broken bytes in its messages, and
#: Python fails to decode them.
_FAULTS: Final = (sqlite3.Error, UnicodeDecodeError)
_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS files
    (path BLOB PRIMARY KEY, changed INTEGER, size INTEGER, digest BLOB);
CREATE TABLE IF NOT EXISTS outlines (digest BLOB PRIMARY KEY, data BLOB);
CREATE TABLE IF NOT EXISTS facts (digest BLOB PRIMARY KEY, data BLOB);
CREATE TABLE IF NOT EXISTS conditions (digest BLOB PRIMARY KEY, data BLOB);
CREATE TABLE IF NOT EXISTS findings
    (key BLOB PRIMARY KEY, root BLOB, state BLOB, data BLOB);
"""


Told = TypeVar("Told")


@dataclass(frozen=True)
class Table(Generic[Told]):
    """What is kept of files by what they contain."""

    name: str
    decoder: msgspec.msgpack.Decoder[Told]


OUTLINES: Final = Table("outlines", msgspec.msgpack.Decoder(Outline))
FACTS: Final = Table("facts", msgspec.msgpack.Decoder(Facts))
#: What functions ask rows for, written out.
CONDITIONS: Final = Table("conditions", msgspec.msgpack.Decoder(tuple[Conditions, ...]))


def digest(content: bytes) -> bytes:
    """The key under which the facts of this content stand."""
    return hashlib.blake2b(content, digest_size=16).digest()


class Store:
    """Facts and outlines by content, and which file had which content.

    A store belongs to one process: after a fork, the child opens it anew.
    """

    def __init__(self, folder: Path | None) -> None:
        """``folder`` is made when something is first written; None keeps nothing."""
        self._folder = folder
        self._connection: sqlite3.Connection | None = None
        self._process = 0
        #: The process that found no store: whatever is in it since then, the process knows itself.
        self._began = 0
        self._encoder = msgspec.msgpack.Encoder()
        self._findings = msgspec.msgpack.Decoder(list[Kept])
        self._stamps: dict[bytes, tuple[int, int, bytes]] | None = None
        self._known_outlines: dict[bytes, bytes] | None = None
        self._has_dropped = False
        self._pending: list[tuple[str, tuple[object, ...]]] = []

    def digest_of(self, path: str, status: os.stat_result) -> bytes | None:
        """The digest of a file that has not changed since it was last read, or None."""
        if self._stamps is None:
            rows = self._query("SELECT path, changed, size, digest FROM files")
            self._stamps = {row[0]: (row[1], row[2], row[3]) for row in rows}
        stamp = self._stamps.get(os.fsencode(path))
        if stamp is None or stamp[:2] != (status.st_mtime_ns, status.st_size):
            return None
        return stamp[2]

    def remember(self, path: str, status: os.stat_result, key: bytes) -> None:
        """Note which content a file has, unless it may still be changing."""
        if time.time_ns() - status.st_mtime_ns < _SETTLED_NS:
            return
        self._write(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)",
            (os.fsencode(path), status.st_mtime_ns, status.st_size, key),
        )

    def outline(self, key: bytes) -> Outline | None:
        """The outline of that content, if kept."""
        if self._known_outlines is None:
            rows = self._query("SELECT digest, data FROM outlines")
            self._known_outlines = {row[0]: row[1] for row in rows}
        return _opened(OUTLINES.decoder, key, self._known_outlines.get(key))

    def get(self, table: Table[Told], key: bytes) -> Told | None:
        """What a file of that content tells, if kept."""
        for row in self._query(f"SELECT data FROM {table.name} WHERE digest = ?", (key,)):
            return _opened(table.decoder, key, row[0])
        return None

    def keep(self, table: Table[Told], key: bytes, told: Told) -> None:
        """Keep what a file of that content tells for the next run."""
        values = (key, self._sealed(key, told))
        self._write(f"INSERT OR REPLACE INTO {table.name} VALUES (?, ?)", values)

    def findings(self, state: bytes, key: bytes) -> list[Kept] | None:
        """What was found in a file of that content, in a project in that very state, if kept."""
        query = "SELECT data FROM findings WHERE key = ? AND state = ?"
        for row in self._query(query, (key, state)):
            return _opened(self._findings, state + key, row[0])
        return None

    def holds_state(self, state: bytes) -> bool:
        """Whether findings of a project in that state are kept."""
        return bool(self._query("SELECT 1 FROM findings WHERE state = ? LIMIT 1", (state,)))

    def keep_findings(self, root: Path, state: bytes, key: bytes, found: list[Kept]) -> None:
        """Keep what was found; what was found in another state of the project is dropped."""
        where = os.fsencode(root)
        if not self._has_dropped:
            self._has_dropped = True
            self._write("DELETE FROM findings WHERE root = ? AND state != ?", (where, state))
        values = (key, where, state, self._sealed(state + key, found))
        self._write("INSERT OR REPLACE INTO findings VALUES (?, ?, ?, ?)", values)

    def flush(self) -> None:
        """Write what was kept, as one transaction."""
        pending, self._pending = self._pending, []
        connection = self._open(create=True) if pending else None
        if connection is None:
            return
        with suppress(*_FAULTS), connection:
            for statement, values in pending:
                connection.execute(statement, values)

    def close(self) -> None:
        """Give the file free. A child leaves its parent's connection alone."""
        if self._connection is not None and self._process == os.getpid():
            self._connection.close()
        self._connection = None

    def __del__(self) -> None:
        self.close()

    def _sealed(self, key: bytes, value: object) -> bytes:
        data = self._encoder.encode(value)
        return digest(key + data) + data

    def _write(self, statement: str, values: tuple[object, ...]) -> None:
        if self._folder is None:
            return
        self._pending.append((statement, values))
        if len(self._pending) >= 500:
            self.flush()

    def _query(self, statement: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        if self._began == os.getpid():
            return []
        connection = self._open(create=False)
        if connection is None:
            return []
        try:
            return connection.execute(statement, values).fetchall()
        except _FAULTS:
            return []

    def _open(self, create: bool) -> sqlite3.Connection | None:
        if self._folder is None:
            return None
        if self._connection is not None and self._process == os.getpid():
            return self._connection
        self._connection = None
        file = self._folder / f"facts-{_VERSION}.sqlite3"
        if not create and not file.exists():
            self._began = os.getpid()
            return None
        self._connection = _connect(file)
        self._process = os.getpid()
        if self._connection is None:
            self._folder = None
        return self._connection


def _opened(decoder: msgspec.msgpack.Decoder[Told], key: bytes, sealed: object) -> Told | None:
    """What stands behind its own digest: neither a flipped bit nor another key's row is a fact."""
    if isinstance(sealed, bytes) and digest(key + sealed[16:]) == sealed[:16]:
        with suppress(msgspec.MsgspecError):
            return decoder.decode(sealed[16:])
    return None


def _connect(file: Path) -> sqlite3.Connection | None:
    """Open the store, begin it anew if it is corrupt, or give it up."""
    for _ in range(2):
        try:
            _make_folder(file.parent)
            return _checked(str(file), f"PRAGMA synchronous = OFF;{_SCHEMA}")
        except sqlite3.OperationalError:
            return _connect_for_reading(file)
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            with suppress(OSError):
                file.unlink()
        except OSError:
            return None
    return None


def _connect_for_reading(file: Path) -> sqlite3.Connection | None:
    """A store that cannot be written (read-only, or locked) may still be read."""
    try:
        return _checked(f"{file.as_uri()}?mode=ro", "")
    except _FAULTS:
        return None


def _checked(file: str, script: str) -> sqlite3.Connection:
    """A connection that is known to work: SQLite looks at a file only when it is asked for rows."""
    is_uri = file.startswith("file:")
    connection = sqlite3.connect(file, timeout=_PATIENCE, isolation_level="IMMEDIATE", uri=is_uri)
    try:
        connection.executescript(script)
        connection.execute("SELECT path, changed, size, digest FROM files LIMIT 1")
    except BaseException:
        connection.close()
        raise
    return connection


def _make_folder(folder: Path) -> None:
    """Make the store's folder, invisible to git."""
    if folder.is_dir():
        return
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ".gitignore").write_text("*\n")
