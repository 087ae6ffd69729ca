"""From the edits of findings to what becomes of each file."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import libcst
from flake8.defaults import MAX_LINE_LENGTH

from ..edits import AddFunction, CreateFile, Edit, MoveFile, ReplaceStatements, Restructuring
from .carrying import carried_out
from .files import Refused, SourceFile, checked
from .findings import Mendable
from .writing import Change


def together(findings: Iterable[Mendable]) -> list[Mendable]:
    """The findings that can be mended at once.

    What moves code waits for a later pass where something else is to change in it.
    """
    chosen: list[Mendable] = []
    for finding in sorted(findings, key=_moves):
        others = [each for each in chosen if each.edits != finding.edits]
        if not any(
            _are_at_odds(edit, other)
            for each in others
            if not finding.files.isdisjoint(each.files)
            for edit in finding.edits
            for other in each.edits
        ):
            chosen.append(finding)
    return chosen


def _moves(finding: Mendable) -> bool:
    return any(isinstance(edit, Restructuring) for edit in finding.edits)


def _are_at_odds(one: Edit, other: Edit) -> bool:
    if one.span.path != other.span.path:
        return False
    for edit, beside in ((one, other), (other, one)):
        match edit:
            case MoveFile() | CreateFile():
                return True
            case AddFunction(name=name) if isinstance(beside, AddFunction):
                return name == beside.name
            case ReplaceStatements(span=span):
                if span.start <= beside.span.end and beside.span.start <= span.end:
                    return True
    return False


def changes_of(
    path: Path,
    edits: Sequence[Edit],
    files: dict[Path, SourceFile],
    max_line_length: int = MAX_LINE_LENGTH,
) -> Iterator[Change]:
    """What the edits of one file make of it, and of the place that it moves to.

    Raises :class:`.Refused` where they cannot be made.
    """
    created = next((edit for edit in edits if isinstance(edit, CreateFile)), None)
    move = next((edit for edit in edits if isinstance(edit, MoveFile)), None)
    rest = [edit for edit in edits if edit not in (created, move)]
    if created is not None and move is None:
        if os.path.lexists(path):
            raise Refused("there is one already")
        yield Change(path, None, created.code.encode())
        return
    if path not in files:
        is_new = not os.path.lexists(path) and any(isinstance(each, AddFunction) for each in rest)
        files[path] = SourceFile(path, _root(path), is_new=is_new)
    file = files[path]
    before = None if file.is_new else file.content
    after = checked(carried_out(file, rest, max_line_length))
    if move is None:
        if after != before:
            yield Change(file.path, before, after)
        return
    if os.path.lexists(move.to):
        raise Refused(f"there is a file {_shown(move.to)} already")
    yield Change(move.to, None, after, source=file.path, keeps_source=created is not None)
    yield Change(file.path, before, None if created is None else created.code.encode())


def _root(path: Path) -> Path:
    """The folder that a changed file must lie in: its project's."""
    from ..project.discovery import root_of

    folder = path.parent
    while not folder.exists():
        folder = folder.parent
    return root_of(folder)


def diff(change: Change) -> Iterator[str]:
    """A change as ``git apply`` takes it; whatever moves is compared with what it was."""
    name = _shown(change.path)
    before, old = change.before, name
    if change.source is not None:
        before, old = change.source.read_bytes(), _shown(change.source)
        how = "copy" if change.keeps_source else "rename"
        yield f"diff --git a/{old} b/{name}\n{how} from {old}\n{how} to {name}\n"
    elif before is None:
        yield f"diff --git a/{name} b/{name}\nnew file mode 100644\n"
    elif change.after is None:
        return  # it moves, and was shown there
    lines = difflib.unified_diff(
        _lines(before),
        _lines(change.after),
        "/dev/null" if before is None else f"a/{old}",
        f"b/{name}",
    )
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(content: bytes | None) -> list[str]:
    if not content:
        return []
    return libcst.parse_module(content).code.splitlines(keepends=True)


def _shown(path: Path) -> str:
    try:
        return os.path.relpath(path).replace(os.sep, "/")
    except ValueError:  # another drive
        return os.fspath(path).replace(os.sep, "/")
