"""What a loop sets aside is told once, where the loop reads it, whichever files are linted."""

from __future__ import annotations

import shutil
from pathlib import Path
from textwrap import dedent

from lint import Finding, lint

from flake8_django_arch import rulebook

EXAMPLE = rulebook.rules()["ARC202"].folder / "bad" / "set_aside_for_a_template"


def project(folder: Path, **files: str) -> Path:
    """The example, with some of its modules written anew."""
    shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True)
    (folder / "pyproject.toml").touch()
    for name, text in files.items():
        (folder / "diary" / f"{name}.py").write_text(dedent(text).lstrip(), encoding="utf-8")
    return folder


def found(folder: Path, *paths: str) -> list[Finding]:
    return sorted(lint(folder, "--select=ARC20", *paths))


def places(findings: list[Finding]) -> list[tuple[str, int]]:
    return [(finding.path, finding.line) for finding in findings]


def test_a_file_alone_tells_what_it_tells_among_others(tmp_path: Path) -> None:
    folder = project(tmp_path)
    both = [("diary/timeline.py", 20), ("diary/timeline.py", 27)]
    assert places(found(folder)) == both
    assert places(found(folder, "--filename=*/timeline.py")) == both
    assert found(folder, "--filename=*/views.py") == []


def test_who_asks_in_python_is_named(tmp_path: Path) -> None:
    views = """
        from diary.timeline import events_of


        def sizes(date):
            return [len(event["tags"]) for event in events_of(date)]
    """
    first, second = found(project(tmp_path, views=views))
    assert (first.path, first.line, second.line) == ("diary/timeline.py", 20, 27)
    assert "by sizes (diary/views.py:5)" in first.message


def test_what_nothing_leads_to_by_calls_is_told_to_the_one_who_asks(tmp_path: Path) -> None:
    """Django calls ``get_context_data``, so nothing tells in which files its rows are shown."""
    mixins = """
        from diary.models import Meal


        class WithEvents:
            def get_context_data(self, **kwargs):
                context = super().get_context_data(**kwargs)
                context["events"] = [
                    {"title": "Meal", "tags": meal.tags.all()} for meal in Meal.objects.all()
                ]
                return context
    """
    views = """
        from diary.mixins import WithEvents
        from django.views.generic import TemplateView


        class Day(WithEvents, TemplateView):
            template_name = "diary/day.html"
    """
    (finding,) = found(project(tmp_path, mixins=mixins, views=views))
    assert (finding.path, finding.line) == ("diary/views.py", 5)
    assert "(made in diary/mixins.py:8)" in finding.message


def test_what_is_asked_in_the_same_file_stands_at_the_loop_too(tmp_path: Path) -> None:
    timeline = """
        from diary.models import Meal
        from django.shortcuts import render


        def day(request):
            events = []
            for meal in Meal.objects.all():
                events.append({"title": "Meal", "tags": meal.tags.all()})
            return render(request, "diary/day.html", {"events": events})
    """
    (finding,) = found(project(tmp_path, timeline=timeline, views=""))
    assert finding.line == 8
    assert "by diary/templates/diary/day.html:3" in finding.message
