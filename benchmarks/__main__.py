"""`python -m benchmarks APPLICATION`: time flake8 with and without the plugin, in one run."""

from __future__ import annotations

import argparse
import json
import platform
import sys
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path

from benchmarks.application import Application
from benchmarks.measure import RunFailed
from benchmarks.plain_flake8 import PLUGIN
from benchmarks.report import Report
from benchmarks.suite import Suite, plugin_version


def main(arguments: Sequence[str] | None = None) -> int:
    parser = _parser()
    options = parser.parse_args(arguments)
    application = Application.at(options.application.resolve())
    if not application.files:
        parser.error(f"no Python files in {options.application}")
    one_file = _one_file(parser, options.file, application)
    version = plugin_version()
    if version is None:
        print(f"{PLUGIN} is not installed here: only the plain runs are made", file=sys.stderr)
    suite = Suite(application, one_file, with_plugin=version is not None)
    try:
        measures = suite.measure(options.repeat, lambda run: print(run, file=sys.stderr))
    except RunFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    about = {
        "application": application.folder.name,
        "files": len(application.files),
        "lines": application.line_count(),
        "one file": one_file.relative_to(application.folder).as_posix(),
        "python": platform.python_version(),
        "flake8": metadata.version("flake8"),
        PLUGIN: version or "not installed",
        "best of": options.repeat,
    }
    report = Report(about, measures, options.clock)
    print(report.text())
    if options.json is not None:
        options.json.write_text(json.dumps(report.json(), indent=2) + "\n", encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "application", type=Path, metavar="APPLICATION", help="the folder of a Django application"
    )
    parser.add_argument(
        "--file",
        type=Path,
        metavar="FILE",
        help="the file for the runs over one file (default: the largest views.py)",
    )
    parser.add_argument(
        "--repeat",
        type=_positive,
        default=3,
        metavar="N",
        help="make each run N times and take the minimum (default: %(default)s)",
    )
    parser.add_argument(
        "--clock",
        choices=("wall", "cpu"),
        default="wall",
        help="what ratios are made of; cpu where other work shares the machine"
        " (default: %(default)s)",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    return parser


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a positive number")
    return int(text)


def _one_file(
    parser: argparse.ArgumentParser, named: Path | None, application: Application
) -> Path:
    if named is None:
        return application.largest_views_module()
    for path in (named.resolve(), application.folder / named):
        if path in application.files:
            return path
    parser.error(f"--file: {named} is not a Python file of the application")


if __name__ == "__main__":
    raise SystemExit(main())
