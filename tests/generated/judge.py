"""What Django and the linter say about programs, many of them at once."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lint import Finding, lint
from oracle import FEW, MANY, Verdict
from oracle.ask import OracleError

from generated.graph import FOREIGN_KEYS, MANY_TO_MANIES, METHOD, MODEL_NAMES, ONE_TO_ONES
from generated.templates import FOLDER
from generated.writer import Scope

RULES = {
    Scope.RELATIONS: "ARC201,ARC202",
    Scope.QUERIES: "ARC203,ARC204",
    Scope.WRITES: "ARC205",
    Scope.DEFERRED: "ARC206",
}
"""The rules that speak about what a program of a scope does."""


_NAME = re.compile(
    rf"({'|'.join((*MODEL_NAMES, *FOREIGN_KEYS, *ONE_TO_ONES, *MANY_TO_MANIES, METHOD))})(?!=)",
    re.IGNORECASE,
)
"""The names of a program's own; ``source=`` is a keyword of serializers."""


@dataclass(frozen=True)
class Judgement:
    """Both answers about one program."""

    program: str
    verdict: Verdict
    findings: tuple[Finding, ...]

    @property
    def is_agreement(self) -> bool:
        return not self.verdict.error and bool(self.findings) == self.verdict.grows

    @property
    def kind(self) -> str:
        if self.verdict.error:
            return "raises"
        if self.is_agreement:
            return "hit" if self.verdict.grows else "silent"
        return "miss" if self.verdict.grows else "false alarm"

    def __str__(self) -> str:
        few, many = self.verdict.few, self.verdict.many
        lines = [f"{self.kind}: {few} queries with few rows, {many} with many"]
        lines += [f"grows: {growth}" for growth in self.verdict.growing]
        lines += [f"line {found.line}: {found.code} {found.message}" for found in self.findings]
        if self.verdict.error:
            lines.append(self.verdict.error)
        return "\n".join(lines)


def judge(programs: Sequence[str], rules: Iterable[str]) -> list[Judgement]:
    """Write the programs to disk, each as an application of its own, and ask about all of them.

    What one program loads must not count for another, so no two of them share a relation's name.
    """
    selected = ",".join(sorted(rules))
    with tempfile.TemporaryDirectory(prefix="generated-") as name:
        project = Path(name)
        (project / "pyproject.toml").touch()
        apps = [f"app{number}" for number in range(len(programs))]
        for app, program in zip(apps, programs, strict=True):
            (project / app).mkdir()
            source = _NAME.sub(rf"\g<1>{app}x", program).replace(FOLDER, f"{app}/")
            (project / app / "models.py").write_text(source, encoding="utf-8")
            for name, text in pages(source).items():
                page = project / app / "templates" / name
                page.parent.mkdir(parents=True, exist_ok=True)
                page.write_text(text, encoding="utf-8")
        with ThreadPoolExecutor(2) as pool:
            asked = [pool.submit(_run, project, apps, rows) for rows in (FEW, MANY)]
            findings = defaultdict(list)
            for finding in lint(project, f"--select={selected}"):
                findings[finding.path.partition("/")[0]].append(finding)
            few, many = (future.result() for future in asked)
    verdicts = (
        Verdict.from_queries(
            app, few[app]["queries"], many[app]["queries"], few[app]["error"] or many[app]["error"]
        )
        for app in apps
    )
    return [
        Judgement(program, verdict, tuple(findings[verdict.program]))
        for program, verdict in zip(programs, verdicts, strict=True)
    ]


def pages(program: str) -> dict[str, str]:
    """The templates that a program holds, by name."""
    try:
        tree = ast.parse(program)
    except SyntaxError:  # a smaller form of some program, which nobody can run
        return {}
    for statement in tree.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id="PAGES")], value=value):
                held: dict[str, str] = ast.literal_eval(value)
                return held
    return {}


def _run(project: Path, apps: Sequence[str], rows: int) -> dict[str, Any]:
    request = {"folder": str(project), "rows": rows, "programs": apps}
    done = subprocess.run(
        [sys.executable, "-m", "generated.run"],
        input=json.dumps(request),
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=Path(__file__).resolve().parents[1],
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"},
    )
    if done.returncode != 0:
        raise OracleError(done.stderr)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
