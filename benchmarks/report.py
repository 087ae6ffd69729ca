"""The table of measures, the aims, and both as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.suite import COLD, ONE_COLD, ONE_PLAIN, ONE_WARM, PARSE, PLAIN, WARM, Measures


@dataclass(frozen=True)
class Aim:
    """A ratio of two measures that is to stay at or below a limit.

    `less` is taken off first, which leaves what the plugin adds.
    """

    name: str
    measure: str
    base: str
    limit: float
    less: str | None = None

    def ratio(self, measures: Measures, clock: str) -> float:
        seconds = measures[self.measure].seconds(clock)
        if self.less is not None:
            seconds -= measures[self.less].seconds(clock)
        return seconds / measures[self.base].seconds(clock)


# On one large file flake8's own checks may take as long as parsing all files does, and no store can
# change that: so the plugin's share is judged beside the whole run.
AIMS = (
    Aim("all files, cold store / flake8", COLD, PLAIN, 1.35),
    Aim("all files, warm store / flake8", WARM, PLAIN, 1.15),
    Aim("one file, cold store, whole run / ast.parse", ONE_COLD, PARSE, 1.0),
    Aim("one file, cold store, what the plugin adds / ast.parse", ONE_COLD, PARSE, 1.0, ONE_PLAIN),
    Aim("one file, warm store, what the plugin adds / ast.parse", ONE_WARM, PARSE, 0.25, ONE_PLAIN),
)


@dataclass(frozen=True)
class Report:
    about: dict[str, Any]
    measures: Measures
    clock: str

    def verdicts(self) -> Iterator[tuple[Aim, float, bool]]:
        for aim in AIMS:
            if {aim.measure, aim.base} <= self.measures.keys():
                ratio = aim.ratio(self.measures, self.clock)
                yield aim, ratio, ratio <= aim.limit

    def text(self) -> str:
        lines = [f"{key}: {value}" for key, value in self.about.items()]
        lines += ["", *self._measure_lines()]
        aims = list(self._aim_lines())
        return "\n".join([*lines, *(["", *aims] if aims else [])])

    def _measure_lines(self) -> Iterator[str]:
        yield _row("run", "wall s", "CPU s", "peak MiB", "/ flake8", "/ parse", "findings", "ARC")
        parse = self.measures[PARSE].seconds(self.clock)
        for name, measure in self.measures.items():
            plain = self.measures[ONE_PLAIN if name.startswith("one file") else PLAIN]
            seconds = measure.seconds(self.clock)
            yield _row(
                name,
                f"{measure.wall:.2f}",
                f"{measure.cpu:.2f}",
                f"{measure.peak_bytes / 2**20:.1f}",
                f"{seconds / plain.seconds(self.clock):.2f}",
                f"{seconds / parse:.2f}",
                str(measure.findings),
                str(measure.own_findings),
            )

    def _aim_lines(self) -> Iterator[str]:
        for aim, ratio, met in self.verdicts():
            verdict = "met" if met else "MISSED"
            yield f"{verdict:<8}{ratio:5.2f}, aim: at most {aim.limit:.2f}  {aim.name}"

    def json(self) -> dict[str, Any]:
        return {
            **self.about,
            "clock": self.clock,
            "measures": {name: asdict(measure) for name, measure in self.measures.items()},
            "aims": [
                {"aim": aim.name, "limit": aim.limit, "ratio": round(ratio, 4), "met": met}
                for aim, ratio, met in self.verdicts()
            ],
        }


def _row(name: str, *cells: str) -> str:
    return f"{name:<40}" + "".join(f"{cell:>10}" for cell in cells)
