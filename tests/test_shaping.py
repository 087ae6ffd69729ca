"""Which fields a serializer's own methods leave: DRF decides, and nothing may be claimed beyond.

``SHAPED_PROGRAMS=5000 pytest tests/test_shaping.py`` tries as many serializers.
"""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from django.db.models import ForeignKey, OneToOneField
from django.db.models.fields import related_descriptors
from field_choices.programs import Program, program

from flake8_django_arch.flow.analysis import Flow
from flake8_django_arch.flow.shaping.shaped import Shaped
from flake8_django_arch.flow.shaping.kinds import DESCRIPTORS
from flake8_django_arch.flow.values import Fixed, Keywords, Known, Value
from flake8_django_arch.options import Options
from flake8_django_arch.project.models import Kind
from flake8_django_arch.project.project import Project

HERE = Path(__file__).parent
PROGRAMS = int(os.environ.get("SHAPED_PROGRAMS", "400"))


def test_what_is_said_to_be_shown_is_shown(tmp_path: Path) -> None:
    programs = {f"case{seed}": program(seed) for seed in range(PROGRAMS)}
    shutil.copytree(HERE / "reach" / "serializers" / "library", tmp_path / "library")
    (tmp_path / "pyproject.toml").touch()
    for name, each in programs.items():
        (tmp_path / f"{name}.py").write_text(each.text, encoding="utf-8")
    actual = fields_of_drf(tmp_path, programs)
    project = Project(tmp_path, Options(no_cache=True))
    flow = Flow(project)
    said = {name: fields_said(flow, tmp_path / name, each) for name, each in programs.items()}
    wrong = {
        name: (sorted(set(said[name].names) - set(shown)), programs[name])
        for name, shown in actual.items()
        if shown is not None and not set(said[name].names) <= set(shown)
    }
    assert not wrong, "\n\n".join(
        f"{fields} not shown, built with ({each.words})\n{each.text}"
        for fields, each in wrong.values()
    )
    known = sum(len(said[name].names) for name, shown in actual.items() if shown is not None)
    assert known > 0.7 * sum(len(shown or ()) for shown in actual.values())


def fields_of_drf(folder: Path, programs: dict[str, Program]) -> dict[str, list[str] | None]:
    asked = {
        "folder": str(folder),
        "programs": {name: each.words for name, each in programs.items()},
    }
    answer = subprocess.run(
        [sys.executable, str(HERE / "field_choices" / "fields.py")],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, list[str] | None] = json.loads(answer.stdout)
    return found


def fields_said(flow: Flow, module: Path, each: Program) -> Shaped:
    definition = flow.project.at(f"{module}.py").class_("Shown")
    assert definition is not None
    words: Keywords = ()
    if each.words:
        word, _, value = each.words.partition("=")
        words = ((word, value_of(ast.literal_eval(value))),)
    return flow.serializer_fields.shaped(definition, words)


def value_of(literal: object) -> Value:
    if isinstance(literal, list | tuple):
        return Fixed(tuple(value_of(each) for each in literal))
    return Known(literal)


def test_relations_are_put_on_models_by_these_classes() -> None:
    for first, *bases in DESCRIPTORS.values():
        found = [
            up.__name__
            for up in vars(related_descriptors)[first].__mro__
            if up.__module__ == related_descriptors.__name__
        ]
        assert found == [first, *bases]


def test_each_relation_is_put_there_by_the_class_that_is_named() -> None:
    assert ForeignKey.forward_related_accessor_class.__name__ == DESCRIPTORS[Kind.FOREIGN_KEY][0]
    assert OneToOneField.forward_related_accessor_class.__name__ == DESCRIPTORS[Kind.ONE_TO_ONE][0]
