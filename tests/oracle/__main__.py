"""Print verdicts, in the folder of the tests.

``python -m oracle`` prints a table of all cases, with ``--each`` a line a case before it;
``python -m oracle example.py …`` judges files that hold their own models, ``fill(n)`` and
``run()``.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from oracle.ask import ask_examples
from oracle.cases import Case, all_cases, case_verdicts
from oracle.verdict import Verdict


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m oracle")
    parser.add_argument("examples", nargs="*", type=Path, help="judge these instead of the cases")
    parser.add_argument("--each", action="store_true", help="print every case")
    options = parser.parse_args()
    if options.examples:
        judged = [(str(path), verdict) for path, verdict in ask_examples(options.examples).items()]
        print_each(judged)
    else:
        cases, verdicts = all_cases(), case_verdicts()
        judged = [(case.name, verdicts[case.module]) for case in cases]
        if options.each:
            print_each(judged)
        print_table(cases)
    errors = [f"{name}: {verdict.error}" for name, verdict in judged if verdict.error]
    print(*errors, sep="\n", end="", file=sys.stderr)
    return 1 if errors else 0


def print_each(judged: Sequence[tuple[str, Verdict]]) -> None:
    for name, verdict in judged:
        word = "raises" if verdict.error else "grows" if verdict.grows else "-"
        hints = "; ".join(map(str, verdict.growing))
        print(f"{name:<58} {verdict.few:>4} {verdict.many:>4} {word:<6} {hints}".rstrip())


def print_table(cases: Sequence[Case]) -> None:
    total: Counter[tuple[str, str]] = Counter()
    growing: Counter[tuple[str, str]] = Counter()
    for case in cases:
        total[case.scope, case.topic] += 1
        growing[case.scope, case.topic] += case_verdicts()[case.module].grows
    print(f"{'scope':<28} {'topic':<22} {'cases':>5} {'grow':>5}")
    for scope, topic in sorted(total):
        print(f"{scope:<28} {topic:<22} {total[scope, topic]:>5} {growing[scope, topic]:>5}")
    print(f"{'all':<51} {total.total():>5} {growing.total():>5}")


if __name__ == "__main__":
    sys.exit(main())
