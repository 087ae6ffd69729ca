"""The plugin in real runs of flake8: whatever way it is started, the findings are the same."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import weakref
from dataclasses import dataclass
from pathlib import Path

import pytest
from lint import lint

from flake8_django_arch import rulebook
from flake8_django_arch.checks import CHECKS
from flake8_django_arch.flow.analysis import Flow
from flake8_django_arch.options import Options, flag
from flake8_django_arch.plugin import Plugin
from flake8_django_arch.project.model_relations import ModelRelations

MODELS = """\
from django.db import models


class Customer(models.Model):
    name = models.CharField(max_length=9)


class Order(models.Model):
    customer = models.ForeignKey(Customer, models.CASCADE)
"""
VIEWS = """\
from .models import Order


def names(request):
    return [order.customer.name for order in Order.objects.all()]
"""
FOUND = "shop/views.py:5:13: ARC201"
STRICT = """\
from rest_framework import serializers

from .models import Customer


class CustomerSerializer(serializers.ModelSerializer):
    class Meta:
        model = Customer
        fields = ["name"]
"""
FOUND_STRICT = "shop/serializers.py:7:5: ARC701"


@dataclass(frozen=True)
class Ended:
    """How a run of flake8 ended."""

    code: int
    output: str
    errors: str

    @property
    def lines(self) -> list[str]:
        """Place and code of each finding of ours."""
        found = [line.split(" ", 2) for line in self.output.splitlines()]
        places = [f"{line[0]} {line[1]}" for line in found if line[1].startswith("ARC")]
        return sorted(place.removeprefix("./") for place in places)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small project."""
    project = tmp_path / "project"
    (project / "shop").mkdir(parents=True)
    (project / "manage.py").touch()
    (project / "shop" / "__init__.py").touch()
    (project / "shop" / "models.py").write_text(MODELS)
    (project / "shop" / "views.py").write_text(VIEWS)
    return project


def flake8(
    folder: Path, *arguments: str, start: str = "-m flake8", stdin: str | None = None
) -> Ended:
    """Run flake8 as a user does, in a folder."""
    process = subprocess.run(
        [sys.executable, *start.split(" ", 1), *arguments],
        cwd=folder,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8:surrogateescape"},
        errors="surrogateescape",
    )
    assert "Traceback" not in process.stderr, process.stderr
    return Ended(process.returncode, process.stdout, process.stderr)


# Ways to start it


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["."],
        ["shop"],
        ["shop/"],
        ["./shop/views.py"],
        ["shop/views.py"],
        ["shop/../shop/views.py"],
        ["manage.py", "shop/__init__.py", "shop/models.py", "shop/views.py"],
        ["shop/views.py", "shop/models.py"],
        [".", "-j1"],
        [".", "-j2"],
        ["shop/models.py", "shop/views.py", "-j2"],
        [".", "-j2", "--arc-no-cache"],
        [".", "--extend-select=ARC"],
        [".", "--select=ARC"],
        [".", "--select=ARC201"],
        [".", "--select=ARC2", "--ignore=E"],
        [".", "--ignore=E"],
        [".", "--extend-ignore=ARC202"],
    ],
    ids=" ".join,
)
def test_same_findings(arguments: list[str], tree: Path) -> None:
    ended = flake8(tree, *arguments)
    found = [line.replace("shop/../shop", "shop") for line in ended.lines]
    assert (ended.code, found, ended.errors) == (1, [FOUND], "")


def test_message(tree: Path) -> None:
    ended = flake8(tree)
    assert ended.output == (
        "./shop/views.py:5:13: ARC201 Order.customer is fetched once per row: "
        'add .select_related("customer") to the queryset\n'
    )


@pytest.mark.parametrize("arguments", [["project"], ["project/shop/views.py"], ["."]], ids=str)
def test_started_above(arguments: list[str], tree: Path) -> None:
    assert flake8(tree.parent, *arguments).lines == [f"project/{FOUND}"]


@pytest.mark.parametrize("path", ["..", "../shop", "../shop/views.py"])
def test_started_beside(path: str, tree: Path) -> None:
    (tree / "docs").mkdir()
    (tree / "docs" / "pyproject.toml").touch()
    assert flake8(tree / "docs", path).lines == [f"../{FOUND}"]


def test_started_inside(tree: Path) -> None:
    assert flake8(tree / "shop").lines == [FOUND.removeprefix("shop/")]
    assert flake8(tree / "shop", "views.py").lines == [FOUND.removeprefix("shop/")]


def test_absolute_paths(tree: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere"
    other.mkdir()
    assert flake8(other, str(tree)).lines == [f"{tree}/{FOUND}"]
    assert flake8(other, str(tree / "shop" / "views.py")).lines == [f"{tree}/{FOUND}"]


def test_symlinked_folders(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "linked").symlink_to(tree, target_is_directory=True)
    assert flake8(tmp_path, "linked").lines == [f"linked/{FOUND}"]
    assert flake8(tmp_path / "linked").lines == [FOUND]
    (tree / "store").symlink_to(tree / "shop", target_is_directory=True)
    assert flake8(tree, "store/views.py").lines == [FOUND.replace("shop", "store")]


def test_path_with_blanks_and_accents(tmp_path: Path) -> None:
    project = tmp_path / "mein schöner Laden" / "shop"
    project.mkdir(parents=True)
    for name, text in {"__init__.py": "", "models.py": MODELS, "views.py": VIEWS}.items():
        (project / name).write_text(text)
    assert flake8(project.parent).lines == [FOUND]
    assert flake8(tmp_path, "mein schöner Laden/shop/views.py").code == 1


@pytest.mark.parametrize("name", ["shop/views.py", "./shop/views.py", "shop/unsaved.py"])
def test_stdin(name: str, tree: Path) -> None:
    """An editor's buffer counts, not what is on the disk."""
    (tree / "shop" / "views.py").write_text("")
    ended = flake8(tree, f"--stdin-display-name={name}", "-", stdin=VIEWS)
    assert ended.lines == [FOUND.replace("shop/views.py", name.removeprefix("./"))]


def test_stdin_of_an_absolute_path(tree: Path, tmp_path: Path) -> None:
    name = str(tree / "shop" / "views.py")
    assert flake8(tmp_path, f"--stdin-display-name={name}", "-", stdin=VIEWS).lines == [
        f"{tree}/{FOUND}"
    ]


def test_stdin_without_a_name(tree: Path) -> None:
    source = VIEWS.replace("from .models", "from shop.models")
    assert flake8(tree, "-", stdin=source).lines == ["stdin:5:13: ARC201"]
    assert flake8(tree, "-", stdin="").lines == []


def test_models_in_the_linted_buffer_count(tree: Path) -> None:
    source = MODELS + "\n\ndef f():\n    for o in Order.objects.all():\n        print(o.buyer.pk)\n"
    source = source.replace("    customer =", "    buyer =")
    ended = flake8(tree, "--stdin-display-name=shop/models.py", "-", stdin=source)
    assert ended.lines == ["shop/models.py:14:15: ARC201"]


# Processes


START = """\
import multiprocessing, sys
from flake8.main.cli import main
if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv.pop(1))
    sys.exit(main())
"""


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
@pytest.mark.parametrize("cache", [[], ["--arc-no-cache"]], ids=["cache", "no cache"])
def test_start_methods(method: str, cache: list[str], tree: Path, tmp_path: Path) -> None:
    (tmp_path / "start.py").write_text(START)
    for number in range(5):
        (tree / "shop" / f"views{number}.py").write_text(VIEWS)
    expected = sorted([FOUND, *(FOUND.replace("views", f"views{number}") for number in range(5))])
    for _ in range(2):
        ended = flake8(tree, method, "-j2", *cache, start=str(tmp_path / "start.py"))
        assert (ended.code, ended.lines, ended.errors) == (1, expected, "")


# Options


@pytest.mark.parametrize("name", ["setup.cfg", "tox.ini", ".flake8"])
def test_options_in_files(name: str, tree: Path) -> None:
    (tree / "shop" / "serializers.py").write_text(STRICT)
    assert flake8(tree).lines == [FOUND]
    (tree / name).write_text("[flake8]\narc-strict = true\n")
    assert flake8(tree).lines == [FOUND_STRICT, FOUND]
    (tree / name).write_text(
        "[flake8]\narc_strict = false\narc-enable =\n    ARC702,\n    ARC701\n"
    )
    assert flake8(tree).lines == [FOUND_STRICT, FOUND]


def test_strict_is_asked_for(tree: Path) -> None:
    (tree / "shop" / "serializers.py").write_text(STRICT)
    both = [FOUND_STRICT, FOUND]
    assert flake8(tree, "--arc-strict").lines == both
    assert flake8(tree, "--arc-enable=ARC701").lines == both
    assert flake8(tree, "--arc-enable", "ARC702, ARC701").lines == both
    assert flake8(tree, "--arc-enable=ARC702").lines == [FOUND]


@pytest.mark.parametrize("option", ["--ignore=E501", "--select=ARC", "--extend-select=ARC701"])
def test_no_option_of_flake8_asks_for_strict(option: str, tree: Path) -> None:
    """An explicit --ignore voids flake8's own default ignore list."""
    (tree / "shop" / "serializers.py").write_text(STRICT)
    assert flake8(tree, option).lines == [FOUND]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("max-view-complexity=none", "'none' is not a whole number above 0"),
        ("max-view-complexity=0", "'0' is not a whole number above 0"),
        ("max-view-complexity=-1", "'-1' is not a whole number above 0"),
        ("max-view-complexity=²", "'²' is not a whole number above 0"),
        ("max-view-complexity=", "'' is not a whole number above 0"),
        ("max-view-statements=1.5", "'1.5' is not a whole number above 0"),
        ("max-view-statements=99999999999999999999999", ""),
        ("enable=ARC999", "there is no rule ARC999"),
        ("enable=ARC", "'ARC' is not a code such as ARC101"),
        ("enable=arc201", "'arc201' is not a code such as ARC101"),
        ("enable=ARC201 ARC702", ""),
        ("privileged-fields=is staff!", "'staff!' is not a name or dotted name"),
        ("production-settings=config/production.py", "is not a name or dotted name"),
        ("settings-base-names=a-b", "'a-b' is not a name or dotted name"),
        ("settings-local-names=*", "'*' is not a name or dotted name"),
        ("settings-production-names=prod.py.", "'prod.py.' is not a name or dotted name"),
        ("settings-production-names=,,", ""),
    ],
)
@pytest.mark.parametrize("where", ["command line", "file"])
def test_values(where: str, given: str, message: str, tree: Path) -> None:
    name, _, value = given.partition("=")
    if where == "file":
        (tree / "setup.cfg").write_text(f"[flake8]\narc-{name} = {value}\n", encoding="utf-8")
        ended = flake8(tree, "shop/models.py")
    else:
        ended = flake8(tree, f"--arc-{name}={value}", "shop/models.py")
    lines = (ended.output + ended.errors).splitlines()
    if message:
        assert ended.code == 1
        assert lines[0] == "There was a critical error during execution of Flake8:"
        (line,) = lines[1:]
        assert line.startswith(f"--arc-{name}: ") and message in line
    else:
        assert (ended.code, lines) == (0, [])


def test_a_flag_takes_no_value(tree: Path) -> None:
    ended = flake8(tree, "--arc-strict=maybe")
    assert ended.code == 2
    assert "--arc-strict: ignored explicit argument 'maybe'" in ended.errors


def test_help_names_every_option(tree: Path) -> None:
    printed = flake8(tree, "--help").output
    for name in Options.__dataclass_fields__:
        assert flag(name) in printed


def test_version_is_shown(tree: Path) -> None:
    assert "flake8-django-arch: " in flake8(tree, "--version").output


# What flake8 does with findings


@pytest.mark.parametrize("comment", ["# noqa: ARC201", "# noqa:ARC2", "# noqa"])
def test_noqa(comment: str, tree: Path) -> None:
    views = tree / "shop" / "views.py"
    views.write_text(VIEWS.replace(".all()]", f".all()]  {comment}"))
    assert flake8(tree).lines == []


def test_noqa_of_another_code(tree: Path) -> None:
    views = tree / "shop" / "views.py"
    views.write_text(VIEWS.replace(".all()]", ".all()]  # noqa: ARC202"))
    assert flake8(tree).lines == [FOUND]
    assert flake8(tree, "--disable-noqa").lines == [FOUND]


def test_per_file_ignores(tree: Path) -> None:
    assert flake8(tree, "--per-file-ignores=shop/views.py:ARC201").lines == []
    assert flake8(tree, "--per-file-ignores=shop/models.py:ARC").lines == [FOUND]
    (tree / ".flake8").write_text("[flake8]\nper-file-ignores =\n    */views.py: ARC\n")
    assert flake8(tree).lines == []


@pytest.mark.parametrize(
    "option",
    ["--ignore=ARC", "--ignore=ARC201", "--extend-ignore=ARC2", "--select=E", "--select=ARC1"],
)
def test_ignored(option: str, tree: Path) -> None:
    ended = flake8(tree, option)
    assert (ended.code, ended.output, ended.errors) == (0, "", "")


def test_exclude_hides_findings_and_not_models(tree: Path) -> None:
    assert flake8(tree, "--exclude=shop/models.py").lines == [FOUND]
    assert flake8(tree, "--exclude=shop/views.py").lines == []


# Files of every kind

ODD_FILES = {
    "unparsable": b"def f(:\n",
    "empty": b"",
    "blank": b"\n\n",
    "null": b"a = 1\x00\n",
    "not utf-8": b"a = '\xff'\n",
    "unknown coding": b"# coding: nonsense\na = 1\n",
    "binary": bytes(range(256)),
    "tabs": b"if a:\n\tb = 1\n        c = 1\n",
    "deep": b"a = " + b"(" * 300 + b")" * 300,
}


@pytest.mark.parametrize("content", ODD_FILES.values(), ids=ODD_FILES)
@pytest.mark.parametrize("jobs", ["-j1", "-j2"])
def test_odd_file_beside(content: bytes, jobs: str, tree: Path) -> None:
    """The others' findings stay, and there is no fault of ours."""
    (tree / "shop" / "odd.py").write_bytes(content)
    for _ in range(2):
        assert flake8(tree, jobs).lines == [FOUND]


@pytest.mark.parametrize("content", ODD_FILES.values(), ids=ODD_FILES)
def test_models_that_cannot_be_read(content: bytes, tree: Path) -> None:
    (tree / "shop" / "models.py").write_bytes(content)
    assert flake8(tree).lines == []


def encoded(text: str, kind: str) -> bytes:
    match kind:
        case "bom":
            return b"\xef\xbb\xbf" + text.encode()
        case "latin-1":
            return ("# -*- coding: latin-1 -*-" + text.replace("\n", "  # \xe4\n", 1)).encode(
                "latin-1"
            )
        case "form feed":
            return text.replace("\n\n\n", "\n\f\n\n").encode()
        case "crlf":
            return text.replace("\n", "\r\n").encode()
        case "cr":
            return text.replace("\n", "\r").encode()
        case "no last line end":
            return text.rstrip("\n").encode()
    raise AssertionError(kind)


@pytest.mark.parametrize("kind", ["bom", "form feed", "crlf", "no last line end"])
def test_files_as_editors_write_them(kind: str, tree: Path) -> None:
    (tree / "shop" / "models.py").write_bytes(encoded(MODELS, kind))
    (tree / "shop" / "views.py").write_bytes(encoded(VIEWS, kind))
    assert flake8(tree).lines == [FOUND]
    assert flake8(tree, "shop/views.py").lines == [FOUND]


def test_coding_cookie(tree: Path) -> None:
    cookie = "# -*- coding: latin-1 -*-\n"
    text = MODELS.replace("Customer", "K\xe4ufer").replace("customer", "k\xe4ufer")
    (tree / "shop" / "models.py").write_bytes((cookie + text).encode("latin-1"))
    (tree / "shop" / "views.py").write_text(VIEWS.replace("customer", "k\xe4ufer"))
    ended = flake8(tree)
    assert ended.lines == [FOUND]
    assert "Order.k\xe4ufer" in ended.output


def test_names_that_are_no_text(tree: Path) -> None:
    try:
        (tree / "shop" / "ansichten\udce4.py").write_text(VIEWS)
    except (OSError, UnicodeError):
        pytest.skip("the file system takes only text")
    for _ in range(2):
        assert flake8(tree, "shop/views.py").lines == [FOUND]


def test_a_project_without_django(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("for i in x:\n    print(i.a.b)\n")
    ended = flake8(tmp_path, "a.py", "--extend-ignore=F821")
    assert (ended.code, ended.output, ended.errors) == (0, "", "")


# Faults of ours


def failing(*_: object) -> None:
    raise ValueError("two\nlines")


FAULT = (
    "a fault of flake8-django-arch, not of your code: {} failed on {} "
    "with ValueError: two lines; please report it"
)


def test_a_check_that_fails_takes_nothing_with_it(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = next(check for check in CHECKS if check.code == "ARC202")
    monkeypatch.setitem(check.__dict__, "find", failing)
    (tree / "shop" / "views.py").write_text(
        VIEWS + "\n\ndef counts():\n"
        "    from .models import Customer\n"
        "    return [customer.order_set.count() for customer in Customer.objects.all()]\n"
    )
    found = [(str(finding.line), finding.code, finding.message) for finding in lint(tree)]
    assert found[0] == ("1", "ARC000", FAULT.format("ARC202", "views.py"))
    assert [code for _, code, _ in found[1:]] == ["ARC201"]


def test_a_concept_that_fails(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check = next(check for check in CHECKS if check.code == "ARC201")
    (tree / "shop" / "serializers.py").write_text(STRICT)
    monkeypatch.setattr(check.concept, "find", classmethod(failing))
    found = [(finding.path, finding.code) for finding in lint(tree, "--arc-strict")]
    assert ("shop/serializers.py", "ARC701") in found
    assert ("shop/views.py", "ARC000") in found


def test_an_engine_that_fails(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Flow, "__init__", failing)
    found = {finding.message for finding in lint(tree)}
    assert FAULT.format("the project", "views.py") in found


def test_a_fault_before_any_file(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read ahead of the files fails when they need it, and says so there."""
    monkeypatch.setattr(ModelRelations, "reverse", failing)
    found = lint(tree)
    assert {finding.code for finding in found} <= {"ARC000"}


def test_a_fault_in_a_real_run(tree: Path, tmp_path: Path) -> None:
    """Also across processes, and its code can be ignored as any other."""
    (tmp_path / "start.py").write_text(
        "import sys\nfrom flake8.main.cli import main\n"
        "from flake8_django_arch.checks import CHECKS\n"
        "def fail(_):\n    raise KeyError('x')\n"
        "check = next(check for check in CHECKS if check.code == 'ARC202')\n"
        "check.__dict__['find'] = fail\n"
        "if __name__ == '__main__':\n    sys.exit(main())\n"
    )
    (tree / "shop" / "views.py").write_text(
        VIEWS + "\n\ndef counts(customers=Order.objects.all()):\n"
        "    return [order.customer.order_set.count() for order in Order.objects.all()]\n"
    )
    ended = flake8(tree, "-j2", start=str(tmp_path / "start.py"))
    assert "shop/views.py:1:1: ARC000" in ended.lines
    assert FOUND in ended.lines
    ended = flake8(tree, "--extend-ignore=ARC000", start=str(tmp_path / "start.py"))
    assert FOUND in ended.lines and "ARC000" not in ended.output


def test_every_rule_but_the_strict_ones_runs_by_default() -> None:
    assert {check.code for check in CHECKS} <= set(rulebook.rules())


def test_a_session_is_let_go_when_another_begins(tree: Path) -> None:
    lint(tree)
    first = weakref.ref(Plugin.session)
    lint(tree)
    gc.unfreeze()
    gc.collect()
    assert first() is None
