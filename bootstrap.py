#!/usr/bin/env python3
"""Set up this repository in an environment of its own (.venv) and put it to use.

python3 bootstrap.py demo    lint both bundled projects
python3 bootstrap.py test    run all tests; further arguments go to pytest
python3 bootstrap.py check   run flake8, black and mypy on this repository
"""

# The oldest Python must get as far as the check of its version: so no annotations, no f-strings
# and nothing but the standard library.

from __future__ import print_function

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "flake8-django-arch needs Python 3.11 or later; this is Python %d.%d. "
        "Start bootstrap.py with a later one, such as: python3.11 bootstrap.py demo"
        % sys.version_info[:2]
    )

import hashlib
import os
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
# Holds a hash of all that decides what is installed, once it is installed.
STAMP = ENVIRONMENT / "bootstrap.sha256"
PROJECTS = ROOT / "fixtures_code"

# Each worker takes whole files: what a file's tests have in common is made once. One was seen to
# grow to 2.3 GB, so that they are no more than four.
IN_PARALLEL = ("-n", "auto", "--maxprocesses", "4", "--dist", "loadfile")
FINDING = re.compile(r"(?:\.[/\\])?(?P<place>.+?:\d+):\d+: (?P<code>[A-Z]+\d+) ")


def main(arguments):
    commands = {"demo": demo, "test": test, "check": check}
    if not arguments or arguments[0] not in commands:
        print(__doc__.strip())
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    command, rest = arguments[0], arguments[1:]
    if rest and command != "test":
        print("bootstrap.py %s takes no further arguments" % command)
        return 2
    set_up()
    return commands[command](*rest)


# The environment


def set_up():
    stamp = fingerprint()
    if works() and STAMP.is_file() and STAMP.read_text() == stamp:
        return
    if not works():
        create_environment()
    say("Installing flake8-django-arch and what its tests need into .venv")
    command = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    command += ["--editable", "%s[dev]" % ROOT]
    for requirements in requirement_files():
        command += ["--requirement", requirements]
    if run(command) != 0:
        sys.exit("pip could not install the packages: its message above says why")
    STAMP.write_text(stamp)


def fingerprint():
    digest = hashlib.sha256(sys.version.encode())
    for path in [ROOT / "pyproject.toml"] + requirement_files():
        digest.update(path.read_bytes())
    return digest.hexdigest()


def requirement_files():
    return sorted(PROJECTS.glob("*/requirements*.txt"))


def works():
    """Tell whether .venv has a Python that runs, is late enough and has pip."""
    if not PYTHON.exists():
        return False
    probe = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    try:
        return subprocess.call([str(PYTHON), "-c", probe], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def create_environment():
    try:
        import ensurepip  # noqa: F401
        import venv
    except ImportError as error:
        sys.exit(
            "This Python lacks its module %s, which makes environments. On Debian and Ubuntu: "
            "apt install python3-venv (or python%d.%d-venv); elsewhere install Python from "
            "python.org or your system's full Python package."
            % ((error.name,) + sys.version_info[:2])
        )
    say("Creating .venv with Python %d.%d" % sys.version_info[:2])
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    try:
        venv.create(ENVIRONMENT, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit("The environment %s could not be created: %s" % (ENVIRONMENT, error))


# The commands


def demo():
    """Lint both bundled projects: one as many grow to look, one as it should be."""
    legacy = lint(PROJECTS / "legacy_project")
    reference = lint(PROJECTS / "reference_project")
    counts = Counter(code for _, code in legacy)
    names = rule_names()

    say("Summary")
    print("legacy_project, as many projects grow to look: %s" % counted(len(legacy), len(counts)))
    for code, count in sorted(counts.items()):
        first = next(place for place, found in legacy if found == code)
        print("  %s %-34s %3d   first in %s" % (code, names.get(code, ""), count, first))
    print("reference_project, written as it should be: %s" % counted(len(reference)))

    expected = expectations(PROJECTS / "legacy_project")
    if sorted(legacy) != expected or reference:
        print("\nThis is not as it should be.")
        report("missing in legacy_project", Counter(expected) - Counter(legacy))
        report("not expected in legacy_project", Counter(legacy) - Counter(expected))
        report("not expected in reference_project", Counter(reference))
        return 1
    print("\nAs it should be: what was expected in the first, nothing in the second.")
    print("To read about a rule: %s explain %s" % (tool("flake8-django-arch"), min(counts)))
    return 0


def lint(project):
    """Print a project's findings; return the place and the code of each."""
    say("flake8 in fixtures_code/%s" % project.name)
    # Without its own configuration flake8 would take that of this repository, which excludes it.
    command = [PYTHON, "-m", "flake8", "--config", "setup.cfg"]
    command += ["--select=ARC", "--extend-select=ARC"]
    process = subprocess.run(
        [str(part) for part in command],
        cwd=str(project),
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    print(process.stdout.rstrip() or "no findings")
    if process.returncode not in (0, 1):
        sys.exit("flake8 failed: its message above says why")
    matches = (FINDING.match(line) for line in process.stdout.splitlines())
    return [(match["place"].replace(os.sep, "/"), match["code"]) for match in matches if match]


def expectations(project):
    lines = (project / "expectations.txt").read_text(encoding="utf-8").splitlines()
    return sorted(tuple(line.split()) for line in lines if line and not line.startswith("#"))


def report(heading, findings):
    for place, code in sorted(findings.elements()):
        print("  %s: %s %s" % (heading, place, code))


def test(*arguments):
    """Run the plugin's tests, then those of the bundled projects."""
    results = [run_module("pytest", *(arguments or IN_PARALLEL))]
    for manage in sorted(PROJECTS.rglob("manage.py")):
        folder = manage.parent
        by_pytest = (folder / "requirements-dev.txt").is_file()
        command = ["-m", "pytest"] if by_pytest else [manage.name, "test"]
        say("%s in %s" % (" ".join(command), folder.relative_to(ROOT)))
        results.append(run([PYTHON] + command, cwd=folder))
    return 1 if any(results) else 0


def check():
    """Run the linters on this repository; all of them, also after a failure."""
    results = [run_module("flake8"), run_module("black", "--check", "."), run_module("mypy")]
    return 1 if any(results) else 0


# Helpers


def run(command, cwd=ROOT):
    return subprocess.call([str(part) for part in command], cwd=str(cwd))


def run_module(module, *arguments):
    say(" ".join((module,) + arguments))
    return run([PYTHON, "-m", module] + list(arguments))


def say(text):
    print("\n== %s" % text, flush=True)


def rule_names():
    folders = (folder.name for folder in (ROOT / "rules").iterdir() if folder.is_dir())
    return dict(name.split("-", 1) for name in folders if "-" in name)


def tool(name):
    return (PYTHON.parent / name).relative_to(ROOT)


def counted(findings, rules=0):
    text = plural(findings, "finding")
    return "%s of %s" % (text, plural(rules, "rule")) if rules else text


def plural(number, noun):
    return "%d %s" % (number, noun if number == 1 else noun + "s")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
