"""What is known of a project forms no cycles, since Python's collector is kept away from it."""

import ast
import gc
import shutil
import types
from pathlib import Path

from flake8_django_arch.flow.file import File
from flake8_django_arch.options import Options
from flake8_django_arch.plugin import Plugin, Session

CASES = Path(__file__).parent / "cases"


def left_alone(project: Path) -> list[object]:
    """What cannot be reached any more after linting a project, and was not freed either."""
    files = sorted(project.rglob("*.py"))
    Plugin.session = Session(Options(no_cache=True))
    gc.unfreeze()  # what other tests have left
    gc.collect()
    older = {id(each) for each in gc.get_objects()}  # kept until another project is linted
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        for path in files:
            assert all(Plugin(ast.parse(path.read_bytes()), str(path), []).run())
        gc.unfreeze()
        gc.collect()
        return [each for each in gc.garbage if id(each) not in older]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()


def test_nothing_holds_itself(tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(CASES, project, ignore=shutil.ignore_patterns("__pycache__"))
    (project / "pyproject.toml").touch()
    left = left_alone(project)
    assert not [each for each in left if isinstance(each, File)]
    own = [
        each.__qualname__
        for each in left
        if isinstance(each, types.FunctionType) and each.__module__.startswith("flake8_django_arch")
    ]
    assert own == []
