"""Django decides whether queries grow with rows: the linter has to agree with it on every case."""

from __future__ import annotations

import importlib.util
import shutil
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from oracle import CASES, Case, Growth, all_cases, ask, ask_examples, case_verdicts
from oracle.ask import OracleError
from oracle.cases import SCOPES
from oracle.queries import condition_columns, form, is_data_query, table

QUERY_RULES = "ARC20"

LIMITS: dict[str, str] = {
    "classes/subclass_adds_loading.py": "the base class is reported, whoever uses it",
}
"""Cases on which the linter disagrees and will go on to, with the reason; see docs/limits.md."""

CASE_LIST = all_cases()


def agreement_cases() -> list[Any]:
    return [pytest.param(case, id=case.name, marks=limit_marks(case)) for case in CASE_LIST]


def limit_marks(case: Case) -> list[pytest.MarkDecorator]:
    reason = LIMITS.get(case.name)
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


@pytest.fixture(scope="session")
def findings(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[Any]]:
    """What the linter reports about queries, by case. The cases are linted as one project.

    It stands outside this repository: what lies below ``tests`` is no application code.
    """
    from lint import lint

    project = tmp_path_factory.mktemp("shop") / "project"
    shutil.copytree(CASES, project, ignore=shutil.ignore_patterns("__pycache__"))
    (project / "pyproject.toml").touch()
    by_case: dict[str, list[Any]] = defaultdict(list)
    for finding in lint(project, f"--select={QUERY_RULES}"):
        by_case[Path(finding.path).as_posix()].append(finding)
    return by_case


@pytest.mark.skipif(
    importlib.util.find_spec("lint") is None, reason="tests/lint.py does not exist yet"
)
@pytest.mark.parametrize("case", agreement_cases())
def test_linter_agrees_with_django(case: Case, findings: Mapping[str, list[Any]]) -> None:
    verdict = case_verdicts()[case.module]
    found = [
        f"line {finding.line}: {finding.code} {finding.message}"
        for finding in findings.get(case.name, [])
    ]
    assert bool(found) == verdict.grows, "\n".join(
        [
            f"{case.name}: {verdict.few} queries with few rows, {verdict.many} with many",
            *(f"grows: {growth}" for growth in verdict.growing),
            *(found or ["the linter is silent"]),
        ]
    )


def test_no_case_raises() -> None:
    errors = [
        f"{name}\n{verdict.error}" for name, verdict in case_verdicts().items() if verdict.error
    ]
    assert not errors, "\n".join(errors)


def test_cases_are_many_and_half_of_them_near_misses() -> None:
    growing = sum(verdict.grows for verdict in case_verdicts().values())
    assert len(CASE_LIST) >= 150
    assert 0.4 <= growing / len(CASE_LIST) <= 0.6


def test_every_scope_has_both_verdicts() -> None:
    seen = {(case.scope, case_verdicts()[case.module].grows) for case in CASE_LIST}
    assert seen == {(scope, grows) for scope in SCOPES for grows in (False, True)}


def test_limits_name_cases() -> None:
    assert set(LIMITS) <= {case.name for case in CASE_LIST}


def test_limits_are_told_to_users() -> None:
    page = (Path(__file__).parents[1] / "docs" / "limits.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in page for name in LIMITS)


def test_forward_relation_grows_by_its_key() -> None:
    verdict = case_verdicts()["loops.plain_for"]
    assert verdict.grows
    assert verdict.growing == (Growth("SELECT", "shop_customer", ("id",), few=8, many=72),)


def test_reverse_relation_grows_by_its_foreign_key() -> None:
    verdict = case_verdicts()["prefetching.missing"]
    assert [(growth.table, growth.columns) for growth in verdict.growing] == [
        ("shop_item", ("order_id",))
    ]


def test_loaded_relation_does_not_grow() -> None:
    verdict = case_verdicts()["loops.plain_for_loaded"]
    assert (verdict.few, verdict.many) == (1, 1)
    assert verdict.growing == ()


MODELS = """
    from django.db import models


    class Author(models.Model):
        name = models.CharField(max_length=50)


    class Book(models.Model):
        author = models.ForeignKey(Author, on_delete=models.CASCADE)


    def fill(n):
        for i in range(n):
            Book.objects.create(author=Author.objects.create(name=f"Author {i}"))

"""


def write_example(path: Path, run: str) -> Path:
    path.write_text(dedent(MODELS) + dedent(run), encoding="utf-8")
    return path


def test_self_contained_examples(tmp_path: Path) -> None:
    grows = write_example(
        tmp_path / "missing.py",
        """
        def run():
            return [book.author.name for book in Book.objects.all()]
        """,
    )
    stays = write_example(
        tmp_path / "loaded.py",
        """
        def run():
            return [book.author.name for book in Book.objects.select_related("author")]
        """,
    )
    raises = write_example(
        tmp_path / "raises.py",
        """
        def run():
            return Book.objects.get(title="No such field")
        """,
    )
    answer = ask_examples([grows, stays, raises])
    assert (answer[grows].few, answer[grows].many) == (5, 13)
    assert (answer[stays].few, answer[stays].many) == (1, 1)
    assert "FieldError" in (answer[raises].error or "")


def test_programs_meet_the_same_rows(tmp_path: Path) -> None:
    """What one program deletes, the next finds again; asynchronous and yielding ones are run."""
    write_example(tmp_path / "models.py", "")
    programs = {
        "deletes": "def run():\n    Book.objects.all().delete()\n",
        "yields": "def run():\n    for book in Book.objects.all():\n        yield book.author\n",
        "waits": "async def run():\n    assert await Book.objects.acount() in (4, 12)\n",
    }
    library = tmp_path / "library"
    library.mkdir()
    (tmp_path / "models.py").rename(library / "models.py")
    for name, code in programs.items():
        (tmp_path / f"{name}.py").write_text(f"from library.models import Book\n\n\n{code}")
    answer = ask(tmp_path, list(programs), apps=["library"], filler="library.models")
    assert {name: verdict.error for name, verdict in answer.items()} == dict.fromkeys(programs)
    assert {name: verdict.grows for name, verdict in answer.items()} == {
        "deletes": False,
        "yields": True,
        "waits": False,
    }


def test_project_that_does_not_start(tmp_path: Path) -> None:
    with pytest.raises(OracleError, match="no_such_app"):
        ask(tmp_path, ["program"], apps=["no_such_app"])


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        (
            'SELECT "a"."id" FROM "a" WHERE "a"."id" = 3',
            'SELECT "a"."id" FROM "a" WHERE "a"."id" = ?',
        ),
        ('SELECT 1 FROM "a" WHERE "a"."n" = \'it\'\'s\'', 'SELECT ? FROM "a" WHERE "a"."n" = ?'),
        ('DELETE FROM "a" WHERE "a"."id" IN (1, 2, 3)', 'DELETE FROM "a" WHERE "a"."id" IN (?)'),
        (
            'SELECT * FROM "a" WHERE ("a"."id") IN ((1), (2))',
            'SELECT * FROM "a" WHERE ("a"."id") IN (?)',
        ),
        (
            'SELECT * FROM "a" WHERE ("a"."id" = 1 OR "a"."id" = 2)',
            'SELECT * FROM "a" WHERE ("a"."id" = ?)',
        ),
    ],
)
def test_form_of_a_query(sql: str, expected: str) -> None:
    assert form(sql) == expected


def test_parts_of_a_query() -> None:
    sql = (
        'UPDATE "shop_order" SET "total" = ? WHERE ("shop_order"."id" = ? AND "shop_order"."n" > ?)'
    )
    assert table(sql) == "shop_order"
    assert condition_columns(sql) == ("id", "n")
    assert is_data_query(sql)
    assert not is_data_query('SAVEPOINT "s1"')
