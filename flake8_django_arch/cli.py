"""The command line: ``flake8-django-arch`` with ``rules``, ``explain``, ``fix`` or ``new``."""

from __future__ import annotations

import argparse
import difflib
import io
import operator
import os
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final

from . import __version__, new_project, rulebook
from .rulebook import Rule

_PROGRAM: Final = "flake8-django-arch"
_ARC000: Final = """\
# ARC000

No rule, but a fault of flake8-django-arch itself: the message names the rule that failed, the file
and the exception. All other findings are in place. Please report it, with the message.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give the exit code: 0 for success, 2 for what was asked wrongly."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal may lack a character of a page
    try:
        code = _run(_parser().parse_args(arguments))
        sys.stdout.flush()
    except BrokenPipeError:  # as in `flake8-django-arch rules | head -1`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=_PROGRAM,
        description="Tells about the rules that flake8 runs with this plugin, and mends findings.",
    )
    parser.add_argument("--version", action="version", version=f"{_PROGRAM} {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    commands.add_parser("rules", help="list the rules")
    explain = commands.add_parser("explain", help="print a rule's page")
    explain.add_argument("rule", metavar="RULE", help="a code (ARC201) or a name (fat-view)")
    fix = commands.add_parser("fix", help="mend findings where that is safe")
    fix.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders (default: what flake8 lints)"
    )
    fix.add_argument(
        "--select", default="ARC", metavar="CODES", help="mend these rules' findings: ARC201,ARC7"
    )
    fix.add_argument("--diff", action="store_true", help="show what would change, write nothing")
    fix.add_argument(
        "--check", action="store_true", help="exit with 1 if something would change, write nothing"
    )
    fix.add_argument(
        "--unsafe", action="store_true", help="make fixes as well that move code: review the diff"
    )
    new = commands.add_parser("new", help="write the reference project as a start of your own")
    new.add_argument("name", metavar="NAME", help="the project's package and folder: mysite")
    return parser


def _run(arguments: argparse.Namespace) -> int:
    if arguments.command == "rules":
        print("\n".join(_listed(list(rulebook.rules().values()))))
        return 0
    if arguments.command == "fix":
        return _fix(arguments)
    if arguments.command == "new":
        return _new(arguments.name)
    return _explain(arguments.rule)


def _new(name: str) -> int:
    try:
        folder = new_project.write(name, Path.cwd())
    except new_project.Refused as refusal:
        print(f"{_PROGRAM}: {refusal}", file=sys.stderr)
        return 2
    print(f"Wrote {folder.name}; its README.md tells how to start it")
    return 0


def _fix(arguments: argparse.Namespace) -> int:
    from .fixes.command import Wish, fix  # LibCST is loaded only when fixing
    from .plugin import Plugin

    wish = Wish(
        arguments.paths,
        arguments.select,
        shows=arguments.diff,
        checks=arguments.check,
        is_unsafe=arguments.unsafe,
    )
    return fix(Plugin, wish)


def _listed(rules: list[Rule]) -> Iterator[str]:
    width = shutil.get_terminal_size((100, 0)).columns
    longest = max(len(rule.name) for rule in rules)
    for chapter, group in groupby(rules, key=lambda rule: rule.chapter):
        yield chapter
        for rule in group:
            kind = "default" if rule.is_default else "strict"
            yield f"  {rule.code}  {rule.name:<{longest}}  {kind}"
            yield from textwrap.wrap(
                _first_sentence(rule.summary),
                max(width, 40),
                initial_indent=" " * 10,
                subsequent_indent=" " * 10,
                break_long_words=False,
                break_on_hyphens=False,
            )
        yield ""
    yield f"`{_PROGRAM} explain {rules[0].code}` prints a rule's page."


def _first_sentence(text: str) -> str:
    return text.partition(". ")[0].removesuffix(".") + "."


def _explain(wanted: str) -> int:
    if wanted.upper() == "ARC000":
        print(_ARC000, end="")
        return 0
    by_word = {
        word.lower(): rule for rule in rulebook.rules().values() for word in (rule.code, rule.name)
    }
    if rule := by_word.get(wanted.lower()):
        print(rule.page, end="")
        return 0
    close = difflib.get_close_matches(wanted.lower(), by_word, n=len(by_word), cutoff=0.6)
    close.sort(key=lambda word: -sum(map(operator.eq, word, wanted.lower())))  # ARC2O1: ARC201
    near = [word.upper() if by_word[word].code.lower() == word else word for word in close[:3]]
    advice = f"did you mean {' or '.join(near)}?" if near else f"`{_PROGRAM} rules` lists them"
    print(f"{_PROGRAM}: there is no rule {wanted!r}; {advice}", file=sys.stderr)
    return 2
