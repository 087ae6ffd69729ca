"""Fixes of ARC203: Python chooses and sorts the prefetched rows, the same ones, without queries."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random
from textwrap import dedent, indent

import pytest
from fixing import fix, project

MODELS = """\
from django.db import models


class Course(models.Model):
    title = models.CharField(max_length=100)


class PublishedManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(is_published=True)


class Lesson(models.Model):
    title = models.CharField(max_length=100)
    minutes = models.IntegerField(default=45)
    score = models.IntegerField(null=True)
    is_published = models.BooleanField(default=False)
    is_new = models.BooleanField(null=True)
    held = models.DateField()
    price = models.DecimalField(max_digits=5, decimal_places=2, default=1)
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="lessons")
    teacher = models.ForeignKey(Course, null=True, on_delete=models.CASCADE, related_name="+")


class Chapter(models.Model):
    number = models.IntegerField()
    is_open = models.BooleanField(default=False)
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="chapters")

    class Meta:
        ordering = ["-number"]


class Hint(models.Model):
    is_published = models.BooleanField(default=False)
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="hints")
    objects = PublishedManager()


class Trial(models.Model):
    minutes = models.IntegerField(default=45)
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="trials")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.minutes += 1
"""
#: What a loop over courses does with its lessons, and what the fix makes of it.
MENDED = {
    "print([lesson.title for lesson in course.lessons.filter(is_published=True)])": (
        "print([lesson.title for lesson in course.lessons.all() if lesson.is_published])"
    ),
    "print([x.pk for x in course.lessons.filter(is_new=False, score__lte=0) if x.title])": (
        "print([x.pk for x in course.lessons.all() "
        "if x.is_new is False and x.score is not None and x.score <= 0 if x.title])"
    ),
    "print(course.lessons.exclude(minutes__gt=-1).count())": (
        "print(sum(1 for lesson in course.lessons.all() if lesson.minutes <= -1))"
    ),
    "print(list(course.lessons.exclude(is_published=False).exclude(pk=3)))": (
        "print([lesson for lesson in course.lessons.all() "
        "if lesson.is_published and lesson.pk != 3])"
    ),
    "print(set(course.lessons.filter(teacher__isnull=False).values_list('teacher', flat=True)))": (
        "print(set([lesson.teacher_id for lesson in course.lessons.all() "
        "if lesson.teacher_id is not None]))"
    ),
    "print(list(course.lessons.order_by('held', 'pk').values_list('price', flat=True)))": (
        "print([lesson.price for lesson in "
        "sorted(course.lessons.all(), key=lambda lesson: (lesson.held, lesson.pk))])"
    ),
    "print(course.lessons.order_by('-held', '-pk').reverse().first())": (
        "print(min(course.lessons.all(), key=lambda lesson: (lesson.held, lesson.pk), "
        "default=None))"
    ),
    "print(course.lessons.filter(minutes__in=[0, 20]).last())": (
        "print(max((lesson for lesson in course.lessons.all() if lesson.minutes in (0, 20)), "
        "key=lambda lesson: lesson.pk, default=None))"
    ),
    "print('x' if not course.lessons.filter(score__isnull=False).exists() else '')": (
        "print('x' if not any(lesson.score is not None for lesson in course.lessons.all()) "
        "else '')"
    ),
    "print(course.chapters.filter(is_open=True).first())": (
        "print(next((chapter for chapter in course.chapters.all() if chapter.is_open), None))"
    ),
    "if course.lessons.filter(minutes=0):\n    print('none')": (
        "if any(lesson.minutes == 0 for lesson in course.lessons.all()):\n    print('none')"
    ),
    "for lesson in (\n    course.lessons\n    .order_by('pk')\n):\n    print('é', lesson)": (
        "for lesson in sorted(course.lessons.all(), key=lambda lesson: lesson.pk):\n"
        "    print('é', lesson)"
    ),
    "short = course.lessons.filter(minutes__lt=20)\nif short:\n    print(len(short), *short)": (
        "short = [lesson for lesson in course.lessons.all() if lesson.minutes < 20]\n"
        "if short:\n    print(len(short), *short)"
    ),
}
#: Queries that may mean something else in Python, or of which not all is known.
LEFT = [
    "print(course.lessons.filter(title='a').count())",
    "print(course.lessons.filter(minutes=given).count())",
    "print(course.lessons.filter(minutes=1.5).count())",
    "print(course.lessons.filter(minutes=True).count())",
    "print(course.lessons.filter(price=1).count())",
    "print(course.lessons.filter(teacher__title='a').count())",
    "print(course.lessons.filter(title__isnull=True).count())",
    "print(course.lessons.exclude(score=1).count())",
    "print(course.lessons.exclude(minutes=1, is_published=True).count())",
    "print(list(course.lessons.order_by('title')))",
    "print(list(course.lessons.order_by('score')))",
    "print(list(course.lessons.order_by('?')))",
    "print(list(course.lessons.order_by('minutes', '-pk')))",
    "print(list(course.lessons.order_by()))",
    "print(course.lessons.filter(is_published=True))",
    "print(course.lessons.filter(is_published=True).distinct().count())",
    "print(course.lessons.filter(is_published=True).get())",
    "print(course.lessons.filter(is_published=True)[0])",
    "print(list(course.lessons.filter(is_published=True)[:3]))",
    "print(list(course.lessons.values_list('title')))",
    "print(course.chapters.last())",
    "print(course.hints.filter(is_published=True).count())",
    "print(course.trials.filter(minutes=45).count())",
    "some = course.lessons.filter(minutes__lt=20)\nprint(some.count())",
    "some = course.lessons.filter(minutes__lt=20)\nfound.append(some)",
    "any = len\nprint(course.lessons.filter(minutes=0).exists())",
    "print(list(course.lessons.filter(minutes=0)))\ncourse.lessons.update(minutes=1)",
    "for x in course.lessons.all():\n    x.minutes = 5\nlist(course.lessons.filter(minutes=5))",
    "print(\n    course.lessons  # all\n    .filter(minutes=0).count()\n)",
]
LOOP = """\
def run{number}(given=1, found=[]):
    for course in Course.objects.order_by("pk").prefetch_related({lookups}):
{body}


"""
RUN = """\
import datetime
import django
from django.conf import settings
settings.configure(
    INSTALLED_APPS=["shop"], DEFAULT_AUTO_FIELD="django.db.models.AutoField", USE_TZ=True,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from shop import code
from shop.models import Chapter, Course, Lesson
call_command("migrate", run_syncdb=True, verbosity=0)
for number in range(4):
    course = Course.objects.create(title=f"c{number}")
    for place in range(number * 3):
        Lesson.objects.create(
            title=f"t{place}", minutes=(20, 0, -2, 5, 40)[place % 5], is_published=place % 2 == 0,
            score=(None, 0, 3)[place % 3], is_new=(False, None, True)[place % 3], course=course,
            held=datetime.date(2026, 1, 9 - place % 4), teacher=(None, course)[place % 2],
        )
        Chapter.objects.create(number=place, is_open=place > 2, course=course)
for name in sorted(vars(code)):
    if name.startswith("run"):
        with CaptureQueriesContext(connection) as queries:
            getattr(code, name)()
        assert len(queries) == 2 or not OFFLINE, (name, len(queries))
"""


def module(bodies: list[str], lookups: str = '"lessons", "chapters", "hints", "trials"') -> str:
    functions = (
        LOOP.format(number=number, lookups=lookups, body=indent(body, "        "))
        for number, body in enumerate(bodies)
    )
    head = "from django.db.models import Prefetch\nfrom shop.models import Course, Lesson\n\n\n"
    return f"{head}{''.join(functions).rstrip()}\n"


def printed(folder: Path, *, is_offline: bool) -> str:
    code = RUN.replace("OFFLINE", str(is_offline))
    command = [sys.executable, "-X", "utf8", "-c", code]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("relation", ["lessons", "chapters"])
def test_same_rows_without_queries(tmp_path: Path, relation: str) -> None:
    mended = {old: new for old, new in MENDED.items() if f".{relation}." in old}
    code = module(list(mended), f'"{relation}"')
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/code.py": code})
    before = printed(folder, is_offline=False)
    done = fix(folder, "--select=ARC203")
    assert done.err == f"mended {len(mended)} finding{'s' * (len(mended) > 1)} in 1 file\n"
    expected = module(list(mended.values()), f'"{relation}"')
    assert (folder / "shop/code.py").read_text(encoding="utf-8") == expected
    assert printed(folder, is_offline=True) == before
    assert before.count("\n") > 3
    assert fix(folder, "--select=ARC2").err.startswith("mended 0 findings")


def test_left_to_the_user(tmp_path: Path) -> None:
    code = module(LEFT)
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/code.py": code})
    done = fix(folder, "--select=ARC203")
    assert done.err.startswith("mended 0 findings in 0 files; 2")
    assert (folder / "shop/code.py").read_text(encoding="utf-8") == code


@pytest.mark.parametrize(
    "queryset",
    ["Lesson.objects.order_by('-pk')", "Lesson.objects.only('title')", "lessons()"],
)
def test_left_where_the_prefetch_has_its_own_queryset(tmp_path: Path, queryset: str) -> None:
    code = module(
        ["print(course.lessons.filter(is_published=True).first())"],
        f'Prefetch("lessons", queryset={queryset}), "lessons__course"',
    )
    code += dedent("""

        def lessons():
            return Lesson.objects.filter(minutes=1)
        """)
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/code.py": code})
    assert fix(folder, "--select=ARC203").err.startswith("mended 0 findings in 0 files; 1 finding ")


CHAINS = 200
FEWEST_MENDED = 50
#: Lookups that Python may say, and some that it may not.
LOOKUPS = {
    "is_published": ["True", "False", "1"],
    "is_published__exact": ["True", "False"],
    "is_new": ["True", "False", "None"],
    "is_new__isnull": ["True", "False"],
    "minutes": ["0", "-2", "20", "20.0"],
    "minutes__in": ["[0, 5]", "(20, -2, 99)", "[]"],
    "minutes__gte": ["0", "5"],
    "minutes__lt": ["5", "4.5"],
    "score": ["0", "3", "None"],
    "score__gt": ["-1", "0"],
    "score__lte": ["3"],
    "score__isnull": ["True", "False"],
    "teacher__isnull": ["True", "False"],
    "pk__gt": ["2"],
    "title": ["'t1'"],
    "price": ["1"],
}
ENDS = [
    ".count()",
    ".exists()",
    ".first()",
    ".last()",
    ".order_by('pk').first()",
    ".order_by('held', 'pk').last()",
    ".order_by('-minutes', '-pk').reverse().first()",
    ".order_by('-is_published', '-pk').first()",
]
LISTS = [
    ".order_by('pk')",
    ".order_by('-held', '-pk')",
    ".order_by('minutes', 'pk').values_list('title', flat=True)",
    ".order_by('-pk').values_list('teacher', flat=True)",
    ".order_by('score', 'pk')",
]


def chain(random: Random) -> str:
    """What a loop may print of a course's lessons, in an order that leaves no doubt."""
    code = "course.lessons"
    for _ in range(random.randint(0, 2)):
        names = random.sample(sorted(LOOKUPS), random.choice([1, 1, 2]))
        given = ", ".join(f"{name}={random.choice(LOOKUPS[name])}" for name in names)
        code += f".{random.choice(['filter', 'filter', 'exclude'])}({given})"
    if random.random() < 0.5:
        return f"print({code}{random.choice(ENDS)})"
    code += random.choice(LISTS)
    return random.choice(
        [
            f"print(list({code}))",
            f"print([str(x) for x in {code} if x])",
            f"print('some' if {code} else 'none')",
            f"print({code}[0] if {code} else None)",
            f"for lesson in {code}:\n    print(lesson)",
        ]
    )


def test_random_chains_print_the_same(tmp_path: Path) -> None:
    random = Random(7)
    bodies = [chain(random) for _ in range(CHAINS)]
    code = module(bodies, '"lessons"')
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/code.py": code})
    before = printed(folder, is_offline=False)
    done = fix(folder, "--select=ARC203")
    assert int(done.err.split()[1]) >= FEWEST_MENDED
    assert printed(folder, is_offline=False) == before
    assert fix(folder, "--select=ARC203", "--check").code == 0
