"""Hold the linter against Django on many random programs, in the folder of the tests.

``python -m generated --programs 10000`` draws, runs and lints them, makes each disagreement as
small as it gets, prints one for each likely cause, and writes it to a file that
``python -m generated FILE …`` judges again.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from generated.judge import RULES, Judgement, judge
from generated.programs import SUPPORTED_SCOPES, sample
from generated.shrink import by_cause, shrink
from generated.writer import Reader, Scope


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m generated")
    parser.add_argument(
        "files", nargs="*", type=Path, help="judge these instead of random programs"
    )
    parser.add_argument("--programs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--scopes", nargs="*", type=Scope, default=list(SUPPORTED_SCOPES))
    parser.add_argument(
        "--reader", type=Reader, default=Reader.CODE, help="code, serializers, templates"
    )
    parser.add_argument("--shrink", type=int, default=20, help="at most so many of each batch")
    parser.add_argument("--output", type=Path, default=Path("disagreements"))
    options = parser.parse_args()
    scopes = frozenset(options.scopes)
    ask = partial(judge, rules=[RULES[scope] for scope in scopes])
    if options.files:
        judgements = ask([path.read_text(encoding="utf-8") for path in options.files])
        for path, judgement in zip(options.files, judgements, strict=True):
            print(f"{path}: {judgement}")
        return 1 if any(not judgement.is_agreement for judgement in judgements) else 0
    counts: Counter[str] = Counter()
    smallest: list[Judgement] = []
    for batch in sample(options.programs, scopes, options.seed, options.reader):
        started = time.monotonic()
        judgements = ask(batch)
        counts.update(judgement.kind for judgement in judgements)
        smallest += shrink([j for j in judgements if not j.is_agreement][: options.shrink], ask)
        seconds = time.monotonic() - started
        print(f"{table(counts)}   {seconds:.0f} s", flush=True)
    return report(counts, smallest, options.output)


def table(counts: Counter[str]) -> str:
    kinds = ("hit", "silent", "miss", "false alarm", "raises")
    return f"{counts.total():>6} programs: " + ", ".join(f"{counts[kind]} {kind}" for kind in kinds)


def report(counts: Counter[str], smallest: Sequence[Judgement], folder: Path) -> int:
    """Print what was found, and write each distinct disagreement to a file."""
    for number, (judgement, times) in enumerate(by_cause(smallest), start=1):
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{judgement.kind.replace(' ', '_')}_{number:03}.py"
        path.write_text(judgement.program, encoding="utf-8")
        print(f"\n{path} ({times} times)\n{judgement}\n\n{judgement.program}")
    agreed = counts["hit"] + counts["silent"]
    print(f"{table(counts)}: {100 * agreed / max(counts.total(), 1):.2f} % agree")
    return 0 if agreed == counts.total() else 1


if __name__ == "__main__":
    sys.exit(main())
