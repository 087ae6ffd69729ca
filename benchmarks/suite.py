"""The runs that are compared, and how each is made."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

from benchmarks.application import EXCLUDED, Application
from benchmarks.measure import Measure, Run, RunFailed, run
from benchmarks.plain_flake8 import PLUGIN

PARSE = "ast.parse"
PLAIN = "flake8"
COLD = "flake8 with the plugin, cold store"
WARM = "flake8 with the plugin, warm store"
ONE_PLAIN = "one file: flake8"
ONE_COLD = "one file: with the plugin, cold store"
ONE_WARM = "one file: with the plugin, warm store"

_HERE = Path(__file__).resolve().parent
# `-P`: a module of the application must not stand in for one of flake8's.
_PYTHON = (sys.executable, "-P")
_FLAKE8_OPTIONS = ("--isolated", "-j1", f"--exclude={','.join(EXCLUDED)}")

Measures = dict[str, Measure]


def plugin_version() -> str | None:
    """The version of the installed plugin; without one only the plain runs can be made."""
    try:
        return metadata.version(PLUGIN)
    except metadata.PackageNotFoundError:
        return None


class Suite:
    """All runs over one application.

    A round makes each run once, so a machine that is slow for a while slows all of them.
    """

    def __init__(self, application: Application, one_file: Path, with_plugin: bool) -> None:
        self.application = application
        self.one_file = one_file
        self.with_plugin = with_plugin

    def measure(self, rounds: int, report: Callable[[str], None]) -> Measures:
        self._compile_bytecode()
        runs: dict[str, list[Run]] = {}
        for number in range(1, rounds + 1):
            for name, result in self._round(lambda name: report(f"{number}/{rounds} {name}")):
                runs.setdefault(name, []).append(result)
        return {name: Measure.of(results) for name, results in runs.items()}

    def _round(self, report: Callable[[str], None]) -> list[tuple[str, Run]]:
        report(PARSE)
        results = [(PARSE, self._parse_all())]
        for target, plain, cold, warm in (
            (".", PLAIN, COLD, WARM),
            (str(self.one_file), ONE_PLAIN, ONE_COLD, ONE_WARM),
        ):
            report(plain)
            results.append((plain, self._flake8(target, str(_HERE / "plain_flake8.py"))))
            if self.with_plugin:
                with tempfile.TemporaryDirectory(prefix="arc-store-") as store:
                    for name in (cold, warm):
                        report(name)
                        results.append((name, self._with_plugin(target, store)))
                _require_same_findings(results[-2], results[-1])
        return results

    def _parse_all(self) -> Run:
        files = "\n".join(map(str, self.application.files))
        return run((*_PYTHON, str(_HERE / "parse_all.py")), self.application.folder, files)

    def _with_plugin(self, target: str, store: str) -> Run:
        return self._flake8(target, "-m", "flake8", f"--arc-cache-dir={store}")

    def _flake8(self, target: str, *program: str) -> Run:
        command = (*_PYTHON, *program, *_FLAKE8_OPTIONS, target)
        return run(command, self.application.folder)

    def _compile_bytecode(self) -> None:
        """Let no measured run be the one that writes the `.pyc` files."""
        with tempfile.TemporaryDirectory(prefix="arc-empty-") as empty:
            Path(empty, "empty.py").touch()
            run((*_PYTHON, str(_HERE / "plain_flake8.py"), "--isolated", empty), Path(empty))
            if self.with_plugin:
                run((*_PYTHON, "-m", "flake8", "--isolated", empty), Path(empty))


def _require_same_findings(cold: tuple[str, Run], warm: tuple[str, Run]) -> None:
    """Figures of a store that changes the findings would mean nothing."""
    if cold[1].output != warm[1].output:
        raise RunFailed(f"the findings differ between “{cold[0]}” and “{warm[0]}”")
