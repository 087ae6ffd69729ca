"""What templates read of rows that a form offers is told where the form makes their queryset."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixing import project
from lint import lint

MODELS = """\
from django.db import models


class Survey(models.Model):
    name = models.CharField(max_length=50)


class Question(models.Model):
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="questions")


class Course(models.Model):
    surveys = models.ManyToManyField(Survey)
"""
FORMS = """\
from django import forms
from shop.models import Course, Survey


class CourseForm(forms.ModelForm):
    class Meta:
        model = Course
        fields = ["surveys"]
"""
START = """\

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["surveys"].queryset = Survey.objects.order_by("name")
"""
VIEWS = """\
from django.shortcuts import render
from shop.forms import CourseForm


def edit(request):
    return render(request, "edit.html", {"form": CourseForm(request.POST or None)})
"""
PAGE = (
    "{% for survey in form.surveys.field.queryset %}"
    "{% for question in survey.questions.all %}{{ question }}{% endfor %}{% endfor %}"
)
BY = "Survey.questions is fetched once per row by shop/templates/edit.html:1"
ADD = 'add .prefetch_related("questions") to the queryset'


def told(folder: Path, forms: str, views: str = VIEWS, **more: str) -> list[str]:
    files = {
        "shop/models.py": MODELS,
        "shop/forms.py": forms,
        "shop/views.py": views,
        "shop/templates/edit.html": PAGE,
        **{f"shop/{name}.py": code for name, code in more.items()},
    }
    found = lint(project(folder, files), "--select=ARC20")
    return [f"{each.path}:{each.line} {each.message}" for each in found]


def test_where_init_sets_it(tmp_path: Path) -> None:
    assert told(tmp_path, FORMS + START) == [f"shop/forms.py:12 {BY}: {ADD}"]


def test_at_the_form_that_has_it_from_its_model(tmp_path: Path) -> None:
    assert told(tmp_path, FORMS) == [f'shop/forms.py:5 {BY}: {ADD} of the field "surveys"']


def test_where_a_base_class_sets_it(tmp_path: Path) -> None:
    forms = """\
from shop.base import CourseForm as Base


class CourseForm(Base):
    pass
"""
    assert told(tmp_path, forms, base=FORMS + START) == [f"shop/base.py:12 {BY}: {ADD}"]


def test_where_the_view_sets_it(tmp_path: Path) -> None:
    views = """\
from django.shortcuts import render
from shop.forms import CourseForm
from shop.models import Survey


def edit(request):
    form = CourseForm()
    form.fields["surveys"].queryset = Survey.objects.order_by("name")
    return render(request, "edit.html", {"form": form})
"""
    assert told(tmp_path, FORMS + START, views) == [f"shop/views.py:8 {BY}: {ADD}"]


def test_where_the_view_makes_it_for_the_form(tmp_path: Path) -> None:
    forms = FORMS + START.replace("*args, **kwargs):", "surveys, **kwargs):").replace(
        'Survey.objects.order_by("name")', "surveys"
    ).replace("*args, ", "")
    views = VIEWS.replace("request.POST or None", "Survey.objects.all()").replace(
        "import CourseForm\n", "import CourseForm\nfrom shop.models import Survey\n"
    )
    assert told(tmp_path, forms, views) == [f"shop/views.py:7 {BY}: {ADD}"]


def test_where_code_loops_over_it(tmp_path: Path) -> None:
    views = """\
from shop.forms import CourseForm


def names():
    for survey in CourseForm().fields["surveys"].queryset:
        print(survey.questions.all())
"""
    made = f"{ADD} (made in shop/forms.py:12)"
    expected = f"shop/views.py:6 Survey.questions is fetched once per row: {made}"
    assert told(tmp_path, FORMS + START, views) == [expected]


def changing(change: str) -> str:
    """A view that does something with its form before it is shown."""
    return f"""\
from django.shortcuts import render
from shop.forms import CourseForm
from shop.models import Survey
from shop.tuning import tune

LOADED = Survey.objects.prefetch_related("questions")


def edit(request):
    form = CourseForm(request.POST or None)
    {change}
    return render(request, "edit.html", {{"form": form}})
"""


TUNE = """\
def tune(form):
    {change}
"""


@pytest.mark.parametrize(
    "change",
    [
        "for field in form.fields.values(): field.queryset = LOADED",
        "for _, field in form.fields.items(): field.queryset = LOADED",
        "for field in form: field.field.queryset = LOADED",
        "for field in form.visible_fields(): field.field.queryset = LOADED",
        'form.fields.get("surveys").queryset = LOADED',
        'form.fields["surveys"].queryset &= LOADED',
        'form.fields.pop("surveys")',
        "form.fields.update(surveys=ModelMultipleChoiceField(LOADED))",
        "form.fields = {}",
        "form.fields.clear()",
    ],
)
def test_not_where_the_view_may_change_any_field(tmp_path: Path, change: str) -> None:
    tune = TUNE.format(change="pass")
    assert told(tmp_path, FORMS + START, changing(change), tuning=tune) == []


@pytest.mark.parametrize(
    "change",
    ["form.fields.clear()", 'form.fields["surveys"].queryset = form.loaded'],
)
def test_not_where_a_helper_elsewhere_may_change_one(tmp_path: Path, change: str) -> None:
    tune = TUNE.format(change=change)
    assert told(tmp_path, FORMS + START, changing("tune(form)"), tuning=tune) == []


@pytest.mark.parametrize(
    "change",
    [
        'form.fields["surveys"].help_text = "Some"',
        'print(form.fields["surveys"].queryset.count())',
        'print(form["surveys"].field.queryset.count())',
        'if "surveys" in form.fields: form.fields["surveys"].required = True',
        "print([field.name for field in Survey._meta.fields])",
        "from django.forms.fields import CharField",
        "tune(form)",
    ],
)
def test_where_the_view_changes_no_queryset(tmp_path: Path, change: str) -> None:
    tune = TUNE.format(change="form.is_tuned = True")
    expected = [f"shop/forms.py:12 {BY}: {ADD}"]
    assert told(tmp_path, FORMS + START, changing(change), tuning=tune) == expected


@pytest.mark.parametrize("name", ["__getitem__", "fields", "order_fields"])
def test_not_of_a_form_that_gives_its_fields_itself(tmp_path: Path, name: str) -> None:
    own = f"""\

    def {name}(self, *args):
        return tuned(self)
"""
    assert told(tmp_path, FORMS + START + own) == []
