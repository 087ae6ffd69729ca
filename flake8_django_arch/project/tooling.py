"""What runs a project's checks: workflows of its CI, and the task runners that these call.

These files are read as text, but for GitHub's workflows and pyproject.toml, of which only the
commands count. Findings that rest on them are kept only while none of them changes.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any, Final

_WORKFLOWS: Final = (".github/workflows/*.yml", ".github/workflows/*.yaml")
_ACTIONS: Final = (".github/actions/*/action.yml", ".github/actions/*/action.yaml")
#: Of other services than GitHub's.
_OTHER_CI: Final = (
    *(".gitlab-ci.yml", ".circleci/config.yml", ".travis.yml", "azure-pipelines.yml"),
    *("bitbucket-pipelines.yml", "Jenkinsfile", ".woodpecker.yml", ".drone.yml", ".cirrus.yml"),
)
#: What a command may hand over to, by the word that calls it.
_RUNNERS: Final = (
    (re.compile(r"\bpre-commit\b"), (".pre-commit-config.yaml",)),
    (re.compile(r"\btox\b"), ("tox.ini", "setup.cfg", "pyproject.toml")),
    (re.compile(r"\bnox\b"), ("noxfile.py",)),
    (re.compile(r"\bmake\b"), ("Makefile", "makefile", "GNUmakefile")),
    (re.compile(r"\bjust\b"), ("justfile", "Justfile", ".justfile")),
    (re.compile(r"\btask\b"), ("Taskfile.yml", "Taskfile.yaml")),
    (re.compile(r"\b(?:npm|npx|yarn|pnpm)\b"), ("package.json",)),
    (re.compile(r"\b(?:hatch|poe|pdm|taskipy|poetry|uv|rye)\b"), ("pyproject.toml",)),
    (re.compile(r"\b(?:invoke|inv)\b"), ("tasks.py",)),
)
#: Where packages are asked for, those of front ends in folders of their own too.
_REQUIREMENTS: Final = (
    *("package.json", "*/package.json", "*/*/package.json"),
    *("requirements*.txt", "requirements*.in", "requirements/*.txt", "requirements/*.in"),
    *("pyproject.toml", "setup.cfg", "setup.py", "Pipfile", "tox.ini"),
)
#: What drives a browser in tests without that a Python test has to import it.
_BROWSER_PACKAGE: Final = re.compile(
    r"\b(?:cypress|puppeteer|webdriverio|nightwatch|testcafe|protractor|codeceptjs"
    r"|pytest-(?:playwright|selenium|splinter)|seleniumbase|robotframework-\w+)\b"
    r"|@playwright/test|@wdio/"
)
_BROWSER_CONFIGURATION: Final = tuple(
    f"{folder}{name}"
    for folder in ("", "*/", "*/*/")
    for name in ("cypress.config.*", "cypress.json", "playwright.config.*")
)
#: Tests that are not written in Python.
_ELSEWHERE: Final = (*_BROWSER_CONFIGURATION, "*.hurl", "*/*.hurl", "*.robot", "*/*.robot")
_TASKS: Final = ("poe", "hatch", "pdm", "taskipy", "tox", "rye")
_COMMENT: Final = re.compile(r"(^|\s)#.*$", flags=re.MULTILINE)
_HOOK: Final = re.compile(r"^\s*(?:-\s*)?(?:id|entry|args)\s*:(.*)$", flags=re.MULTILINE)
_PATH: Final = re.compile(r"[\w.-]*/[\w./-]+")
#: A script longer than this is none that a workflow calls.
_LONGEST: Final = 200_000


class Tooling:
    """The files, and what they run, for a project below one root."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._read: dict[Path, str] = {}

    @property
    def state(self) -> list[str]:
        """What changes whenever one of the files does."""
        _ = self.commands, self.drives_browser, self.has_tests_elsewhere
        return sorted(self._stamps())

    def _stamps(self) -> Iterator[str]:
        for path in self._read:
            with suppress(OSError):
                status = path.stat()
                yield f"{path}={status.st_mtime_ns},{status.st_size}"

    @cached_property
    def folders(self) -> list[Path]:
        """The project's root and the folders above it, up to the repository's."""
        found = []
        for folder in (self._root, *self._root.parents):
            found.append(folder)
            if (folder / ".git").exists():
                return found
        return [self._root]

    @cached_property
    def is_repository(self) -> bool:
        """Whether the whole repository is at hand, so that what is not found is not there."""
        return (self.folders[-1] / ".git").exists()

    @cached_property
    def _ci_files(self) -> list[Path]:
        for folder in self.folders:
            found = [path for pattern in _WORKFLOWS for path in sorted(folder.glob(pattern))]
            found += [folder / name for name in _OTHER_CI if (folder / name).is_file()]
            if found:
                return found
        return []

    @property
    def has_ci(self) -> bool:
        """Whether there is a workflow of any service."""
        return bool(self._ci_files) or self._is_checked_by_service

    @cached_property
    def _is_checked_by_service(self) -> bool:
        """Whether pre-commit.ci runs the hooks: it needs no workflow."""
        return any(
            re.search(r"^ci:", self._text(folder / ".pre-commit-config.yaml"), re.MULTILINE)
            for folder in self.folders
        )

    @cached_property
    def drives_browser(self) -> bool:
        """Whether a package that drives a browser is among what the project asks for."""
        return any(
            _BROWSER_PACKAGE.search(_COMMENT.sub("", text)) for _, text in self._browser_texts
        ) or any(
            any(folder.glob(pattern))
            for folder in self.folders
            for pattern in _BROWSER_CONFIGURATION
        )

    @cached_property
    def _browser_texts(self) -> list[tuple[Path, str]]:
        return [
            (path, self._text(path))
            for folder in self.folders
            for pattern in _REQUIREMENTS
            for path in sorted(folder.glob(pattern))
            if "node_modules" not in path.parts
        ]

    @cached_property
    def has_tests_elsewhere(self) -> bool:
        """Whether tests that request the site are written in JavaScript, or as plain text."""
        return any(
            any(folder.glob(pattern)) for folder in self.folders for pattern in _ELSEWHERE
        ) or any(
            path.name == "package.json" and _BROWSER_PACKAGE.search(text)
            for path, text in self._browser_texts
        )

    @cached_property
    def commands(self) -> str | None:
        """All that the workflows run, one thing a line; None where that is not known."""
        parts: list[str] = []
        for path in self._ci_files:
            if path.parent.name == "workflows":
                found = self._of_workflow(path)
                if found is None:
                    return None
                parts += found
            else:
                parts.append(_COMMENT.sub("", self._text(path)))
        if self._is_checked_by_service:
            parts.append("pre-commit")
        for folder in self.folders:
            for pattern in _ACTIONS:
                for path in sorted(folder.glob(pattern)):
                    parts += self._of_workflow(path) or []
        return "\n".join(self._expanded(parts))

    def _of_workflow(self, path: Path) -> list[str] | None:
        """A workflow's commands and actions; None where it calls another repository's workflow."""
        import yaml

        try:
            tree = yaml.safe_load(self._text(path))
        except yaml.YAMLError:
            return None
        jobs = tree.get("jobs") if isinstance(tree, dict) else None
        for job in jobs.values() if isinstance(jobs, dict) else ():
            called = job.get("uses") if isinstance(job, dict) else None
            if isinstance(called, str) and not called.startswith("./"):
                return None
        return list(_of_steps(tree))

    def _expanded(self, parts: list[str]) -> list[str]:
        """The commands with those of the runners and scripts that they call."""
        found: list[str] = []
        seen: set[Path] = set()
        left = list(parts)
        while left:
            part = left.pop()
            found.append(part)
            for path in self._called(part):
                if path not in seen:
                    seen.add(path)
                    left.append(self._tasks(path))
        return found

    def _called(self, commands: str) -> Iterator[Path]:
        names = [name for word, names in _RUNNERS if word.search(commands) for name in names]
        names += [match.removeprefix("./") for match in _PATH.findall(commands)]
        for name in dict.fromkeys(names):
            for folder in self.folders:
                path = folder / name
                with suppress(OSError):
                    if path.is_file() and path.stat().st_size < _LONGEST:
                        yield path

    def _tasks(self, path: Path) -> str:
        """What of a runner's file is run."""
        text = self._text(path)
        if path.name == ".pre-commit-config.yaml":
            return "\n".join(_HOOK.findall(_COMMENT.sub("", text)))
        if path.name == "pyproject.toml":
            with suppress(tomllib.TOMLDecodeError):
                tools = tomllib.loads(text).get("tool", {})
                return "\n".join(_strings([tools.get(name) for name in _TASKS]))
            return ""
        return _COMMENT.sub("", text)

    def _text(self, path: Path) -> str:
        if path not in self._read:
            text = ""
            with suppress(OSError):
                text = path.read_text(encoding="utf-8", errors="replace")
            self._read[path] = text
        return self._read[path]


def _of_steps(tree: Any) -> Iterator[str]:
    """The values of every ``run`` and ``uses``, and the arguments of actions."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            if key in ("run", "uses") and isinstance(value, str):
                yield _COMMENT.sub("", value)
            elif key == "with":
                yield from _strings(value)
            else:
                yield from _of_steps(value)
    elif isinstance(tree, list):
        for item in tree:
            yield from _of_steps(item)


def _strings(tree: Any) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict):
        for value in tree.values():
            yield from _strings(value)
    elif isinstance(tree, list):
        for item in tree:
            yield from _strings(item)
