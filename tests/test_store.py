"""Facts between runs: whatever is wrong with the store, the findings are the same."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from flake8.main.application import Application
from hypothesis import given, settings
from hypothesis import strategies as st

from flake8_django_arch.plugin import Plugin
from flake8_django_arch.project import facts, store
from flake8_django_arch.project import trees as trees_module
from flake8_django_arch.project.store import FACTS, Store, digest

TREE = {
    "manage.py": "",
    "shop/__init__.py": "",
    "shop/models.py": (
        "from django.db import models\n\n\n"
        "class Customer(models.Model):\n    name = models.CharField(max_length=9)\n\n\n"
        "class Order(models.Model):\n"
        "    customer = models.ForeignKey(Customer, models.CASCADE)\n"
    ),
    "shop/views.py": (
        "from .models import Order\n\n\n"
        "def names(request):\n"
        "    return [order.customer.name for order in Order.objects.all()]\n"
    ),
}
EXPECTED = ["./shop/views.py:5:13: ARC201"]


def write(folder: Path, *, settled: bool = True) -> Path:
    """The project, written a minute ago, or just now."""
    for name, text in TREE.items():
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
        if settled:
            os.utime(file, ns=(time.time_ns(), time.time_ns() - 60 * 10**9))
    return folder


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    project = tmp_path / "project"
    project.mkdir()
    return write(project)


def run(tree: Path, cache: Path | None = None) -> list[str]:
    """What a run of flake8 finds: place and code of each."""
    output = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    given = [f"--arc-cache-dir={cache}"] if cache else []
    with contextlib.chdir(tree), contextlib.redirect_stdout(output):
        Application().run(["-j1", "--isolated", "--select=ARC", *given, "."])
        Plugin.session.flush()  # what exit handlers do
    output.seek(0)
    return [" ".join(line.split(" ", 2)[:2]) for line in output.read().splitlines()]


def stored(tree: Path) -> Path:
    """The store that a run left."""
    (found,) = (tree / ".flake8_django_arch_cache").glob("*.sqlite3")
    return found


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What the project parses besides what flake8 hands over."""
    contents: list[bytes] = []
    parse = trees_module.parse

    def counting(content: bytes) -> Any:
        contents.append(content)
        return parse(content)

    monkeypatch.setattr(trees_module, "parse", counting)
    return contents


def test_first_run_writes_a_store_that_git_ignores(tree: Path) -> None:
    assert run(tree) == EXPECTED
    assert stored(tree).stat().st_size > 0
    assert (stored(tree).parent / ".gitignore").read_text() == "*\n"


def test_second_run_parses_nothing(tree: Path, parsed: list[bytes]) -> None:
    assert run(tree) == EXPECTED
    assert parsed
    parsed.clear()
    assert run(tree) == EXPECTED
    assert parsed == []


def test_second_run_reads_no_file_for_its_outline(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tree)
    outlined: list[bytes] = []
    monkeypatch.setattr("flake8_django_arch.project.extract.words", outlined.append)
    assert run(tree) == EXPECTED
    assert outlined == []


def test_only_the_changed_is_parsed_again(tree: Path, parsed: list[bytes]) -> None:
    run(tree)
    parsed.clear()
    models = tree / "shop" / "models.py"
    models.write_text(models.read_text().replace("models.ForeignKey(", "models.OneToOneField("))
    assert run(tree) == EXPECTED
    assert parsed == [models.read_bytes()]


def test_no_cache_writes_nothing(tree: Path) -> None:
    with contextlib.chdir(tree):
        Application().run(["-j1", "--isolated", "--select=ARC1", "--arc-no-cache", "."])
    assert not (tree / ".flake8_django_arch_cache").exists()


def test_cache_dir(tree: Path, tmp_path: Path) -> None:
    cache = tmp_path / "deep" / "er"
    assert run(tree, cache) == EXPECTED
    assert list(cache.glob("*.sqlite3"))
    assert not (tree / ".flake8_django_arch_cache").exists()


def test_one_cache_dir_for_two_projects(tree: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(tree, other)
    views = other / "shop" / "views.py"
    views.write_text(views.read_text().replace(".all()", '.select_related("customer")'))
    for _ in range(2):
        assert run(tree, tmp_path / "cache") == EXPECTED
        assert run(other, tmp_path / "cache") == []


def change_of_same_size(tree: Path) -> None:
    models = tree / "shop" / "models.py"
    status = models.stat()
    text = models.read_text()
    changed = text.replace("    customer = models.ForeignKey(", "    buyer_of = models.ForeignKey(")
    assert changed != text and len(changed) == len(text)
    models.write_text(changed)
    os.utime(models, ns=(status.st_atime_ns, status.st_mtime_ns))


def test_change_right_after_a_run_is_seen(tmp_path: Path) -> None:
    """Of the same size, at the same tick of a coarse clock: the file system shows no change."""
    tree = write(tmp_path, settled=False)
    assert run(tree) == EXPECTED
    change_of_same_size(tree)
    assert run(tree) == []


# A store that is wrong


def garbage(file: Path) -> None:
    file.write_bytes(os.urandom(file.stat().st_size))


def empty(file: Path) -> None:
    file.write_bytes(b"")


def half(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def odd_size(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-100])


def text(file: Path) -> None:
    file.write_text("not a database")


def folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def gone(file: Path) -> None:
    shutil.rmtree(file.parent)


def folder_is_a_file(file: Path) -> None:
    shutil.rmtree(file.parent)
    file.parent.write_text("")


def dangling_link(file: Path) -> None:
    file.unlink()
    file.symlink_to("/nowhere/at/all")


def other_tables(file: Path) -> None:
    file.unlink()
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE files (something)")
        connection.execute("CREATE TABLE facts (digest, data)")


def other_values(file: Path) -> None:
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE files SET changed = 'text', size = NULL, digest = 7")
        connection.execute("UPDATE outlines SET data = 1.5")
        connection.execute("UPDATE facts SET data = 'text'")


def no_text(file: Path) -> None:
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE files SET path = CAST(x'ff' || rowid AS TEXT)")


def schema_that_is_no_text(file: Path) -> None:
    """SQLite quotes the broken statement in its message, which Python then cannot decode."""
    sound = file.read_bytes()
    spoilt = sound.replace(b"CREATE TABLE facts", b"CREATE\xe4TABLE facts")
    assert spoilt != sound
    file.write_bytes(spoilt)


def swapped(file: Path) -> None:
    """Sound facts, each under another's key: of what a broken index leads to."""
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        for table in ("outlines", "facts"):
            rows = connection.execute(f"SELECT digest, data FROM {table}").fetchall()
            for (key, _), (_, data) in zip(rows, [*rows[1:], rows[0]], strict=True):
                connection.execute(f"UPDATE {table} SET data = ? WHERE digest = ?", (data, key))
        connection.execute("DELETE FROM findings")


def foreign_facts(file: Path) -> None:
    """Sound in themselves, of another shape."""
    data = b"\xc0"
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        for table in ("outlines", "facts"):
            for (key,) in connection.execute(f"SELECT digest FROM {table}").fetchall():
                values = (digest(key + data) + data, key)
                connection.execute(f"UPDATE {table} SET data = ? WHERE digest = ?", values)


WRONGS = [
    garbage,
    empty,
    half,
    odd_size,
    text,
    folder,
    gone,
    folder_is_a_file,
    dangling_link,
    other_tables,
    other_values,
    no_text,
    schema_that_is_no_text,
    swapped,
    foreign_facts,
]


@pytest.mark.parametrize("spoil", WRONGS, ids=lambda wrong: wrong.__name__)
def test_wrong_store(spoil: Callable[[Path], None], tree: Path) -> None:
    run(tree)
    spoil(stored(tree))
    assert run(tree) == EXPECTED
    assert run(tree) == EXPECTED


@pytest.mark.parametrize("spoil", [garbage, empty, half, text, gone], ids=lambda it: it.__name__)
def test_a_spoilt_store_is_begun_anew(
    spoil: Callable[[Path], None], tree: Path, parsed: list[bytes]
) -> None:
    run(tree)
    spoil(stored(tree))
    run(tree)
    parsed.clear()
    assert run(tree) == EXPECTED
    assert parsed == []


@dataclass(frozen=True)
class Linted:
    """A project, and the store that its first run left."""

    tree: Path
    store: Path
    #: Not shown: of a failure's report too long, Hypothesis fails in turn.
    sound: bytes = field(repr=False)


@pytest.fixture(scope="module")
def linted(tmp_path_factory: pytest.TempPathFactory) -> Linted:
    tree = write(tmp_path_factory.mktemp("linted"))
    run(tree)
    return Linted(tree, stored(tree), stored(tree).read_bytes())


@settings(max_examples=60, deadline=None)
@given(flips=st.lists(st.integers(0, 2**24 - 1), min_size=1, max_size=40))
def test_flipped_bits(linted: Linted, flips: list[int]) -> None:
    """Whatever the store's size, and whatever the run before left beside it."""
    spoilt = bytearray(linted.sound)
    for flip in flips:
        bit = flip % (len(spoilt) * 8)
        spoilt[bit // 8] ^= 1 << bit % 8
    shutil.rmtree(linted.store.parent)
    linted.store.parent.mkdir()
    linted.store.write_bytes(spoilt)
    assert run(linted.tree) == EXPECTED


def test_every_byte_of_every_record_is_guarded(linted: Linted) -> None:
    """A flipped bit in what was kept is nothing kept, not another fact."""
    file = linted.store
    file.write_bytes(linted.sound)
    with contextlib.closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT digest, data FROM facts").fetchall()
    for key, data in rows:
        for position in range(0, len(data), max(1, len(data) // 50)):
            spoilt = bytearray(data)
            spoilt[position] ^= 1
            with contextlib.closing(sqlite3.connect(file)) as connection, connection:
                connection.execute(
                    "UPDATE facts SET data = ? WHERE digest = ?", (bytes(spoilt), key)
                )
            assert Store(file.parent).get(FACTS, key) is None


def test_other_version(tree: Path, monkeypatch: pytest.MonkeyPatch, parsed: list[bytes]) -> None:
    run(tree)
    parsed.clear()
    monkeypatch.setattr(store, "_VERSION", "another")
    assert run(tree) == EXPECTED
    assert parsed


# A store that cannot be written, or is written by others too


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
@pytest.mark.parametrize("is_filled", [True, False])
def test_read_only_folder(is_filled: bool, tree: Path) -> None:
    cache = tree / ".flake8_django_arch_cache"
    if is_filled:
        run(tree)
        stored(tree).chmod(0o444)
        cache.chmod(0o555)
    else:
        tree.chmod(0o555)
    try:
        assert run(tree) == EXPECTED
    finally:
        tree.chmod(0o755)
        if cache.exists():
            cache.chmod(0o755)


def test_store_that_opens_for_reading_only(
    tree: Path, monkeypatch: pytest.MonkeyPatch, parsed: list[bytes]
) -> None:
    run(tree)
    parsed.clear()
    connect = sqlite3.connect

    def read_only(file: object, **more: Any) -> sqlite3.Connection:
        address = file if str(file).startswith("file:") else f"{Path(str(file)).as_uri()}?mode=ro"
        return connect(str(address), **{**more, "uri": True})

    monkeypatch.setattr(sqlite3, "connect", read_only)
    assert run(tree) == EXPECTED
    assert parsed == []
    (tree / "shop" / "models.py").write_text(TREE["shop/models.py"] + "\n")
    assert run(tree) == EXPECTED


def test_folder_that_cannot_be_made(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert run(tree) == EXPECTED


@pytest.mark.parametrize("is_filled", [True, False])
def test_locked_by_another(is_filled: bool, tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(tree)
    file = stored(tree)
    if not is_filled:
        file.unlink()
    monkeypatch.setattr(store, "_PATIENCE", 0.05)
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("CREATE TABLE IF NOT EXISTS elsewhere (value)")
        other.execute("BEGIN EXCLUSIVE")
        assert run(tree) == EXPECTED
        other.execute("ROLLBACK")
    assert run(tree) == EXPECTED


def flake8(tree: Path) -> Iterator[subprocess.Popen[str]]:
    while True:
        yield subprocess.Popen(
            [sys.executable, "-m", "flake8", "-j1", "--isolated", "--select=ARC", "."],
            cwd=tree,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )


def test_written_by_several_at_once(tree: Path) -> None:
    for number in range(30):
        (tree / "shop" / f"models_{number}.py").write_text(TREE["shop/models.py"] * 3)
    processes = [process for _, process in zip(range(4), flake8(tree), strict=False)]
    for process in processes:
        output, _ = process.communicate()
        found = [" ".join(line.split(" ", 2)[:2]) for line in output.splitlines()]
        assert found == EXPECTED
    assert run(tree) == EXPECTED


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_child_opens_the_store_anew(tmp_path: Path) -> None:
    kept = Store(tmp_path)
    kept.keep(FACTS, b"parent", facts.Facts())
    kept.flush()
    if (child := os.fork()) == 0:
        kept.keep(FACTS, b"child", facts.Facts())
        kept.flush()
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    assert kept.get(FACTS, b"parent") == kept.get(FACTS, b"child") == facts.Facts()


def test_names_that_are_no_text(tree: Path) -> None:
    """On most systems a file's name is bytes; Python stands surrogates for what is no UTF-8."""
    try:
        (tree / "shop" / "mod\udcffels.py").write_text(TREE["shop/models.py"])
    except (OSError, UnicodeError):
        pytest.skip("the file system takes only text")
    os.utime(tree / "shop" / "mod\udcffels.py", (0, 0))
    assert run(tree) == EXPECTED
    assert run(tree) == EXPECTED
