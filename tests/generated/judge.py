"""What Django and the linter say about programs, many of them at once."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from lint import Finding, lint
from oracle import Verdict, ask

from generated.writer import Scope

RULES = {
    Scope.RELATIONS: "ARC201,ARC202",
    Scope.QUERIES: "ARC203,ARC204",
    Scope.WRITES: "ARC205",
    Scope.DEFERRED: "ARC206",
}
"""The rules that speak about what a program of a scope does."""


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
    """Write the programs to disk, each as an application of its own, and ask about all of them."""
    selected = ",".join(sorted(rules))
    with tempfile.TemporaryDirectory(prefix="generated-") as name:
        project = Path(name)
        (project / "pyproject.toml").touch()
        modules = []
        for number, program in enumerate(programs):
            app = project / f"app{number}"
            app.mkdir()
            (app / "models.py").write_text(program, encoding="utf-8")
            modules.append(f"{app.name}.models")
        apps = [module.partition(".")[0] for module in modules]
        with ThreadPoolExecutor(1) as pool:
            asked = pool.submit(ask, project, modules, apps)
            findings = defaultdict(list)
            for finding in lint(project, f"--select={selected}"):
                findings[finding.path.partition("/")[0]].append(finding)
            verdicts = asked.result()
    return [
        Judgement(program, verdicts[module], tuple(findings[app]))
        for program, module, app in zip(programs, modules, apps, strict=True)
    ]
