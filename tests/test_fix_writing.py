"""Files that belong together: all are written, or none."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from flake8_django_arch.edits import (
    AddFunction,
    AddImport,
    CreateFile,
    Edit,
    MoveFile,
    Replace,
    ReplaceStatements,
    Span,
)
from flake8_django_arch.finding import Place
from flake8_django_arch.fixes.changing import changes_of, together
from flake8_django_arch.fixes.files import Refused
from flake8_django_arch.fixes.findings import Mendable
from flake8_django_arch.fixes.writing import Change, NotWritten, write


def tree(folder: Path) -> dict[str, bytes]:
    """What a folder holds."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def several(folder: Path) -> list[Change]:
    """One file that changes, one that is made in a new folder, one that goes."""
    (folder / "manage.py").write_bytes(b"a = 1\n")
    (folder / "settings.py").write_bytes(b"b = 1\n")
    (folder / "manage.py").chmod(0o755)
    (folder / "settings.py").chmod(0o640)
    base = folder / "settings" / "base.py"
    return [
        Change(folder / "settings.py", b"b = 1\n", None),
        Change(folder / "manage.py", b"a = 1\n", b"a = 2\n"),
        Change(base, None, b"b = 2\n", source=folder / "settings.py"),
        Change(folder / "settings" / "__init__.py", None, b""),
    ]


def test_all_are_written(tmp_path: Path) -> None:
    write(several(tmp_path))
    assert tree(tmp_path) == {
        "manage.py": b"a = 2\n",
        "settings/base.py": b"b = 2\n",
        "settings/__init__.py": b"",
    }
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "manage.py").stat().st_mode) == 0o755
        assert stat.S_IMODE((tmp_path / "settings/base.py").stat().st_mode) == 0o640


def test_read_only(tmp_path: Path) -> None:
    changes = several(tmp_path)
    (tmp_path / "manage.py").chmod(0o444)
    _nothing_is_written(tmp_path, changes, "manage.py", "it is read-only")


def test_changed_meanwhile(tmp_path: Path) -> None:
    changes = several(tmp_path)
    (tmp_path / "manage.py").write_bytes(b"a = 3\n")
    _nothing_is_written(tmp_path, changes, "manage.py", "it changed meanwhile")


def test_name_exists(tmp_path: Path) -> None:
    changes = several(tmp_path)
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings/base.py").write_bytes(b"mine\n")
    _nothing_is_written(tmp_path, changes, "settings/base.py", "there is one already")


def test_folder_is_a_file(tmp_path: Path) -> None:
    changes = several(tmp_path)
    (tmp_path / "settings").write_bytes(b"mine\n")
    _nothing_is_written(tmp_path, changes, None, "it cannot be written")


def _nothing_is_written(folder: Path, changes: list[Change], culprit: str | None, why: str) -> None:
    before, folders = tree(folder), set(folder.rglob("*"))
    with pytest.raises(NotWritten, match=why) as raised:
        write(changes)
    assert culprit is None or raised.value.path == folder / culprit
    assert tree(folder) == before and set(folder.rglob("*")) == folders


@pytest.mark.parametrize("failing", ["replace", "unlink"])
@pytest.mark.parametrize("at", range(3))
def test_failure_in_the_middle_is_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str, at: int
) -> None:
    changes = several(tmp_path)
    before = tree(tmp_path)
    real, calls = getattr(os, failing), []

    def broken(*arguments: str) -> None:
        calls.append(arguments)
        if len(calls) == at + 1:
            raise OSError(28, "No space left on device")
        real(*arguments)

    monkeypatch.setattr(os, failing, broken)
    try:
        write(changes)
    except NotWritten as error:
        assert str(error) == "it cannot be written: No space left on device"
        assert tree(tmp_path) == before and not (tmp_path / "settings").exists()
        assert stat.S_IMODE((tmp_path / "settings.py").stat().st_mode) == 0o640
    else:
        assert failing == "unlink" and at > 0  # only one file goes


# From edits to changes


def changed(folder: Path, text: str, *edits: Edit) -> list[Change]:
    """What edits make of a file ``shop.py``."""
    path = folder / "shop.py"
    (folder / "pyproject.toml").touch()
    if text:
        path.write_text(text, encoding="utf-8")
    return list(changes_of(path, edits, {}))


def lines(folder: Path, first: int, last: int, column: int = 0) -> Span:
    """Whole lines of it."""
    return Span(folder / "shop.py", Place(first, column), Place(last, 99))


def whole(folder: Path) -> Span:
    """The file as a whole."""
    return Span.of_file(folder / "shop.py")


def test_statements_go_with_their_comment_and_leave_others(tmp_path: Path) -> None:
    text = "A = 1\n\n# of all\n\n# of B\nB = 2  # two\nC = (\n    3\n)\nD = 4\n"
    found = changed(tmp_path, text, ReplaceStatements(lines(tmp_path, 6, 9), ""))
    assert [each.after for each in found] == [b"A = 1\n\n# of all\n\nD = 4\n"]


def test_statements_are_written_anew_where_they_stand(tmp_path: Path) -> None:
    text = "def f():\n    a = 1\n\n    # of b\n    b = 2\n    c = 3\n    return c\n"
    edit = ReplaceStatements(lines(tmp_path, 5, 6, column=4), "c = g(\n    a=a,\n)")
    found = changed(tmp_path, text, edit)
    after = b"def f():\n    a = 1\n\n    c = g(\n        a=a,\n    )\n    return c\n"
    assert [each.after for each in found] == [after]


def test_function_of_a_new_file(tmp_path: Path) -> None:
    function = AddFunction(whole(tmp_path), "f", "def f():\n    return B()")
    found = changed(tmp_path, "", function, AddImport(whole(tmp_path), ".models", "B"))
    after = b"from .models import B\n\n\ndef f():\n    return B()\n"
    assert [(each.before, each.after) for each in found] == [(None, after)]


def test_function_comes_behind_all_that_is_there(tmp_path: Path) -> None:
    function = AddFunction(whole(tmp_path), "f", "def f():\n    return 1")
    found = changed(tmp_path, "A = 1\n", function)
    assert found[0].after == b"A = 1\n\n\ndef f():\n    return 1\n"


def test_file_moves_with_its_edits(tmp_path: Path) -> None:
    to = tmp_path / "shop" / "base.py"
    replace = Replace(Span(tmp_path / "shop.py", Place(1, 4), Place(1, 5)), "2")
    one, other = changed(tmp_path, "A = 1\n", replace, MoveFile(whole(tmp_path), to))
    assert (one.path, one.before, one.after) == (to, None, b"A = 2\n")
    assert (other.path, other.after) == (tmp_path / "shop.py", None)


def test_what_exists_is_not_created(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="there is one already"):
        changed(tmp_path, "A = 1\n", CreateFile(whole(tmp_path), ""))


# Which findings are mended at once


def mendable(*edits: Edit) -> Mendable:
    """A finding that these mend."""
    return Mendable(edits[0].span.path, 1, "ARC101", "", edits)


def test_what_moves_code_waits_for_other_edits_in_it(tmp_path: Path) -> None:
    inner = Replace(Span(tmp_path / "shop.py", Place(3, 4), Place(3, 9)), "x")
    beside = Replace(Span(tmp_path / "shop.py", Place(9, 4), Place(9, 9)), "x")
    moving = mendable(ReplaceStatements(lines(tmp_path, 2, 4), "y"))
    assert together([moving, mendable(inner)]) == [mendable(inner)]
    assert together([moving, mendable(beside)]) == [mendable(beside), moving]
    assert together([moving, moving]) == [moving, moving]


def test_two_functions_of_one_name_wait_for_each_other(tmp_path: Path) -> None:
    one = mendable(AddFunction(whole(tmp_path), "f", "def f():\n    return 1"))
    other = mendable(AddFunction(whole(tmp_path), "f", "def f():\n    return 2"))
    assert together([one, other]) == [one]
