"""Rows for tests. A test names only what it is about; the rest is filled in here."""

from datetime import date
from itertools import count
from typing import Any

from courses.models import Category, Course, Lesson
from orders.models import Coupon
from users.models import User

_numbers = count(1)


def make_user(**values: Any) -> User:
    number = next(_numbers)
    defaults = {"username": f"user{number}", "email": f"user{number}@academy.example"}
    return User.objects.create_user(**defaults | values)


def make_instructor(**values: Any) -> User:
    return make_user(is_instructor=True, **values)


def make_course(**values: Any) -> Course:
    """A published course with one lesson, by an instructor of its own."""
    number = next(_numbers)
    category, _ = Category.objects.get_or_create(slug="music", defaults={"name": "Music"})
    defaults = {
        "title": f"Course {number}",
        "slug": f"course-{number}",
        "category": category,
        "price": 100,
        "is_published": True,
    }
    if "instructor" not in values:
        values["instructor"] = make_instructor()
    course = Course.objects.create(**defaults | values)
    Lesson.objects.create(course=course, title="First steps", position=1, duration_minutes=30)
    return course


def make_coupon(**values: Any) -> Coupon:
    defaults = {"code": "SPRING", "percent": 10, "valid_until": date(2100, 1, 1), "max_uses": 5}
    return Coupon.objects.create(**defaults | values)
